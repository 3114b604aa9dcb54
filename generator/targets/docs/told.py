"""Which long descriptions has a page told already?

A schema that many fields refer to brings its description to each of them. The first row tells it, and
the others lead there: a page holds a description once, however often it is referred to.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.code import Code
from generator.targets.docs.quote import prose, text

_LONG = 400
"""Letters. What is shorter is told again: it costs no more than leading elsewhere."""


@dataclass(frozen=True, slots=True)
class Telling:
    """`anchor` is what others lead to: of a long description where it stands, else empty."""

    docs: Code
    anchor: Code = Code("")


@dataclass(frozen=True, slots=True)
class _Place:
    anchor: Code
    name: Code


@dataclass(frozen=True, slots=True)
class Told:
    """Of one page, or of the data of one. Data has no places that a link could lead to."""

    linked: bool = True
    _places: dict[str, _Place] = field(default_factory=dict)

    def tell(self, docs: str, name: str) -> Telling:
        """What stands beside the thing that has the name."""
        if len(docs) < _LONG:
            return Telling(prose(docs))
        place = self._places.get(docs)
        if place is not None:
            return Telling(self._again(place))
        anchor = Code(f"told-{len(self._places) + 1}")
        self._places[docs] = _Place(anchor, text(name))
        return Telling(prose(docs), anchor)

    def _again(self, place: _Place) -> Code:
        named = f"<code>{place.name}</code>"
        if self.linked:
            named = f'<a href="#{place.anchor}">{named}</a>'
        return Code(f"<p>As for {named}.</p>")
