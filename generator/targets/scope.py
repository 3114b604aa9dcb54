"""Which identifier does each name get? Declare every wish first, then settle once.

The order of the document never matters: lower ranks choose first, then who is called so already, then
pointer text decides. Only the members of a clash are ever touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.code import Code
from generator.diagnostics import Diagnostics, Place, Related
from generator.diagnostics.codes.target import NUMBERED_NAME
from generator.names import Name


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
class _Wish:
    name: Name
    at: Place


class Scope:
    """One namespace of the output: a package, a module, a class or a function."""

    def __init__(self, title: str, convention: Convention) -> None:
        self._title = title
        self._convention = convention
        self._wishes: dict[str, _Wish] = {}
        self._settled: dict[str, Code] | None = None
        self._numbers: dict[tuple[str, ...], int] = {}

    def declare(self, key: str, name: Name, at: Place) -> None:
        """`key` is the id by which the identifier is asked for later."""
        if self._settled is not None:
            raise RuntimeError(f"{self._title} is settled; {key} comes too late")
        self._wishes[key] = _Wish(name, at)

    def settle(self, diagnostics: Diagnostics) -> Scope:
        taken: dict[str, _Wish] = {}
        settled: dict[str, Code] = {}
        for key, wish in sorted(self._wishes.items(), key=self._precedence):
            identifier = self._free(wish, taken, diagnostics)
            taken[identifier] = wish
            settled[key] = Code(identifier)
        self._settled = settled
        return self

    def __getitem__(self, key: str) -> Code:
        if self._settled is None:
            raise RuntimeError(f"{self._title} is not settled yet")
        return self._settled[key]

    def _free(
        self, wish: _Wish, taken: dict[str, _Wish], diagnostics: Diagnostics
    ) -> str:
        spell, reserved = self._convention.spell, self._convention.reserved
        words = wish.name.words
        context = list(wish.name.context)
        plain = identifier = self._convention.legal(words)
        while identifier in taken and context:
            words = (context.pop(), *words)
            identifier = self._convention.legal(words)
        if identifier not in taken:
            return identifier
        number = self._numbers.get(words, 2)
        while (
            spell((*words, str(number))) in taken
            or spell((*words, str(number))) in reserved
        ):
            number += 1
        identifier = spell((*words, str(number)))
        self._numbers[words] = number + 1
        diagnostics.report(
            NUMBERED_NAME,
            at=wish.at,
            related=(Related(taken[plain].at, "the other one"),),
            wish=plain,
            scope=self._title,
            settled=identifier,
        )
        return identifier

    def _precedence(self, item: tuple[str, _Wish]) -> tuple[int, bool, str, str]:
        key, wish = item
        renamed = self._convention.spell(wish.name.words) != key
        return (wish.name.rank, renamed, str(wish.at), key)
