"""`gen ci regenerate`: what does a build of what is committed change, and on which branch is it proposed?"""

from __future__ import annotations

import os
from argparse import Namespace
from urllib.parse import quote
from dataclasses import dataclass

from generator.ci.branch import (
    Branch,
    Commit,
    Foreign,
    Local,
    Overtaken,
    Remote,
    keep,
    staged,
)
from generator.ci.checkout import checked_out, repository, take_along, working_in
from generator.ci.git import Git, GitFailed
from generator.ci.words import named, outputs
from generator.cli import FINE
from generator.commands import build
from generator.commands.answer import begin, report
from generator.commands.ci_inputs import as_relative, refuse_branch, taken
from generator.commands.ci_proposed import made_from, proposed
from generator.commands.ci_told import committed, home_of
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import ci as codes
from generator.environment import for_commits
from generator.output.edit import replace as write
from generator.run import Run, Stopped
from generator.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Ended:
    """`status` is that of a build that failed, which has said why. No `commit`: nothing is to be done."""

    status: int = FINE
    commit: str = ""
    is_new: bool = False
    title: str = ""


def run(asked: Namespace, terminal: Terminal) -> int:
    asked = as_relative(asked)
    going = begin(asked, terminal)
    branch = asked.branch or f"gen/{named(going.inputs.stem)}"
    try:
        ended = _regenerated(asked, terminal, going, branch)
    except Stopped:
        return report(going, terminal)
    except GitFailed as error:
        _report(going.diagnostics, error)
        return report(going, terminal)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        place = str(error.filename or ".")
        going.diagnostics.report(codes.CANNOT_PUT, at=None, path=place, reason=reason)
        return report(going, terminal)
    if ended.status == FINE:
        told = outputs(
            commit=ended.commit, is_new=ended.is_new, branch=branch, title=ended.title
        )
        terminal.show("".join(told))
        terminal.tell(_words(ended, branch))
    return ended.status


def _regenerated(
    asked: Namespace, terminal: Terminal, going: Run, branch: str
) -> Ended:
    within = repository(Git(os.getcwd(), for_commits()))
    refuse_branch(within.git, going.diagnostics, branch)
    along = taken(asked, going, within)
    base = within.git.ask("rev-parse", "--verify", "HEAD^{commit}")
    with checked_out(within, base) as git, working_in(git.folder):
        take_along(along, within.git.folder, repository(git))
        said = _proposed(asked, terminal, going, git, base=base, along=along)
        if isinstance(said, int):
            return Ended(said)
        if said is None:
            return Ended()
        kept, is_new = _kept(asked, going.diagnostics, within.git, said, branch)
        return Ended(FINE, kept, is_new, said.title)


def _proposed(
    asked: Namespace,
    terminal: Terminal,
    going: Run,
    git: Git,
    *,
    base: str,
    along: list[str],
) -> Commit | int | None:
    """In a checkout of its own. The status where the build has failed; None where it changes nothing."""
    home, name = home_of(asked, going), named(going.inputs.stem)
    before = made_from(home)
    status = _built(asked, terminal, going)
    if status != FINE:
        return status
    inputs = going.inputs
    tree = staged(git, [str(home), inputs.names_place, inputs.lock, *along])
    if tree == git.ask("rev-parse", f"{base}^{{tree}}"):
        return None
    said = proposed(asked, terminal, git, before, name)
    if asked.body_file:
        write(asked.body_file, said.body)
    spec = quote(inputs.document)
    return Commit(base, tree, spec, said.title, said.summary)


def _built(asked: Namespace, terminal: Terminal, going: Run) -> int:
    """As `gen build` does it, of the targets and operations that are committed."""
    targets, only = committed(home_of(asked, going))
    words = {"target": targets, "only": only, "check": False, "strict": False}
    words |= {"force": False, "prune_names": False, "format": "text"}
    return build.run(Namespace(**{**vars(asked), **words}), terminal.aside())


def _kept(
    asked: Namespace, diagnostics: Diagnostics, git: Git, commit: Commit, name: str
) -> tuple[str, bool]:
    """On the branch of that name, by git in the user's own checkout, whose settings lead to the remote."""
    branch: Branch = Local(git, name)
    if asked.push:
        more = _merge_request(asked.merge_request, commit.title)
        branch = Remote(git, name, asked.remote, more)
    try:
        return keep(git, branch, commit, force=asked.force)
    except Foreign as found:
        diagnostics.report(
            codes.FOREIGN_BRANCH,
            at=None,
            branch=name,
            commit=found.commit[:12],
        )
    except Overtaken:
        diagnostics.report(codes.OVERTAKEN, at=None, branch=name)
    raise Stopped


def _merge_request(target: str | None, title: str) -> list[str]:
    """See GitLab's documentation of push options."""
    if target is None:
        return []
    options = ("create", f"target={target}", f"title={title}", "remove_source_branch")
    return [f"--push-option=merge_request.{one}" for one in options]


_INSTALL = "Install git. "
_HINTS = {
    "commit-tree": "Set user.name and user.email in git's configuration. ",
    "fetch": "See that --remote names a remote, and that it lets you in. ",
    "ls-remote": "See that --remote names a remote, and that it lets you in. ",
    "push": "See that you may write to the remote and to this branch of it. ",
    "rev-parse": "Run it in a checkout of a repository that has a commit. ",
    "update-ref": "See that nobody else writes to the branch, and run it again. ",
    "worktree": "The repository must be one that can be written to. ",
}


def _report(diagnostics: Diagnostics, error: GitFailed) -> None:
    diagnostics.report(
        codes.GIT_REFUSES,
        at=None,
        wanted=error.wanted,
        reason=error.reason,
        hint=_INSTALL if error.missing else _HINTS.get(error.wanted, ""),
    )


def _words(ended: Ended, branch: str) -> str:
    if not ended.commit:
        return "nothing to do: the committed output is as a build gives it\n"
    state = "has" if ended.is_new else "had already"
    return f"{branch} {state} {ended.commit[:12]}: {ended.title}\n"
