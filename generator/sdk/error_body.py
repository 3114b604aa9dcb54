"""Where in a failed response is the error, and which of its properties say what?

In goes the schema of a body, out come the place of the error object and the roles of its
properties, by the names that APIs use for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.names import Words, split
from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Schema

Properties = Mapping[str, Schema]

_ENVELOPES: tuple[Words, ...] = (("error",), ("errors",), ("fault",))
_MESSAGES: tuple[Words, ...] = tuple(
    (word,) for word in ("message", "msg", "detail", "description", "title")
)
_KINDS: tuple[Words, ...] = (("type",), ("kind",), ("category",))
_CODES: tuple[Words, ...] = (("code",), ("name",))
_PARAMETERS: tuple[Words, ...] = tuple(
    (word,) for word in ("param", "parameter", "field", "pointer", "target", "property")
)
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Roles:
    """Names of properties; empty where none has the role."""

    kind: str
    code: str
    message: str
    parameter: str


def properties_of(api: Api, schema: Schema) -> dict[str, Schema]:
    """Of an object, or of all members of a choice; none where it is neither."""
    return {
        found.name: found.schema
        for member in reversed(list(_meant(api, schema)))
        if isinstance(member, s.Object)
        for found in member.properties
    }


def place_of_error(api: Api, body: Schema) -> tuple[str, ...]:
    """Keys that lead to the object with the message. A list of errors stands for its first."""
    path: tuple[str, ...] = ()
    schema = body
    while len(path) < _DEEPEST:
        known = properties_of(api, schema)
        wrapped = next((n for n in known if _is_envelope(api, n, known[n])), "")
        if not wrapped or _first(api, known, _MESSAGES):
            return path
        path, schema = (*path, wrapped), item_of(api, known[wrapped])
    return path


def at_place(api: Api, body: Schema, path: tuple[str, ...]) -> Schema | None:
    """What the path leads to; None where the document has nothing there."""
    schema = body
    for key in path:
        found = properties_of(api, schema).get(key)
        if found is None:
            return None
        schema = item_of(api, found)
    return schema


def item_of(api: Api, schema: Schema) -> Schema:
    """The schema of the entries, where this is a list."""
    lists = (one for one in _meant(api, schema) if isinstance(one, s.Array))
    found = next(lists, None)
    return found.items if found else schema


def roles_of(api: Api, known: Properties) -> Roles:
    """`error` may be a sentence or a code: it is a code where something else is the sentence."""
    message = _first(api, known, _MESSAGES)
    rest = {name: schema for name, schema in known.items() if name != message}
    listed = {name: found for name, found in rest.items() if values_of(api, found)}
    plain = _first(api, rest, (("error",),))
    code = (
        _first(api, rest, _CODES)
        or _first(api, listed, (("status",), ("reason",)))
        or (plain if message else "")
        or _number(api, rest)
    )
    others = {name: schema for name, schema in rest.items() if name != code}
    return Roles(
        kind=_first(api, others, _KINDS),
        code=code,
        message=message or plain,
        parameter=_first(api, others, _PARAMETERS),
    )


def values_of(api: Api, schema: Schema) -> dict[str, s.Enumeration]:
    """The texts that the document lists for a property, each with where it does."""
    return {
        value: one
        for one in _meant(api, schema)
        if isinstance(one, s.Enumeration)
        for value in one.values
        if isinstance(value, str)
    }


def _is_envelope(api: Api, name: str, schema: Schema) -> bool:
    wraps = split(name) in _ENVELOPES
    return wraps and bool(properties_of(api, item_of(api, schema)))


def _first(api: Api, known: Properties, wanted: tuple[Words, ...]) -> str:
    """The text property with the first of these names. `errorCode` is called `code` as well."""
    called: dict[Words, str] = {}
    for name, schema in known.items():
        words = split(name)
        if len(words) > 1 and words[0] in ("error", "err", "fault"):
            words = words[1:]
        if _is_text(api, schema):
            called.setdefault(words, name)
    return next((called[words] for words in wanted if words in called), "")


def _number(api: Api, known: Properties) -> str:
    """A code may be a number too."""
    for name, schema in known.items():
        numbers = any(isinstance(one, s.Integer) for one in _meant(api, schema))
        if numbers and split(name)[-1:] == ("code",):
            return name
    return ""


def _is_text(api: Api, schema: Schema) -> bool:
    kinds = list(_meant(api, schema))
    return any(isinstance(one, s.String) for one in kinds) or bool(
        values_of(api, schema)
    )


def _meant(api: Api, schema: Schema) -> Iterator[Schema]:
    """What a value may be, one by one: references are followed, choices taken apart."""
    waiting = [schema]
    followed: set[str] = set()
    while waiting:
        match waiting.pop(0):
            case s.Reference(target=target):
                if target not in followed and target in api.schemas:
                    followed.add(target)
                    waiting.insert(0, api.schemas[target])
            case s.OneOf(members=members):
                waiting[:0] = members
            case other:
                yield other
