"""Which call leads from one page of a list to the next, and which one back?"""

from __future__ import annotations

from .model import Model
from .paging import ItemCursor, NextLink, Offset, PageNumber, TokenCursor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Final, TypeAlias

    from .paging import Paging

    Step: TypeAlias = "Turn | Follow | Stuck | None"


class Turn:
    """The same call with other arguments; `changed` are those that differ."""

    __slots__ = ("arguments", "changed")

    def __init__(
        self, arguments: dict[str, object], changed: dict[str, object]
    ) -> None:
        self.arguments: Final = arguments
        self.changed: Final = changed


class Follow:
    """A link, as the API gave it."""

    __slots__ = ("link",)

    def __init__(self, link: str) -> None:
        self.link: Final = link


class Stuck:
    """There is more, and no way to get there."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason: Final = reason


class Stop:
    """One page, and how it was reached: `raw` is its JSON, `headers` those of the response."""

    __slots__ = ("rule", "arguments", "raw", "headers")

    def __init__(
        self,
        rule: Paging,
        arguments: Mapping[str, object],
        raw: Any,
        headers: Mapping[str, str],
    ) -> None:
        self.rule: Final = rule
        self.arguments: Final = arguments
        self.raw: Final = raw
        self.headers: Final = headers

    @property
    def items(self) -> list[Any]:
        return listed(self.raw, self.rule.items)

    @property
    def goes_back(self) -> bool:
        """Whether the call asked for what comes before an item."""
        rule = self.rule
        return isinstance(rule, ItemCursor) and self.given(rule.before)

    def given(self, argument: str) -> bool:
        return bool(argument) and self.arguments.get(argument) is not None

    def turn(self, **changes: object) -> Turn:
        """None leaves an argument out; so does an empty name, which there is no argument for."""
        kept = {k: value for k, value in self.arguments.items() if k not in changes}
        made = {k: value for k, value in changes.items() if k and value is not None}
        return Turn({**kept, **made}, made)


# Of these types, whatever is in them.
_OBJECT: tuple[type[Any], ...] = (dict, Model)
_LIST: type[Any] = list


def at(body: Any, path: str) -> Any:
    """What the keys lead to, in JSON or in a model of it; None where they lead nowhere."""
    while path:
        if not isinstance(body, _OBJECT):
            return None
        # A key may have dots in it.
        key, _, path = (path, "", "") if path in body else path.partition(".")
        body = body[key] if key in body else None
    return body


def has_list(body: Any, rule: Paging) -> bool:
    """Whether the page holds its list. Where a token or a link says how to go on, an empty one may
    be left out: some APIs leave out all that is empty.
    """
    found = at(body, rule.items)
    if found is None and isinstance(body, _OBJECT):
        return isinstance(rule, (TokenCursor, NextLink))
    return isinstance(found, _LIST)


def listed(body: Any, path: str) -> list[Any]:
    """The list that the keys lead to; empty where that is none."""
    found = at(body, path)
    return found if isinstance(found, _LIST) else []


def onward(stop: Stop) -> Step:
    """To the page behind this one in the list, wherever the call came from."""
    rule = stop.rule
    if isinstance(rule, ItemCursor):
        return _after_item(stop, rule)
    if isinstance(rule, TokenCursor):
        return _after_token(stop, rule)
    if isinstance(rule, PageNumber):
        return _after_number(stop, rule)
    if isinstance(rule, Offset):
        return _after_offset(stop, rule)
    return _link(stop, rule, rule.next, "next")


def back(stop: Stop) -> Step:
    """To the page before this one in the list."""
    rule = stop.rule
    if isinstance(rule, ItemCursor):
        return _before_item(stop, rule)
    if isinstance(rule, TokenCursor):
        return _before_token(stop, rule)
    if isinstance(rule, PageNumber):
        number = _whole(stop.arguments.get(rule.parameter), rule.first)
        if number is None or number <= rule.first:
            return None
        return stop.turn(**{rule.parameter: number - 1})
    if isinstance(rule, Offset):
        return _before_offset(stop, rule)
    return _link(stop, rule, rule.previous, "prev", "previous")


def is_guess(rule: Paging) -> bool:
    """Whether only an empty page shows that the list has ended."""
    if isinstance(rule, PageNumber):
        return not rule.total_pages
    if isinstance(rule, Offset):
        return not rule.total
    return isinstance(rule, ItemCursor) and not rule.more


def _after_item(stop: Stop, rule: ItemCursor) -> Step:
    more = bool(stop.items) if not rule.more else at(stop.raw, rule.more) is True
    # Coming from behind, what we came from lies ahead.
    if not (stop.items if stop.goes_back else more):
        return None
    return _beyond(stop, stop.items[-1:], rule, rule.after)


def _before_item(stop: Stop, rule: ItemCursor) -> Step:
    if not rule.before:
        return None
    if not stop.goes_back:
        came_from = stop.given(rule.after) and bool(stop.items)
        return _beyond(stop, stop.items[:1], rule, rule.before) if came_from else None
    more = bool(stop.items) if not rule.more else at(stop.raw, rule.more) is True
    return _beyond(stop, stop.items[:1], rule, rule.before) if more else None


def _beyond(
    stop: Stop, item: list[Any], rule: ItemCursor, argument: str
) -> Turn | Stuck:
    """Beyond the one item in this list, if there is one."""
    if not item:
        return Stuck("says that there are more items, but holds none to go on from")
    cursor = at(item[0], rule.id)
    if cursor is None:
        return Stuck(f"has an item without {rule.id!r} to go on from")
    if cursor == stop.arguments.get(argument):
        return Stuck(f"leads to itself: {argument} is {cursor!r} again")
    other = rule.before if argument == rule.after else rule.after
    return stop.turn(**{other: None, argument: cursor})


def _after_token(stop: Stop, rule: TokenCursor) -> Step:
    token = at(stop.raw, rule.token)
    more = at(stop.raw, rule.more) if rule.more else None
    if more is False:
        return None
    if token is None or token == "":
        lost = "says that there are more items, but not where"
        return Stuck(lost) if more is True else None
    if _same(token, stop.arguments.get(rule.parameter)):
        return Stuck(f"leads to itself: {rule.parameter} is {token!r} again")
    return stop.turn(**{rule.previous_parameter: None, rule.parameter: token})


def _before_token(stop: Stop, rule: TokenCursor) -> Step:
    argument = rule.previous_parameter
    token = at(stop.raw, rule.previous_token) if rule.previous_token else None
    if not argument or token is None or token == "":
        return None
    if _same(token, stop.arguments.get(argument)):
        return Stuck(f"leads to itself: {argument} is {token!r} again")
    return stop.turn(**{rule.parameter: None, argument: token})


def _same(token: object, used: object) -> bool:
    """A number is text to a parameter that takes text."""
    return used is not None and str(token) == str(used)


def _after_number(stop: Stop, rule: PageNumber) -> Step:
    number = _whole(stop.arguments.get(rule.parameter), rule.first)
    if number is None:
        return None
    total = _whole(at(stop.raw, rule.total_pages)) if rule.total_pages else None
    # Numbers of pages that start at 0 end one before their count.
    more = stop.items if total is None else number < total - 1 + rule.first
    return stop.turn(**{rule.parameter: number + 1}) if more else None


def _after_offset(stop: Stop, rule: Offset) -> Step:
    start, count = _whole(stop.arguments.get(rule.parameter), 0), len(stop.items)
    if start is None:
        return None
    total = _whole(at(stop.raw, rule.total)) if rule.total else None
    if total is not None and count == 0 and start < total:
        return Stuck(f"says that there are {total} items, but holds none after {start}")
    more = count > 0 if total is None else start + count < total
    return stop.turn(**{rule.parameter: start + count}) if more else None


def _before_offset(stop: Stop, rule: Offset) -> Step:
    start = _whole(stop.arguments.get(rule.parameter), 0)
    if not start or start < 0 or not rule.limit:
        return None
    size = _whole(stop.arguments.get(rule.limit)) or len(stop.items)
    # Less than a whole page may be left before this one.
    size = min(size, start)
    if size <= 0:
        return None
    return stop.turn(**{rule.parameter: start - size, rule.limit: size})


def _whole(value: object, absent: int | None = None) -> int | None:
    """A whole number, which may be written as text; None where it is none."""
    if value is None:
        return absent
    try:
        return int(str(value))
    except ValueError:
        return None


def _link(stop: Stop, rule: NextLink, path: str, *relations: str) -> Step:
    if rule.header:
        from .links import target

        found: Any = target(stop.headers.get("link", ""), *relations)
    else:
        found = at(stop.raw, path) if path else None
    if isinstance(found, _OBJECT):
        # A link object (JSON:API, HAL).
        found = at(found, "href")
    return Follow(found) if isinstance(found, str) and found else None
