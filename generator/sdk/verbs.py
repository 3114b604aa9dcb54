"""Which words are verbs? English that APIs are written in; nothing here is about one API."""

from __future__ import annotations

from collections.abc import Mapping

from generator.names import Words

LISTING = frozenset({"list", "index"})
NEUTRAL = frozenset(
    "get fetch retrieve read show describe put post patch delete set do".split()
)
"""What these say, the HTTP method says too."""

SYNONYMS: Mapping[str, str] = {
    **dict.fromkeys(("add", "new", "insert", "register"), "create"),
    **dict.fromkeys(("modify", "edit", "change"), "update"),
    **dict.fromkeys(("remove", "destroy", "erase"), "delete"),
}

TAKEN = frozenset(
    "break case catch class clone const continue debugger default delegate dispose do else end"
    " enum eval except export extends finalize finally for freeze from function goto if implements"
    " import in instanceof interface is lambda namespace new notify null package pass raise return"
    " send static struct super switch this throw try typeof using var void wait while with"
    " yield".split()
)
"""Words that some language keeps to itself, as a keyword or on every object."""

ALIASES = frozenset({"me", "self", "current", "default", "original", "latest"})
"""Words that stand where an item's id would."""

_VERBS = """
abort accept acknowledge acquire activate add advance allocate analyze append apply
approve archive ask assign attach authenticate authorize ban begin bind block book build
bulk buy calculate cancel capture change check checkout classify clear clone close
collect commit compact compare complete compute configure confirm connect consume
convert copy count create deactivate decline decrypt delete deliver deny deploy destroy
detach disable discard disconnect dismiss dispatch download drain duplicate edit eject
embed enable encrypt end enqueue enroll estimate evaluate exchange execute expire export
extend extract fail fetch finalize find finish flush follow forget fork forward freeze
fund generate get grant hangup hide ignore import increment ingest initialize initiate
inspect install invalidate invite invoke issue join kick launch leave list load lock
login logout lookup map mark merge migrate modify move mute notify open parse patch
pause pay perform ping poll post predict preview process promote provision publish purge
push put query reactivate read rebuild recalculate receive reconnect recover redact
redeem refer refine refresh refund regenerate register reject release reload remix
remove rename renew reopen reorder replace replay reply request resend reset resize
resolve respond restart restore resume retrieve retry return reverse revert review
revoke rollback rotate run save schedule search select sell send set share ship shutdown
sign simulate skip snooze split star start stop stream submit subscribe succeed suggest
summarize suspend swap switch sync synchronize terminate test toggle track transcribe
transfer transition translate trigger unarchive unassign unban unblock undelete undo
unfollow unfreeze uninstall unlink unlock unmark unmerge unmute unpublish unreject
unstar unsubscribe unsuspend unverify update upgrade upload upsert validate verify view
void vote watch withdraw write
"""
VERBS = frozenset(_VERBS.split())

_ALSO_NOUNS = frozenset(
    "access block build change charge check checkout clone commit copy count download end exchange"
    " export extend fork forward fund grant import issue launch load lock login logout map mark"
    " open patch poll post process purchase push query read refund register release reply request"
    " reset review run schedule sign search select share split star start stream switch test track"
    " transfer trigger upgrade upload view vote watch return post".split()
)


def says_listing(words: Words) -> bool:
    """`list users` and `get users` do."""
    return words[0] in LISTING | NEUTRAL


def leads_with_verb(words: Words) -> bool:
    """`add lines` and `find` do; `request logs` does not.

    A verb that is a noun too has to stand alone.
    """
    if not words or words[0] not in VERBS:
        return False
    return len(words) == 1 or words[0] not in _ALSO_NOUNS
