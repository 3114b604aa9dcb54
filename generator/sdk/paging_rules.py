"""Which of the rules that APIs follow leads from this page to the next?

In goes what an operation takes and what its body holds; out comes a rule, or None where nothing, or
more than one thing, could be meant: a list that is not gone through to its end is worse than one
that a person must ask for page by page.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.names import Words
from generator.openapi.schema import Object, OneOf, Schema
from generator.sdk import paging_words as words
from generator.sdk.outcome import follow
from generator.sdk.paging_body import Leaf, Plain, is_time, is_url, plain_of
from generator.sdk.paging_counts import counted
from generator.sdk.paging_evidence import Evidence, Taken
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    PageNumber,
    Pagination,
    Path,
    TokenCursor,
)


def rule_of(found: Evidence) -> Pagination | None:
    """What the server itself says of the next page goes before what is counted."""
    token = _token(found)
    if token and not token.more:
        return _in_one_mode(found, token)
    return (
        token
        or _link_in_body(found)
        or _item_cursor(found)
        or _last_id(found)
        or (NextLink(found.items) if found.links else None)
        or (None if found.taken(words.TAKES_TOKEN) else counted(found))
    )


def _in_one_mode(found: Evidence, token: TokenCursor) -> Pagination | None:
    """The token, unless the list can be counted to its end too.

    Then it may come in a mode of its own only: where a flag switches that on, counting is what
    works without; else nobody can tell.
    """
    other = counted(found)
    if other is None or other.parameter == token.parameter:
        return token
    ends = other.total_pages if isinstance(other, PageNumber) else other.total
    if not ends:
        return token
    flags = [one.name.lower() for one in found.takes if one.plain == "flag"]
    switched = any(token.parameter.lower() in flag for flag in flags)
    return other if switched else None


# A token for the next page.


def _token(found: Evidence) -> TokenCursor | None:
    for leaf in found.leaves:
        taken = _takes(found, leaf) if leaf.plain in ("text", "number") else None
        if taken is not None and not is_url(leaf):
            back = _way_back(found, leaf)
            return TokenCursor(
                found.items,
                taken.name,
                leaf.path,
                back[0].name if back else "",
                back[1].path if back else (),
                _more(found, leaf),
            )
    return None


def _takes(found: Evidence, leaf: Leaf) -> Taken | None:
    """The parameter that the token is for."""
    name = leaf.words
    if name == ("next",):
        return _fitting(found, leaf, (("cursor",), ("after",), ("page", "cursor")))
    if name == ("after",) and {"cursor", "cursors", "next"} & set(leaf.above):
        return _fitting(found, leaf, (("after",), ("page", "after")))
    if name in words.SAME_TOKEN:
        return _fitting(found, leaf, (name,))
    if name not in words.NEXT_TOKEN:
        return None
    bare = name[1:] if name[0] in ("next", "end") else name
    return _fitting(found, leaf, (bare, name)) or _only_taker(found, leaf)


def _fitting(found: Evidence, leaf: Leaf, names: tuple[Words, ...]) -> Taken | None:
    taken = found.taken(names)
    return taken if taken and _goes_into(leaf, taken) else None


def _only_taker(found: Evidence, leaf: Leaf) -> Taken | None:
    fitting = [
        one
        for one in found.takes
        if one.words in words.TAKES_TOKEN and _goes_into(leaf, one)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _goes_into(leaf: Leaf, taken: Taken) -> bool:
    """A number is text to a parameter that takes text."""
    return taken.plain in (leaf.plain, "text") and not is_time(taken.schema)


def _way_back(found: Evidence, leaf: Leaf) -> tuple[Taken, Leaf] | None:
    """The token for the page before, beside that for the next one, and what takes it."""
    names = _back_names(leaf.words)
    for one in found.leaves:
        if one.beside == leaf.beside and one.words in names:
            bare = one.words if one.words == ("before",) else one.words[1:]
            taken = _fitting(found, one, (one.words, bare or ("cursor",)))
            return (taken, one) if taken else None
    return None


def _back_names(onward: Words) -> tuple[Words, ...]:
    if onward == ("after",):
        return (("before",),)
    if onward[0] != "next":
        return ()
    return (("prev", *onward[1:]), ("previous", *onward[1:]))


def _more(found: Evidence, leaf: Leaf) -> Path:
    """The flag beside the token, else beside the list, else at the top."""
    flags = [
        one
        for one in found.leaves
        if one.plain == "flag" and one.words in words.HAS_MORE
    ]
    for beside in (leaf.beside, found.items[:-1], ()):
        for flag in flags:
            if flag.beside == beside:
                return flag.path
    return ()


# A cursor that is the id of an item.


def _item_cursor(found: Evidence) -> ItemCursor | None:
    more = found.leaf(words.HAS_MORE, "flag")
    after = found.taken(sorted(words.AFTER, reverse=True))
    id_ = _id_of(found.schemas, found.item)
    if more is None or after is None or is_time(after.schema):
        return None
    if not id_ or after.plain not in (id_, "text"):
        return None
    before = found.taken((words.BEFORE[after.words],))
    return ItemCursor(
        found.items, after.name, before.name if before else "", "id", more.path
    )


def _id_of(schemas: Mapping[str, Schema], item: Schema) -> Plain:
    """What kind of scalar the property `id` is; empty where some item has none."""
    match follow(schemas, item)[1]:
        case Object(properties=properties):
            ids = (one.schema for one in properties if one.name == "id")
            found = next(ids, None)
            return plain_of(schemas, found) if found else ""
        case OneOf(members=members):
            kinds: set[Plain] = {_id_of(schemas, member) for member in members}
            return kinds.pop() if len(kinds) == 1 else ""
        case _:
            return ""


def _last_id(found: Evidence) -> TokenCursor | None:
    """`last_id` in the body, where the items themselves have no id."""
    more = found.leaf(words.HAS_MORE, "flag")
    last = next((one for one in found.leaves if one.words == ("last", "id")), None)
    after = found.taken(sorted(words.AFTER, reverse=True))
    if more is None or last is None or after is None or not _goes_into(last, after):
        return None
    return TokenCursor(found.items, after.name, last.path, more=more.path)


# A link.


def _link_in_body(found: Evidence) -> NextLink | None:
    for leaf in found.leaves:
        if leaf.plain == "text" and _is_link(leaf, "next") and is_url(leaf):
            return NextLink(found.items, leaf.path, _previous_link(found, leaf))
    return None


def _is_link(leaf: Leaf, *directions: str) -> bool:
    """`next_page_uri`, or `href` inside of `next`."""
    if leaf.words in words.HREF:
        return leaf.above in {(direction,) for direction in directions}
    return any(
        tuple("next" if word == direction else word for word in leaf.words)
        in words.NEXT_LINK
        and direction in leaf.words
        for direction in directions
    )


def _previous_link(found: Evidence, following: Leaf) -> Path:
    depth = -2 if following.words in words.HREF else -1
    for leaf in found.leaves:
        same = leaf.path[:depth] == following.path[:depth]
        if same and leaf.plain == "text" and _is_link(leaf, "prev", "previous"):
            return leaf.path
    return ()
