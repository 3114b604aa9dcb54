"""What does the document say? Asked of the plain data, with none of the generator's own rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.model import Json

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_LOCAL = "#/components/schemas/"
_COMBINING = ("anyOf", "oneOf", "allOf")


def mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def operations(tree: Mapping[str, Json]) -> list[tuple[str, str, Mapping[str, Json]]]:
    """Verb, path, operation."""
    return [
        (verb, path, mapping(item))
        for path, items in mapping(tree["paths"]).items()
        for verb, item in mapping(items).items()
        if verb in VERBS
    ]


def schemas(tree: Mapping[str, Json]) -> dict[str, Mapping[str, Json]]:
    found = mapping(mapping(tree["components"])["schemas"])
    return {name: mapping(schema) for name, schema in found.items()}


def properties(
    tree: Mapping[str, Json],
) -> Iterator[tuple[str, str, Mapping[str, Json]]]:
    """Of all named schemas: schema, key, property."""
    for name, schema in schemas(tree).items():
        for key, found in mapping(schema.get("properties")).items():
            yield name, key, mapping(found)


def beside(schema: Mapping[str, Json]) -> set[str]:
    """The named schemas that the type of one property is made of."""
    found = {_name(schema["$ref"])} if "$ref" in schema else set[str]()
    for word in _COMBINING:
        branches = schema.get(word, [])
        assert isinstance(branches, list)
        for branch in branches:
            found |= beside(mapping(branch))
    return found | beside(mapping(schema["items"])) if "items" in schema else found


def reached(tree: Mapping[str, Json], start: Json) -> set[str]:
    """The named schemas that a part of the document leads to, in any number of steps."""
    named, found = schemas(tree), set[str]()
    waiting: list[Json] = [start]
    while waiting:
        for name in set(_references(waiting.pop())) - found:
            found.add(name)
            waiting.append(dict(named[name]))
    return found


def _references(value: Json) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _references(item)
    elif isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield _name(value["$ref"])
        for key, item in value.items():
            if not key.startswith("x-"):
                yield from _references(item)


def _name(reference: Json) -> str:
    assert isinstance(reference, str) and reference.startswith(_LOCAL)
    return reference.removeprefix(_LOCAL)
