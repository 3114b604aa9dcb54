"""What fills a form in? The values that snippets and guides show, beside the slice of a page.

In go an Sdk and a method; out comes JSON, as `Filling` in `templates/docs/scripts/slice.d.ts` has it.
It is a file of its own, since most readers never ask for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.code import Code
from generator.document.model import Json
from generator.sdk.example import Examples
from generator.sdk.model import Method, Sdk, Values
from generator.targets.docs.quote import data
from generator.targets.docs.shapes import Shape


class Fillings:
    """Of one Sdk. What fills an object in is the same on every page, and made once."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._complete, self._inside = Examples(sdk), Examples(sdk)
        self._objects: dict[str, Json] = {}

    def filling(
        self, method: Method, smallest: Values, declared: Sequence[str]
    ) -> Code:
        """`declared` are the ids of the types of the slice, in the order of their numbers."""
        return data(
            {
                "smallest": _placed(method, smallest),
                "complete": _placed(method, self._complete.complete(method)),
                "types": self._types(declared),
            }
        )

    def _types(self, declared: Sequence[str]) -> Shape:
        """For items that are added, members that are chosen, and what holds itself once more."""
        found = {
            f"t{number}": self._object(id_)
            for number, id_ in enumerate(declared)
            if id_ in self._sdk.models
        }
        return {number: value for number, value in found.items() if value is not None}

    def _object(self, id_: str) -> Json:
        if id_ not in self._objects:
            self._objects[id_] = self._inside.object(id_)
        return self._objects[id_]


def _placed(method: Method, values: Values) -> list[list[Json]]:
    """Arguments by their place, since two may have one name."""
    return [[method.arguments.index(argument), value] for argument, value in values]
