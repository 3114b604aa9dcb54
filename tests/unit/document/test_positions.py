"""Is a pointer found where a person would look for it?"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Pointer
from generator.document.positions import locate
from tests.unit.document.reading import read_bytes

YAML = """\
# A comment first.
openapi: 3.0.3
paths:
  /a/{id}:
    get:
      parameters:
      - name: id
        in: path
      -   {name: q, "in": query}
  "/b~c":
    <<: {get: {tags: [x]}}
    post: &post
      tags: [first, "second"]
    put: *post
? - a key that is a list, which is refused
  - and must not confuse
: value
last: null
"""

JSON = """\
{"openapi": "3.0.3", "paths": {
  "/a/{id}": {"get": {"parameters": [
    {"name": "id", "in": "path"},
    { "name": "q", "in": "query"}]}},
  "\\/b~c": {"post": {"tags": ["first", "se\\"co,nd"]}, "1": [[0], [1, 2]]}
}, "last": null}
"""

Places = dict[tuple[str, ...], tuple[int, int]]

IN_YAML: Places = {
    (): (2, 1),
    ("openapi",): (2, 1),
    ("paths", "/a/{id}"): (4, 3),
    ("paths", "/a/{id}", "get", "parameters"): (6, 7),
    ("paths", "/a/{id}", "get", "parameters", "0"): (7, 9),
    ("paths", "/a/{id}", "get", "parameters", "0", "in"): (8, 9),
    ("paths", "/a/{id}", "get", "parameters", "1"): (9, 11),
    ("paths", "/a/{id}", "get", "parameters", "1", "in"): (9, 21),
    ("paths", "/b~c", "post", "tags", "1"): (13, 21),
    # What is not written there falls back to what is around it.
    ("paths", "/b~c", "get", "tags"): (10, 3),
    ("paths", "/b~c", "put", "tags", "0"): (14, 5),
    ("paths", "/a/{id}", "get", "parameters", "2", "name"): (6, 7),
    ("nowhere", "at", "all"): (2, 1),
    ("openapi", "deeper"): (2, 1),
    ("last",): (18, 1),
}

IN_JSON: Places = {
    (): (1, 1),
    ("paths", "/a/{id}", "get", "parameters", "0"): (3, 5),
    ("paths", "/a/{id}", "get", "parameters", "1", "in"): (4, 20),
    ("paths", "/b~c"): (5, 3),
    ("paths", "/b~c", "post", "tags", "1"): (5, 40),
    ("paths", "/b~c", "1", "1", "1"): (5, 70),
    ("paths", "/b~c", "1", "9"): (5, 55),
    ("last",): (6, 4),
}


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [("spec.yaml", YAML, IN_YAML), ("spec.json", JSON, IN_JSON)],
    ids=["YAML", "JSON"],
)
def test_each_alone_and_all_at_once(
    tmp_path: Path, name: str, text: str, places: Places
) -> None:
    document, _ = read_bytes(tmp_path, text.encode(), name)
    assert document is not None
    pointers = {tokens: Pointer(document.path, tokens) for tokens in places}
    together = locate(document, pointers.values())
    alone = {p: locate(document, [p])[p] for p in pointers.values()}
    found = {tokens: alone[pointer] for tokens, pointer in pointers.items()}
    assert {key: (at.line, at.column) for key, at in found.items()} == places
    assert together == alone


def test_a_text_that_is_broken_has_no_places(tmp_path: Path) -> None:
    document, _ = read_bytes(tmp_path, b"a: [1\nb: 2\n")
    assert document is not None
    pointer = Pointer(document.path, ("b",))
    assert locate(document, [pointer])[pointer].line == 1
