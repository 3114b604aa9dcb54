"""Did both packages send the same for one call, but for differences that are listed?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from tests.real.differences import Difference, Official, differences
from tests.real.sent import Sent


@dataclass(frozen=True, slots=True)
class Pair:
    """One call by both."""

    name: str
    official: Official
    ours: Sent
    theirs: Sent

    @property
    def respelled(self) -> Sent:
        """Ours as theirs would have it, as far as that is listed."""
        return _respelled(self.ours, self._met())

    @property
    def needed(self) -> tuple[Difference, ...]:
        """Those without which the two would not be equal."""
        met = self._met()
        return tuple(
            one
            for one in met
            if _respelled(self.ours, [other for other in met if other != one])
            != self.theirs
        )

    def _met(self) -> list[Difference]:
        if self.ours == self.theirs:
            return []
        listed = differences(self.official).listed
        return [one for one in listed if one.respell(self.ours) != self.ours]


def _respelled(sent: Sent, by: Iterable[Difference]) -> Sent:
    return reduce(lambda made, one: one.respell(made), by, sent)


def unequal(pairs: Iterable[Pair]) -> list[str]:
    """Their names. The first are printed, for a reader to see what differs."""
    different = [pair for pair in pairs if pair.respelled != pair.theirs]
    for pair in different[:10]:
        print(f"\n{pair.name}\n  ours   {pair.respelled}\n  theirs {pair.theirs}")
    return [pair.name for pair in different]


def not_needed(pairs: Iterable[Pair], official: Official) -> set[Difference]:
    """Those that are listed, and yet nothing differs by them."""
    needed = {one for pair in pairs for one in pair.needed}
    return set(differences(official).listed) - needed
