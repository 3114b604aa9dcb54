"""What becomes of the lists and objects that come for one annotation?"""

from __future__ import annotations

from .model import Model, view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .annotation import Spec, TupleOf


class Plan:
    """What becomes of a list (of `item`, None: as it is) and of an object.

    `classes` are the models to choose from, `only` the one where there is no choice. `entry` is
    what a value of a dictionary is. `places`: a list is a tuple. `ids`: text is the id of an object.
    """

    __slots__ = ("item", "classes", "entry", "only", "places", "ids")

    def __init__(
        self, item: Spec | None, classes: list[type[Model]], entry: Spec | None
    ) -> None:
        self.item = item
        self.classes = classes
        self.entry = entry
        choice = len(classes) != 1 or entry is not None
        self.only = None if choice else classes[0]
        self.places: TupleOf | None = None
        self.ids = False

    def decode_list(self, values: list[Any]) -> Any:
        if self.places is not None:
            return self.places.decode_places(values)
        return values if self.item is None else self.item.decode_each(values)

    def decode_object(self, raw: dict[str, Any]) -> Any:
        if self.only is not None:
            return view(self.only, raw)
        entry = self.entry
        if self.classes:
            from .choose import choose

            cls = choose(raw, self.classes, other=entry is not None)
            if cls is not None:
                return view(cls, raw)
        if entry is None or entry.is_plain():
            return raw
        return {key: entry.decode(one) for key, one in raw.items()}
