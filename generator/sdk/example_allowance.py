"""How much may all example calls of one Sdk show together?

Types that refer to each other multiply: thirty models, of which each has ten of the next, are more
than any snippet can hold. So after a while calls are written in their smallest form.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.sdk.model import Sdk

_MOST_LINES, _LINES_OF_DECLARATION = 20_000, 5
"""In all calls of one Sdk. Published documents need a fifth of that."""


class Endless(Exception):
    """A model was reached that is being written already, or there is no room for more."""


@dataclass(slots=True)
class Allowance:
    """How much may still be written in full; past twice as much, nothing is.

    A value counts for each model that it is in, since it stands that far to the right.
    """

    left: int
    least: int

    @classmethod
    def of(cls, sdk: Sdk) -> Allowance:
        declared = sum(1 + len(model.fields) for model in sdk.models.values())
        declared += sum(
            1 + len(method.arguments)
            for service in sdk.services
            for method in service.methods
        )
        most = _MOST_LINES + _LINES_OF_DECLARATION * declared
        return cls(most, -most)

    def take(self, depth: int) -> None:
        self.left -= 1 + depth
        if self.left < self.least:
            raise Endless
