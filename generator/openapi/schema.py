"""Schema: a closed union of what a value can be (OpenAPI 3.1, Schema Object; JSON Schema 2020-12).

Version differences and allOf are gone. References stay references, so cycles are ordinary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import Pointer
from generator.document.model import Json

Scalar: TypeAlias = "str | int | float | bool"


@dataclass(frozen=True, slots=True)
class Default:
    """A stated default, which may itself be null."""

    value: Json


@dataclass(frozen=True, slots=True)
class Facets:
    """What any schema may carry beside its kind. Texts are as written, CommonMark or HTML."""

    at: Pointer
    title: str = ""
    description: str = ""
    nullable: bool = False
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    default: Default | None = None
    examples: tuple[Json, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Any:
    facets: Facets


@dataclass(frozen=True, slots=True)
class Never:
    facets: Facets


@dataclass(frozen=True, slots=True)
class Null:
    """Only null: `type: "null"` or an enum of null alone."""

    facets: Facets


@dataclass(frozen=True, slots=True)
class Boolean:
    facets: Facets


@dataclass(frozen=True, slots=True)
class Integer:
    facets: Facets
    format: str = ""
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Number:
    facets: Facets
    format: str = ""
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class String:
    """`media_type` is of the text as a part of multipart, empty where it is plain or any file's."""

    facets: Facets
    format: str = ""
    pattern: str = ""
    min_length: int | None = None
    max_length: int | None = None
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """One of these values; `const` is an enumeration of one. Null is never among them: it is a facet."""

    facets: Facets
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Array:
    facets: Facets
    items: Schema
    min_items: int | None = None
    max_items: int | None = None


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list with a schema for each place: `parts`, then any number of `rest`, None where none follow.

    `least` is how many of the parts are always there.
    """

    facets: Facets
    parts: tuple[Schema, ...]
    rest: Schema | None
    least: int


@dataclass(frozen=True, slots=True)
class Map:
    """An object without properties of its own: keys are free, values follow one schema.

    `patterns` are what keys match (ECMA 262), where all of them have to match one.
    """

    facets: Facets
    values: Schema
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    name: str
    schema: Schema
    required: bool


@dataclass(frozen=True, slots=True)
class Object:
    """`additional` is the schema of further keys, None where none are stated or they are forbidden.

    `patterns` are what further keys match, where all of them have to match one.
    """

    facets: Facets
    properties: tuple[Property, ...]
    additional: Schema | None = None
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discriminator:
    """`mapping` is complete: every value with the key of its schema in `Api.schemas`."""

    property: str
    mapping: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """oneOf and anyOf alike: some member fits. A null member is a facet, not a member."""

    facets: Facets
    members: tuple[Schema, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """`target` is a key of `Api.schemas`. Facets are those written beside the `$ref`, mostly empty."""

    facets: Facets
    target: str


Schema: TypeAlias = (
    "Any | Never | Null | Boolean | Integer | Number | String | Enumeration"
    " | Array | Tuple | Map | Object | OneOf | Reference"
)

Direction = Literal["request", "response"]
