"""What is written at one place of the document, whatever its JSON type should have been?

In: an object of the tree with its pointer. Out: its fields as the types that a reader asks for. A
field of another type is reported and read as if it were empty, so that no reader ever raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer, Related, Rule
from generator.diagnostics.codes import api
from generator.document.model import Json

Entry = tuple[str, Json, Pointer]
"""A key of a mapping, or an index of a list as text; what stands there; where that is."""

StandIn = Callable[[Mapping[str, Json], Pointer, str], "tuple[Json, Pointer] | None"]
"""What a `$ref` leads to where none may stand, and where that is; None once reported.

In: the object with the `$ref`, its place, and what should be there, in words.
"""


@dataclass(frozen=True, slots=True)
class Node:
    """An object of the document. Null is read as absent, and reported where it stands.

    A `$ref` in place of a text, a list or a mapping of others is followed by `stand_in`.
    """

    fields: dict[str, Json]
    at: Pointer
    diagnostics: Diagnostics
    stand_in: StandIn | None = None

    def text(self, name: str) -> str:
        """Empty where there is none. Numbers and booleans are reported, and read as text."""
        if name not in self.fields:
            return ""
        value = self.fields[name]
        if isinstance(value, str):
            return value
        if value is None:
            self._empty(name)
            return ""
        if isinstance(value, dict):
            value = self._followed(name, value)[0]
            if value is None or isinstance(value, str):
                return value or ""
        if isinstance(value, dict | list):
            self._ignored(name, "a string", value=value)
            return ""
        text = str(value).lower() if isinstance(value, bool) else str(value)
        self.report(api.NOT_TEXT, name, found=text)
        return text

    def flag(self, name: str) -> bool:
        return self.optional_flag(name) is True

    def optional_flag(self, name: str) -> bool | None:
        if name not in self.fields:
            return None
        value = self.fields[name]
        if isinstance(value, bool):
            return value
        if value is None:
            self._empty(name)
        else:
            self._ignored(name, "true or false", value=value)
        return None

    def number(self, name: str) -> float | None:
        """Whole numbers stay int, so that no digit is lost."""
        if name not in self.fields:
            return None
        value = self.fields[name]
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        if value is None:
            self._empty(name)
        else:
            self._ignored(name, "a number", value=value)
        return None

    def count(self, name: str) -> int | None:
        number = self.number(name)
        if number is None:
            return None
        if number < 0 or (isinstance(number, float) and not number.is_integer()):
            self._ignored(name, "a whole number from 0 up", value=number)
            return None
        return int(number)

    def child(self, name: str) -> Node | None:
        """The object at a field; None where there is none."""
        if name not in self.fields:
            return None
        value = self.fields[name]
        if isinstance(value, dict):
            return Node(value, self.at / name, self.diagnostics, self.stand_in)
        if value is None:
            self._empty(name)
        else:
            self._wrong(self.at / name, "an object", value=value)
        return None

    def part(self, name: str) -> Node | None:
        """The same, where no reference may stand in place of the object."""
        node = self.child(name)
        if node is None or "$ref" not in node.fields:
            return node
        value, at = self._followed(name, node.fields)
        return None if value is None else self.node(value, at)

    def having(self, fields: dict[str, Json]) -> Node:
        """The object with other fields."""
        return Node(fields, self.at, self.diagnostics, self.stand_in)

    def items(self, name: str) -> Iterator[Entry]:
        """What a list holds, each with its index; nothing where there is no list."""
        if name not in self.fields:
            return
        value, at = self.fields[name], self.at / name
        if isinstance(value, dict):
            value, at = self._followed(name, value)
            if value is None:
                return
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield str(index), item, at / index
        elif value is None:
            self._empty(name)
        else:
            self._wrong(at, "a list", value=value)

    def entries(self, name: str) -> Iterator[Entry]:
        """What a mapping holds, each with its key; nothing where there is no mapping."""
        mapping = self.part(name)
        if mapping is not None:
            for key, value in mapping.fields.items():
                yield key, value, mapping.at / key

    def nodes(self, name: str) -> Iterator[Node]:
        """The objects in a list; anything else in it is reported and passed over."""
        for _, value, at in self.items(name):
            node = self.node(value, at)
            if node is not None:
                yield node

    def named_nodes(
        self, name: str, *, extensible: bool = False
    ) -> Iterator[tuple[str, Node]]:
        """The objects in a mapping, each with its key; anything else in it is reported.

        `extensible`: keys that start with `x-` are extensions, and passed over.
        """
        for key, value, at in self.entries(name):
            extends = extensible and key.startswith("x-")
            node = None if extends else self.node(value, at)
            if node is not None:
                yield key, node

    def texts(self, name: str) -> tuple[str, ...]:
        """The strings in a list; anything else in it is reported and passed over."""
        value = self.fields.get(name)
        if isinstance(value, dict):
            value = self._followed(name, value)[0]
        if not isinstance(value, list):
            if value is not None:
                self._ignored(name, "a list of strings", value=value)
            return ()
        for index, item in enumerate(value):
            if not isinstance(item, str):
                self.report(
                    api.IGNORED_VALUE,
                    name,
                    str(index),
                    expected="a string",
                    found=article(item),
                )
        return tuple(item for item in value if isinstance(item, str))

    def node(self, value: Json, at: Pointer) -> Node | None:
        """The value as an object; reported where it is something else."""
        if isinstance(value, dict):
            return Node(value, at, self.diagnostics, self.stand_in)
        self._wrong(at, "an object", value=value)
        return None

    def extensions(self) -> dict[str, Json]:
        return {key: self.fields[key] for key in self.fields if key[:2] == "x-"}

    def report(
        self,
        rule: Rule,
        *names: str,
        related: tuple[Related, ...] = (),
        **facts: object,
    ) -> None:
        """Reports at this object, or at the field in it that the names lead to."""
        at = self.at
        for name in names:
            at = at / name
        self.diagnostics.report(rule, at=at, related=related, **facts)

    def _followed(self, name: str, value: dict[str, Json]) -> tuple[Json, Pointer]:
        """The value and its place; None for the value where a `$ref` in it leads nowhere."""
        at = self.at / name
        if self.stand_in is None or not isinstance(value.get("$ref"), str):
            return value, at
        return self.stand_in(value, at, f"`{name}`") or (None, at)

    def _empty(self, name: str) -> None:
        self.report(api.EMPTY_VALUE, name, name=name)

    def _ignored(self, name: str, expected: str, *, value: Json) -> None:
        self.report(api.IGNORED_VALUE, name, expected=expected, found=article(value))

    def _wrong(self, at: Pointer, expected: str, *, value: Json) -> None:
        self.diagnostics.report(
            api.WRONG_TYPE, at=at, expected=expected, found=article(value)
        )


def article(value: Json) -> str:
    """What a value is, in words for a message: `a string`, `the number 5`."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return "a string"
        case list():
            return "a list"
        case dict():
            return "an object"
