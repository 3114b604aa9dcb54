"""What is there to read about a schema: its description and title, and what no type can say?

The last are names and meanings of enumerated values, which documents write as extensions, and the
patterns of keys.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.model import Json
from generator.names import split
from generator.openapi import schema as s
from generator.openapi.schema import Facets, Scalar, Schema
from generator.sdk.docs import whole
from generator.sdk.docs_model import Docs
from generator.sdk.titles import telling_title

_NAMES = ("x-enum-varnames", "x-enumNames")
_MEANINGS = ("x-enum-descriptions", "x-enumDescriptions")


def docs_of(schema: Schema, description: str = "") -> Docs:
    """`description` is what the place says where the schema stands; else the schema's own."""
    stated = _titled(schema.facets, description or schema.facets.description)
    match schema:
        case s.Enumeration():
            more = "\n".join(_values(schema))
        case s.Map(patterns=patterns) if patterns:
            more = f"Keys match {_either(patterns)}."
        case s.Object(patterns=patterns) if patterns:
            more = f"Further keys match {_either(patterns)}."
        case _:
            return whole(stated)
    return whole("\n\n".join(text for text in (stated, more) if text))


def _titled(facets: Facets, description: str) -> str:
    title = telling_title(facets.title, facets.at)
    if not title or title.lower() in description.lower():
        return description
    return f"{description}\n\nAlso called {title}." if description else title


def _either(patterns: tuple[str, ...]) -> str:
    return " or ".join(f"`{pattern}`" for pattern in patterns)


def _values(schema: s.Enumeration) -> Iterator[str]:
    """A line for each value that has a name or a meaning beyond itself."""
    names = _stated(schema, _NAMES)
    meanings = _stated(schema, _MEANINGS)
    for index, value in enumerate(schema.values):
        name = _of(names, index, value)
        meaning = _of(meanings, index, value)
        if split(name) == split(str(value)):
            name = ""
        if name and meaning:
            yield f"- `{value}` ({name}): {meaning}"
        elif name or meaning:
            yield f"- `{value}`: {name or meaning}"


def _stated(schema: s.Enumeration, keys: tuple[str, ...]) -> Json:
    extensions = schema.facets.extensions
    return next((extensions[key] for key in keys if key in extensions), None)


def _of(stated: Json, index: int, value: Scalar) -> str:
    """Extensions are a list beside that of the values, or a mapping by value."""
    found: Json = None
    if isinstance(stated, list) and index < len(stated):
        found = stated[index]
    elif isinstance(stated, dict):
        found = stated.get(str(value))
    return " ".join(found.split()) if isinstance(found, str) else ""
