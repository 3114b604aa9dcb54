"""Random documents, small ones, with hostile text in every place: a strategy for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.security.hostile import NAMES, TEXTS

Tree = dict[str, Any]

_WHOLE = tuple(text for text in TEXTS.values() if text.isprintable() or "\n" in text)
texts = st.sampled_from(_WHOLE) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=12
)
names = st.sampled_from(NAMES) | texts
_COMPONENTS = st.text("abcAB1._-", min_size=1, max_size=3)


def _references(keys: list[str]) -> st.SearchStrategy[Tree]:
    return st.sampled_from([{"$ref": f"#/components/schemas/{key}"} for key in keys])


def _facets(schema: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    said = st.fixed_dictionaries(
        {},
        optional={
            "title": texts,
            "description": texts,
            "deprecated": st.booleans(),
            "readOnly": st.booleans(),
            "writeOnly": st.booleans(),
        },
    )
    return st.builds(lambda one, more: {**more, **one}, schema, said)


_strings = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "enum": st.lists(texts, min_size=1, max_size=4, unique=True),
        "default": texts,
        "example": texts,
        "pattern": texts,
        "format": st.sampled_from(["date", "date-time", "binary", "byte", "x"]) | texts,
    },
)
_numbers = st.fixed_dictionaries(
    {"type": st.sampled_from(["integer", "number", "boolean"])},
    optional={"minimum": st.integers(), "enum": st.lists(st.integers(), min_size=1)},
)


def _deeper(schema: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    properties = st.dictionaries(names, schema, max_size=4)
    objects = st.builds(
        lambda held, more: {
            "type": "object",
            "properties": held,
            **({"required": sorted(held)[:2]} if held else {}),
            **more,
        },
        properties,
        st.fixed_dictionaries({}, optional={"additionalProperties": schema}),
    )
    several = st.lists(schema, min_size=1, max_size=3)
    return st.one_of(
        objects,
        st.builds(lambda items: {"type": "array", "items": items}, schema),
        st.builds(
            lambda word, members: {word: members},
            st.sampled_from(["oneOf", "anyOf", "allOf"]),
            several,
        ),
    )


def _schemas(keys: list[str]) -> st.SearchStrategy[Tree]:
    leaves: st.SearchStrategy[Tree] = st.one_of(
        _strings, _numbers, _references(keys), st.just({})
    )
    return _facets(st.recursive(leaves, _deeper, max_leaves=8))


@st.composite
def _operations(draw: st.DrawFn, schema: st.SearchStrategy[Tree]) -> Tree:
    media = draw(
        st.sampled_from(
            [
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
            ]
        )
        | texts
    )
    places = st.sampled_from(["query", "header", "cookie"])
    parameter = st.fixed_dictionaries(
        {"name": names, "in": places, "schema": schema},
        optional={"description": texts, "required": st.booleans()},
    )
    unique = st.lists(parameter, max_size=3, unique_by=lambda p: (p["name"], p["in"]))
    return draw(
        st.fixed_dictionaries(
            {
                "operationId": names,
                "summary": texts,
                "description": texts,
                "parameters": unique,
                "responses": st.builds(
                    lambda one: {
                        "200": {
                            "description": "d",
                            "content": {"application/json": {"schema": one}},
                        }
                    },
                    schema,
                ),
            },
            optional={
                "requestBody": st.builds(
                    lambda one: {"content": {media: {"schema": one}}}, schema
                ),
                "tags": st.lists(names, max_size=1),
            },
        )
    )


@st.composite
def documents(draw: st.DrawFn) -> Tree:
    """A document of OpenAPI 3.0 or 3.1; nobody says that it is valid."""
    keys = draw(st.lists(_COMPONENTS, min_size=1, max_size=3, unique=True))
    schema = _schemas(keys)
    paths = draw(
        st.dictionaries(
            st.sampled_from(["/a", "/b/c", "/a:go", "/v1/../x"])
            | texts.map(lambda text: f"/{text}"),
            st.fixed_dictionaries(
                {},
                optional={
                    "get": _operations(schema),
                    "post": _operations(schema),
                },
            ),
            min_size=1,
            max_size=3,
        )
    )
    return {
        "openapi": draw(st.sampled_from(["3.0.3", "3.1.0"])),
        "info": {"title": draw(names), "version": draw(texts)},
        "servers": [{"url": draw(st.just("https://a.example") | texts)}],
        "paths": paths,
        "components": {"schemas": {key: draw(schema) for key in keys}},
    }
