"""What is one page of a list, and how does one go on from there?

A page knows the call that it came from. Every further page is a call of its own, with the same
options and retries; an idempotency key is for one call, and is not passed on.
"""

from __future__ import annotations

from .steps import Follow, Stop, Stuck, back, has_list, is_guess, listed, onward

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Generic, Self, TypeVar

    from .._types import RequestOptions
    from .client import Client
    from .errors import ResponseError
    from .exchange import Outcome
    from .operation import Operation
    from .steps import Step

    Item = TypeVar("Item")
    Body = TypeVar("Body")
else:
    from .operation import Generic

    Item = Body = None


class AnyPage(Generic[Item, Body]):
    """What a page is, whichever way it is fetched. `body` is the whole of the response."""

    __slots__ = (
        "body",
        "_client",
        "_operation",
        "_options",
        "_outcome",
        "_stop",
        "_link",
    )

    body: Body

    def __init__(
        self,
        client: Any,
        operation: Operation[Any],
        options: Mapping[str, Any],
        *,
        arguments: Mapping[str, object],
        outcome: Outcome,
        link: str = "",
    ) -> None:
        rule = operation.paging
        assert rule is not None, "an operation without pages"
        self.body = outcome.value
        self._client = client
        self._operation = operation
        self._options = options
        self._outcome = outcome
        self._link = link
        self._stop = Stop(rule, arguments, outcome.raw, outcome.response.headers)

    @property
    def items(self) -> list[Item]:
        """In the order of the response. A body without the list is a ResponseError."""
        self._check()
        return listed(self.body, self._stop.rule.items)

    @property
    def has_next(self) -> bool:
        """Where the API does not say how many pages there are, the next one may turn out empty."""
        return onward(self._stop) is not None

    @property
    def has_previous(self) -> bool:
        return back(self._stop) is not None

    def __repr__(self) -> str:
        rule = self._stop.rule
        count = len(listed(self.body, rule.items))
        many = f"{count} items" if has_list(self.body, rule) else "no list"
        return f"{type(self).__name__}({many}, has_next={self.has_next})"

    def _in_order(self) -> list[Item]:
        """As an iteration meets them: a call for what comes before an item goes backwards."""
        return self.items[::-1] if self._stop.goes_back else self.items

    def _following(self) -> Step:
        """The way that an iteration takes."""
        return back(self._stop) if self._stop.goes_back else onward(self._stop)

    def _check(self) -> None:
        """What has no list is no end of one."""
        rule = self._stop.rule
        if not has_list(self.body, rule):
            path = rule.items
            raise self._lost(f"has no list at {path!r}" if path else "is no list")

    def _way(
        self, step: Step, seen: set[object]
    ) -> tuple[Mapping[str, object], str] | None:
        """The arguments and the link of the call that a step is; None where there is none.

        `seen` are the links and cursors that led here; this way is added.
        """
        self._check()
        if step is None:
            return None
        if isinstance(step, Stuck):
            raise self._lost(step.reason)
        if isinstance(step, Follow):
            return self._stop.arguments, self._located(step.link, seen)
        for name, value in step.changed.items():
            own = self._stop.arguments.get(name)
            here = None if own is None else (name, str(own))
            self._go(seen, here, (name, str(value)), f"{name} is {value!r}")
            # What comes with it may be the same on every page, such as a limit.
            break
        return step.arguments, ""

    def _go(self, seen: set[object], here: object, there: object, shown: str) -> None:
        """A walk that comes to a place again would never end."""
        seen.add(here)
        if there in seen:
            raise self._lost(f"leads to itself: {shown} again")

    def _located(self, link: str, seen: set[object]) -> str:
        """The link in full. A link to itself, or to another server, leads nowhere."""
        from .links import located

        before = self._link or str(self._outcome.response.url)
        try:
            url = located(
                self._client._settings,
                self._operation,
                self._options,
                before=before,
                link=link,
            )
        except ValueError as error:
            raise self._lost(f"has no way on: {error}") from None
        here, there = (one.partition("#")[0] for one in (before, url))
        self._go(seen, here, there, repr(link))
        return url

    def _turned(
        self, way: tuple[Mapping[str, object], str], outcome: Outcome
    ) -> Self | None:
        """The page that the way led to; None where only its being empty shows that there is none."""
        arguments, link = way
        page = type(self)(
            self._client,
            self._operation,
            self._options,
            arguments=arguments,
            outcome=outcome,
            link=link,
        )
        if not is_guess(self._stop.rule):
            return page
        page._check()
        raw = page._stop.items
        if raw and raw == self._stop.items:
            raise page._lost("repeats the page before it")
        return page if raw else None

    def _lost(self, reason: str) -> ResponseError:
        from .failure import unreadable

        outcome = self._outcome
        return unreadable(reason, outcome.response, attempts=outcome.attempts)


class Page(AnyPage[Item, Body]):
    """One page of a list: `items` are its own; iterating goes on through all that follow."""

    __slots__ = ()

    def next(self) -> Page[Item, Body] | None:
        """The page behind this one in the list; None at its end."""
        return self._turn(onward(self._stop))

    def previous(self) -> Page[Item, Body] | None:
        """The page before this one in the list; None at its start, and where the API has no way back."""
        return self._turn(back(self._stop))

    def pages(self) -> Iterator[Page[Item, Body]]:
        """This page and all that follow it, each fetched when it is asked for."""
        page: Page[Item, Body] | None = self
        seen: set[object] = set()
        while page is not None:
            yield page
            page = page._turn(page._following(), seen)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from page._in_order()

    def _turn(
        self, step: Step, seen: set[object] | None = None
    ) -> Page[Item, Body] | None:
        from .exchange import run

        way = self._way(step, set() if seen is None else seen)
        if way is None:
            return None
        return self._turned(
            way,
            run(
                self._client,
                self._operation,
                way[0],
                options=self._options,
                link=way[1],
            ),
        )


def first_page(
    client: Client,
    operation: Operation[Page[Item, Body]],
    arguments: Mapping[str, object],
    *,
    options: RequestOptions | None,
) -> Page[Item, Body]:
    from .exchange import run

    outcome = run(client, operation, arguments, options=options)
    return Page(
        client,
        operation,
        of_every_page(options),
        arguments=arguments,
        outcome=outcome,
    )


def of_every_page(options: RequestOptions | None) -> dict[str, Any]:
    """Less the key that is for one call only."""
    given = (options or {}).items()
    return {key: value for key, value in given if key != "idempotency_key"}
