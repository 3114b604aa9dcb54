"""How does a method say, in types, what the fields that it was asked to expand become?

One overload for each field, `expand: list[Literal["customer"]]`, and for each pair where there are few.
Decision 0008 says why so many and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.code import Code, join
from generator.sdk.expand import Expansion, expansion
from generator.sdk.model import Method, Sdk
from generator.targets.names import Names
from generator.targets.python.quote import string
from generator.targets.python.spell_paging import GivesBack
from generator.targets.python.views import OverloadView

_MOST_FIELDS = 12
_MOST_FIELDS_IN_PAIRS = 4


class Expansions:
    """Which methods have overloads, and what the classes that these need are called."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        found = (
            (method, expansion(sdk, method))
            for service in sdk.services
            for method in service.methods
        )
        self._found = {
            method.id: one
            for method, one in found
            if one is not None and len(one.keys) <= _MOST_FIELDS
        }
        self._bases = dict(self._name_bases(sdk, names))
        self._expanded = dict(self._name_expanded(sdk, names))

    def of(self, method: Method) -> Expansion | None:
        return self._found.get(method.id)

    def base(self, params: str) -> Code | None:
        """By id of the model of a method's arguments. None where the paths are all, or no overloads are."""
        return self._bases.get(params)

    def expanded(self, model: str) -> Code | None:
        """By id of a model: its generic class. None where no method gives back an expanded one."""
        return self._expanded.get(model)

    def _name_expanded(self, sdk: Sdk, names: Names) -> Iterator[tuple[str, Code]]:
        taken = {
            f"{names.classes[made.id]}"
            for made in sdk.declarations()
            if not made.home.startswith("params:")
        }
        for model in sorted({found.model for found in self._found.values()}):
            name = _free(f"Expanded{names.classes[model]}", taken)
            taken.add(name)
            yield model, name

    def _name_bases(self, sdk: Sdk, names: Names) -> Iterator[tuple[str, Code]]:
        taken: dict[str, set[str]] = {}
        for made in sdk.declarations():
            taken.setdefault(made.home, set()).add(names.classes[made.id])
        for service in sdk.services:
            for method in service.methods:
                params = sdk.models.get(method.params)
                if method.id not in self._found or not params or len(params.fields) < 2:
                    continue
                stem = names.classes[params.id].removesuffix("Params")
                name = _free(f"{stem}BaseParams", taken[params.home])
                taken[params.home].add(name)
                yield params.id, name


def _free(wish: str, taken: set[str]) -> Code:
    while wish in taken:
        wish += "_"
    return Code(wish)


@dataclass(frozen=True, slots=True)
class Plain:
    """A method without overloads: `signature` up to the options and behind them, name of the argument.

    `gives` is told what is expanded, as an annotation; `list_name` is what a list is called there.
    """

    before: tuple[Code, ...]
    behind: tuple[Code, ...]
    argument: Code
    list_name: Code
    gives: Callable[[Code], GivesBack]


def overloads(found: Expansion, plain: Plain) -> Iterator[OverloadView]:
    """Those that expand something; the plain signature must come behind them."""
    singles: list[tuple[str, ...]] = [(key,) for key in found.keys]
    few = len(singles) <= _MOST_FIELDS_IN_PAIRS
    together = [*singles, *(combinations(found.keys, 2) if few else ())]
    for index, keys in enumerate(together):
        paths = _literal([found.path(key) for key in keys])
        back = plain.gives(_literal(list(keys)))
        argument = Code(f"{plain.argument}: {plain.list_name}[{paths}]")
        yield OverloadView(
            signature=(*plain.before, argument, *plain.behind),
            returns=back.returns,
            async_returns=back.async_returns,
            # The same list may fit both: mypy wants that to be known.
            overlaps=any(not set(keys).isdisjoint(x) for x in together[index + 1 :]),
        )


def _literal(texts: list[str]) -> Code:
    return Code(f"Literal[{join(', ', map(string, texts))}]")
