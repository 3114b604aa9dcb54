"""What identifies a type that the client declares, whatever is added around it?

In: ids of models, enums and unions, which say where the document has their schemas. Out: the same
places, as far as they do not depend on the order in which things are written: parameters by location
and name, members of a union by what tells them apart, no steps through allOf.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Schema
from generator.sdk.model import Declaration
from generator.sdk.telling import tag_of

_MEDIA = {
    "application~1json": "json",
    "application~1x-www-form-urlencoded": "form",
    "multipart~1form-data": "multipart",
}
_MEANT = re.compile(r"[\s.\[\]{}|%]")
"""What tells steps apart: in a name it is escaped."""


def member_words(members: Sequence[Schema]) -> tuple[str, ...]:
    """What each member of a union is known by: a title, constants or its kind.

    Of several that are alike, the first has the plain word.
    """
    seen: Counter[str] = Counter()
    words = []
    for member in members:
        word = _escaped(_said(member))
        seen[word] += 1
        words.append(word if seen[word] == 1 else f"{word}%{seen[word]}")
    return tuple(words)


def _said(member: Schema) -> str:
    if member.facets.title:
        return member.facets.title
    if isinstance(member, s.Object):
        constants = sorted(f"{key}={value}" for key, value in tag_of(member))
        if constants:
            return ",".join(constants)
    return type(member).__name__.lower()


def parameter_steps(api: Api) -> Iterator[tuple[str, str]]:
    """By place, what a parameter is known by."""
    for operation in api.operations:
        for found in operation.parameters:
            yield str(found.at), f"{found.location}:{_escaped(found.name)}"


def keys_of(
    made: Sequence[Declaration], steps: Mapping[str, str], path_of: Mapping[str, str]
) -> dict[str, str]:
    """By id. Two that would have the same key are known by their ids.

    `steps` say what is known by another word than its number, by its place; `path_of` which
    operation is at a place.
    """
    keys = {one.id: _key(one, steps, path_of) for one in made}
    homes = {one.id: one.home.startswith("params:") and one.home for one in made}
    count = Counter((homes[id_], key) for id_, key in keys.items())
    return {
        id_: key if count[homes[id_], key] == 1 else id_ for id_, key in keys.items()
    }


def schema_key(place: str) -> str:
    """What a schema with a name is known by, as it is read."""
    return _place(place, {}, {})


def _key(
    made: Declaration, steps: Mapping[str, str], path_of: Mapping[str, str]
) -> str:
    rendition, _, place = made.id.partition(":")
    place = place.removesuffix(f"@{made.home}")
    usual = "request" if made.home.startswith("params:") else "response"
    words = _place(place, steps, path_of)
    return words if rendition == usual else f"{rendition} {words}"


def _place(place: str, steps: Mapping[str, str], path_of: Mapping[str, str]) -> str:
    file, mark, fragment = place.partition("#")
    if not mark:
        return place
    tokens = fragment.split("/")[1:]
    start = f"{file}#/{'/'.join(tokens[:3])}"
    if start in path_of:
        operation, passed, waiting = path_of[start], start, tokens[3:]
    else:
        operation, passed, waiting = "", f"{file}#", tokens
    said = [operation]
    while waiting:
        used, word = _step(waiting, steps, passed, inside=bool(operation))
        said.append(word)
        passed = "/".join((passed, *waiting[:used]))
        waiting = waiting[used:]
    return file + "".join(said).removeprefix("/components/")


def _step(
    tokens: list[str], steps: Mapping[str, str], passed: str, *, inside: bool
) -> tuple[int, str]:
    """How many tokens are one step, and how it is written. `inside` an operation places are few."""
    known = steps.get("/".join((passed, *tokens[:2])), "")
    match tokens:
        case ["properties", name, *_]:
            return 2, f".{_escaped(name)}"
        case ["items", *_]:
            return 1, "[]"
        case ["additionalProperties", *_]:
            return 1, "{}"
        case ["allOf", _, *_]:
            return 2, ""
        case ["anyOf" | "oneOf" as union, name, *_]:
            return 2, ("|" if union == "anyOf" else "||") + (known or name)
        case ["parameters", _, "schema", *_] if known:
            return 3, f" {known}"
        case ["requestBody", "content", media, "schema", *_] if inside:
            return 4, f" {_MEDIA.get(media, media)}"
        case ["responses", status, "content", media, "schema", *_] if inside:
            return 5, f" {status} {_MEDIA.get(media, media)}"
    return 1, f"/{_escaped(tokens[0])}"


def _escaped(name: str) -> str:
    return _MEANT.sub(lambda found: f"%{ord(found[0]):02x}", name)
