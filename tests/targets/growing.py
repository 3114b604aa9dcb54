"""Random documents of a small world, where names meet often, and what may be added to them: strategies."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]

_WORDS = (
    "pet owner tag tags item items user list data line_items petOwner address".split()
)
SCHEMAS = (
    "Pet pet Owner PetOwner pet_owner Tag Item PetItem PetParam OwnerParam Pet2 PetTag Address"
    " PetOwnerAddress Error List Data PetsList User PetCreateResponse"
).split()
PATHS = (
    "/pets /pets/{id} /pets/{id}/tags /pets/{id}/tags/{tag} /pets/{id}/feed /pets/{id}/address"
    " /pets/search /pets/count /v1/pets /v2/pets /owners /owners/{id} /owners/{id}/pets /users/me"
    " /users /users/{id} /search /items /items/{id} /items/{id}/cancel /v1/items /client /tags"
    " /lists/{id}/items /address /data /data/{id} /orders /orders/{id}/items"
    " /orders/{id}/items/{item}/refund"
).split()
_METHODS = ("get", "post", "put", "patch", "delete")


def _references(keys: tuple[str, ...]) -> st.SearchStrategy[Tree]:
    return st.sampled_from([{"$ref": f"#/components/schemas/{key}"} for key in keys])


def _objects(schema: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    properties = st.dictionaries(
        st.sampled_from(_WORDS), schema, min_size=1, max_size=3
    )
    return st.builds(
        lambda held, needed: {
            "type": "object",
            "properties": held,
            "required": sorted(held)[: int(needed)],
        },
        properties,
        st.booleans(),
    )


def _list_of(items: Tree) -> Tree:
    return {"type": "array", "items": items}


def _one_of(members: list[Tree]) -> Tree:
    return {"oneOf": members}


def _schemas(keys: tuple[str, ...]) -> st.SearchStrategy[Tree]:
    leaves: st.SearchStrategy[Tree] = _references(keys) | st.sampled_from(
        [
            {"type": "string"},
            {"type": "integer"},
            {"type": "string", "enum": ["a", "b"]},
        ]
    )

    def deeper(schema: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        several = st.lists(schema, min_size=2, max_size=2)
        return _objects(schema) | schema.map(_list_of) | several.map(_one_of)

    return st.recursive(leaves, deeper, max_leaves=5)


@st.composite
def _operations(draw: st.DrawFn, path: str, keys: tuple[str, ...]) -> Tree:
    schema = _schemas(keys)
    parameters = [
        {
            "name": part[1:-1],
            "in": "path",
            "required": True,
            "schema": {"type": "string"},
        }
        for part in path.split("/")
        if part.startswith("{")
    ]
    if draw(st.booleans()):
        name = draw(st.sampled_from(_WORDS))
        parameters.append({"name": name, "in": "query", "schema": draw(schema)})
    operation = {"parameters": parameters, "responses": _answered(draw(schema))}
    if draw(st.booleans()):
        content = {"application/json": {"schema": draw(schema)}}
        operation["requestBody"] = {"content": content}
    return operation


def _answered(schema: Tree) -> Tree:
    content = {"application/json": {"schema": schema}}
    return {"200": {"description": "Fine.", "content": content}}


_PLACES = st.tuples(st.sampled_from(PATHS), st.sampled_from(_METHODS))


@st.composite
def documents(draw: st.DrawFn) -> Tree:
    """One operation gives back all schemas, so that none is there for nobody."""
    keys = tuple(
        draw(st.lists(st.sampled_from(SCHEMAS), min_size=1, max_size=4, unique=True))
    )
    everything = {
        "type": "object",
        "properties": {key: {"$ref": f"#/components/schemas/{key}"} for key in keys},
    }
    paths: Tree = {"/everything": {"get": {"responses": _answered(everything)}}}
    for path, method in draw(st.lists(_PLACES, min_size=1, max_size=4, unique=True)):
        paths.setdefault(path, {})[method] = draw(_operations(path, keys))
    objects = _objects(_schemas(keys))
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": paths,
        "components": {"schemas": {key: draw(objects) for key in keys}},
    }


@st.composite
def with_schema(draw: st.DrawFn) -> tuple[Tree, str, Tree]:
    """A document, the name of a schema that it does not have, and the document with it."""
    before = draw(documents())
    held = before["components"]["schemas"]
    name = draw(st.sampled_from([key for key in SCHEMAS if key not in held]))
    schema = draw(_objects(_schemas((*held, name))))
    components = {"schemas": {**held, name: schema}}
    return before, name, {**before, "components": components}


@st.composite
def with_operation(draw: st.DrawFn) -> tuple[Tree, tuple[str, str], Tree]:
    """A document, path and method that it does not have, and the document with them."""
    before = draw(documents())
    paths = before["paths"]
    path, method = draw(_PLACES.filter(lambda one: one[1] not in paths.get(one[0], {})))
    operation = draw(_operations(path, tuple(before["components"]["schemas"])))
    item = {**paths.get(path, {}), method: operation}
    return before, (path, method), {**before, "paths": {**paths, path: item}}


@st.composite
def _one_more_property(draw: st.DrawFn, before: Tree) -> Tree:
    held = before["components"]["schemas"]
    key = draw(st.sampled_from(sorted(held)))
    properties = held[key]["properties"]
    free = [word for word in _MEETING if word not in properties]
    schema = draw(_schemas(tuple(held)))
    more = {**properties, draw(st.sampled_from(free)): schema}
    schemas = {**held, key: {**held[key], "properties": more}}
    return {**before, "components": {"schemas": schemas}}


_MEETING = (
    *_WORDS,
    "pet_owner",
    "lineItems",
    "line-items",
    "Tag",
    "pet_Owner",
    "list_",
)


@st.composite
def _one_more_schema(draw: st.DrawFn, before: Tree) -> Tree:
    held = before["components"]["schemas"]
    name = draw(st.sampled_from([key for key in SCHEMAS if key not in held]))
    schema = draw(_objects(_schemas((*held, name))))
    return {**before, "components": {"schemas": {**held, name: schema}}}


@st.composite
def _one_more_operation(draw: st.DrawFn, before: Tree) -> Tree:
    paths = before["paths"]
    path, method = draw(_PLACES.filter(lambda one: one[1] not in paths.get(one[0], {})))
    operation = draw(_operations(path, tuple(before["components"]["schemas"])))
    item = {**paths.get(path, {}), method: operation}
    return {**before, "paths": {**paths, path: item}}


def shuffled(draw: st.DrawFn, tree: Any) -> Any:
    """The same, written in another order: members of objects, and parameters."""
    if isinstance(tree, dict):
        keys = draw(st.permutations(sorted(tree)))
        found = {key: shuffled(draw, tree[key]) for key in keys}
        if isinstance(found.get("parameters"), list):
            found["parameters"] = draw(st.permutations(found["parameters"]))
        return found
    if isinstance(tree, list):
        return [shuffled(draw, one) for one in tree]
    return tree


@st.composite
def generations(draw: st.DrawFn) -> list[Tree]:
    """A document as it grows, each time written in another order."""
    grown = [draw(documents())]
    for _ in range(draw(st.integers(1, 4))):
        before = grown[-1]
        kind = draw(st.sampled_from(["schema", "operation", "property"]))
        if kind == "schema":
            after = draw(_one_more_schema(before))
        elif kind == "operation":
            after = draw(_one_more_operation(before))
        else:
            after = draw(_one_more_property(before))
        grown.append(shuffled(draw, after))
    return grown
