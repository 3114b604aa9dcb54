"""Which identifier does each name get? Declare every wish first, then settle once.

The order of the document never matters: lower ranks choose first, then who is called so already, then
pointer text decides. Only the members of a clash are ever touched. Where names were settled before,
those that are there keep theirs, those that are gone hold theirs, and newcomers choose last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.code import Code
from generator.diagnostics import Diagnostics, Place, Related
from generator.diagnostics.codes.names import NAME_HELD, NAMES_TWICE
from generator.diagnostics.codes.target import NUMBERED_NAME
from generator.names import Name, Rank, Words


@dataclass(frozen=True, slots=True)
class Convention:
    """How one kind of name is written. `spell` gives a legal identifier for any words."""

    spell: Callable[[tuple[str, ...]], str]
    reserved: frozenset[str] = frozenset()

    def legal(self, words: tuple[str, ...]) -> str:
        """A reserved word gets an underscore behind it."""
        identifier = self.spell(words)
        return f"{identifier}_" if identifier in self.reserved else identifier


@dataclass(frozen=True, slots=True)
class Former:
    """A name that was settled before. `at` is its line."""

    words: Words
    at: Place


@dataclass(frozen=True, slots=True)
class Before:
    """What was settled in this scope, by what identifies each thing. `known`: there is a names file.

    `along` gives what else is called after an identifier: no newcomer has that.
    """

    names: Mapping[str, Former]
    known: bool
    along: Callable[[str], tuple[str, ...]]


_NEVER = Before({}, known=False, along=lambda identifier: ())


@dataclass(frozen=True, slots=True)
class Entry:
    """What a names file has to say of one name. `needed`: nothing else says it."""

    words: Words
    needed: bool


@dataclass(frozen=True, slots=True)
class _Wish:
    """`stood`: it was there before, and what it wishes for says so; None where only a line says so."""

    name: Name
    at: Place
    known_as: str
    stood: bool | None
    plain: Words


@dataclass(frozen=True, slots=True)
class _Gone:
    at: Place
    thing: str


class Scope:
    """One namespace of the output: a package, a module, a class or a function."""

    def __init__(
        self, title: str, convention: Convention, before: Before = _NEVER
    ) -> None:
        self._title = title
        self._convention = convention
        self._before = before
        self._wishes: dict[str, _Wish] = {}
        self._settled: dict[str, Code] | None = None
        self._words: dict[str, Words] = {}
        self._taken: dict[str, _Wish | _Gone] = {}
        self._numbers: dict[tuple[str, ...], int] = {}

    def declare(
        self,
        key: str,
        name: Name,
        at: Place,
        *,
        known_as: str = "",
        stood: bool | None = None,
        plain: Words = (),
    ) -> None:
        """`key` is the id by which the identifier is asked for later.

        `known_as` is what identifies the thing in the document. `stood` says whether it was there
        before, where that can be seen from something else than its line. `plain` are the words that
        it would have alone.
        """
        if self._settled is not None:
            raise RuntimeError(f"{self._title} is settled; {key} comes too late")
        self._wishes[key] = _Wish(name, at, known_as or key, stood, plain or name.words)

    def settle(self, diagnostics: Diagnostics) -> Scope:
        self._settled = {}
        waiting = sorted(self._wishes.items(), key=self._precedence)
        if self._before.known:
            waiting = self._settle_former(waiting, diagnostics)
        for key, wish in waiting:
            self._take(key, wish, *self._free(wish, diagnostics))
        return self

    def __getitem__(self, key: str) -> Code:
        if self._settled is None:
            raise RuntimeError(f"{self._title} is not settled yet")
        return self._settled[key]

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """By what identifies each thing. What a fact says needs no line."""
        for key, words in self._words.items():
            wish = self._wishes[key]
            pinned = wish.name.rank is Rank.PINNED
            needed = wish.stood is None or words != wish.plain
            yield wish.known_as, Entry(words, needed and not pinned)

    def _take(self, key: str, wish: _Wish, identifier: str, words: Words) -> None:
        assert self._settled is not None
        self._taken[identifier] = wish
        self._settled[key] = Code(identifier)
        self._words[key] = words

    def _settle_former(
        self, waiting: list[tuple[str, _Wish]], diagnostics: Diagnostics
    ) -> list[tuple[str, _Wish]]:
        """Gives those their name that have one, and returns the newcomers."""
        names, left = self._before.names, []
        for key, wish in waiting:
            if wish.name.rank is Rank.PINNED:
                self._take(key, wish, *self._free(wish, diagnostics))
        pinned = self._taken.keys() | set()
        for key, wish in waiting:
            former = names.get(wish.known_as)
            if wish.name.rank is Rank.PINNED:
                continue
            if former is None or self._is_taken(key, former, pinned, diagnostics):
                left.append((key, wish))
            else:
                identifier = self._convention.legal(former.words)
                self._take(key, wish, identifier, former.words)
        self._hold_names_of_gone()
        for key, wish in left:
            if wish.stood:
                self._take(key, wish, *self._free(wish, diagnostics))
        self._hold_names_along()
        return [(key, wish) for key, wish in left if not wish.stood]

    def _is_taken(
        self, key: str, former: Former, pinned: set[str], diagnostics: Diagnostics
    ) -> bool:
        identifier = self._convention.legal(former.words)
        other = self._taken.get(identifier)
        if isinstance(other, _Wish) and identifier not in pinned:
            place = self._before.names[other.known_as].at
            diagnostics.report(
                NAMES_TWICE, at=former.at, related=(Related(place, "the other one"),),
                one=other.known_as, other=self._wishes[key].known_as, name=identifier,
            )  # fmt: skip
        return other is not None

    def _hold_names_of_gone(self) -> None:
        there = {wish.known_as for wish in self._wishes.values()}
        for thing, former in self._before.names.items():
            if thing not in there:
                identifier = self._convention.legal(former.words)
                self._taken.setdefault(identifier, _Gone(former.at, thing))

    def _hold_names_along(self) -> None:
        for identifier, holder in list(self._taken.items()):
            for other in self._before.along(identifier):
                self._taken.setdefault(other, holder)

    def _free(self, wish: _Wish, diagnostics: Diagnostics) -> tuple[str, Words]:
        taken, words = self._taken, wish.name.words
        context = list(wish.name.context)
        plain = identifier = self._convention.legal(words)
        while identifier in taken and context:
            words = (*context.pop().split(), *words)
            identifier = self._convention.legal(words)
        if identifier not in taken:
            self._report_held(plain, identifier, wish, diagnostics)
            return identifier, words
        identifier, words = self._numbered(words)
        diagnostics.report(
            NUMBERED_NAME,
            at=wish.at,
            related=(Related(taken[plain].at, "the other one"),),
            wish=plain,
            scope=self._title,
            settled=identifier,
        )
        return identifier, words

    def _numbered(self, words: Words) -> tuple[str, Words]:
        spell, reserved = self._convention.spell, self._convention.reserved
        number = self._numbers.get(words, 2)
        while (
            spell((*words, str(number))) in self._taken
            or spell((*words, str(number))) in reserved
        ):
            number += 1
        self._numbers[words] = number + 1
        numbered = (*words, str(number))
        return spell(numbered), numbered

    def _report_held(
        self, plain: str, settled: str, wish: _Wish, diagnostics: Diagnostics
    ) -> None:
        other = self._taken.get(plain)
        if isinstance(other, _Gone):
            diagnostics.report(
                NAME_HELD, at=other.at, name=plain, thing=other.thing,
                newcomer=wish.known_as, settled=settled,
            )  # fmt: skip

    def _precedence(self, item: tuple[str, _Wish]) -> tuple[int, bool, str, str]:
        key, wish = item
        renamed = self._convention.spell(wish.name.words) != key
        return (wish.name.rank, renamed, str(wish.at), key)
