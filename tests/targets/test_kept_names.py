"""What becomes of the names that are there when a document grows, and its names file is beside it?

Nothing: no line of `surface.txt` is lost, whatever is added and in whatever order all is written.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.targets.growing import Tree, generations
from tests.targets.surfaces import Public, object_of, public, responses, small

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
_many = settings(max_examples=60, suppress_health_check=_SLOW, phases=[Phase.generate])


@_many
@given(generations())
def test_what_is_added_renames_nothing(grown: list[Tree]) -> None:
    before = public(grown[0])
    for document in grown[1:]:
        after = public(document, names=before.names)
        assert list(before.lost(after)) == []
        assert before.calls.items() <= after.calls.items()
        before = after


@_many
@given(generations())
def test_a_second_build_changes_nothing(grown: list[Tree]) -> None:
    names = ""
    for document in grown:
        first = public(document, names=names)
        again = public(document, names=first.names)
        assert (first.lines, first.names) == (again.lines, again.names)
        names = first.names


@_many
@given(generations())
def test_what_comes_back_has_its_name(grown: list[Tree]) -> None:
    """From the last generation to the first and back again."""
    small, large = grown[0], grown[-1]
    names = ""
    for document in grown:
        last = public(document, names=names)
        names = last.names
    without = public(small, names=names)
    assert without.names == names
    back = public(large, names=without.names)
    assert (back.lines, back.names) == (last.lines, last.names)


def _grown(had: Tree, more: Tree) -> tuple[Public, Public, Public]:
    """What was there, the larger document with its names, and without them."""
    before = public(had)
    return before, public(more, names=before.names), public(more)


CLASHES = {
    "what replaces": ("put /pets", "patch /pets", "pets.patch"),
    "a second verb of an action": ("get /pets/count", "post /pets/count", "pets.update_count"),
    "a service where a method is": ("get /pets/count", "get /pets/count/{id}", "pets.retrieve_count"),
    "a version with as many": ("get /v1/pets", "get /pets", "pets.get"),
}  # fmt: skip
"""Had, added, and how the added one is called."""


@pytest.mark.parametrize("case", CLASHES.values(), ids=CLASHES)
def test_calls_that_meet(case: tuple[str, str, str]) -> None:
    had, added, now = case
    before, kept, anew = _grown(small([had], {}), small([had, added], {}))
    assert not list(before.lost(kept))
    method, path = added.split()
    assert before.calls.items() <= kept.calls.items()
    assert now == kept.calls[path, method] != anew.calls[path, method]


PET = object_of(owner=object_of(name={"type": "string"}))
OTHER = object_of(other={"type": "string"})


def _answers(schema: Tree, **more: Tree) -> Tree:
    made = small(["get /pets"], more)
    made["paths"]["/pets"]["get"]["responses"] = responses(schema)
    return made


def _takes(*parameters: str, body: Tree | None = None) -> Tree:
    made = small(["post /pets"], {})
    operation = made["paths"]["/pets"]["post"]
    operation["parameters"] = [
        {"name": one.strip("!").split(":")[1], "in": one.split(":")[0], "required": one[-1] == "!",
         "schema": {"type": "string"}}
        for one in parameters
    ]  # fmt: skip
    if body:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    return made


INTEGER = {"type": "integer", "minimum": 0}
NAME, KIND = object_of(name={"type": "string"}), object_of(kind={"type": "string"})
THINGS = {
    "a schema that is written like the class": (
        small([], {"pet": PET}), small([], {"pet": PET, "Pet": OTHER}),
        'schemas/Pet": schema_pet\n',
    ),
    "a schema called like what is nested": (
        small([], {"Pet": PET}), small([], {"Pet": PET, "PetOwner": OTHER}),
        'schemas/PetOwner": schema_pet_owner\n',
    ),
    "a schema called like an answer": (
        _answers(object_of(a=NAME)), _answers(object_of(a=NAME), PetRetrieveResponse=OTHER),
        'schemas/PetRetrieveResponse": schema_pet_retrieve_response\n',
    ),
    "an object more in a union": (
        _answers(object_of(a={"oneOf": [NAME, {"type": "string"}]})),
        _answers(object_of(a={"oneOf": [NAME, {"type": "string"}, KIND]})),
        'json.a||object": pet_retrieve_response_a\n',
    ),
    "a field that is called so": (
        small([], {"Pet": object_of(petId=INTEGER, a=KIND)}),
        small([], {"Pet": object_of(petId=INTEGER, pet_id=KIND, a=KIND)}),
        'pet_id: field_pet_id\n',
    ),
    "a required header of the same name": (
        _takes(body=NAME), _takes("header:name!", body=NAME),
        '"header:name": header_name\n',
    ),
    "a property of the same name": (
        _takes("header:X-Name", body=KIND),
        _takes("header:X-Name", body=object_of(kind={"type": "string"}, x_name={"type": "string"}) | {"required": ["x_name"]}),
        '"body:x_name": body_x_name\n',
    ),
}  # fmt: skip
"""Had, the same with something that would take its name, and what the newcomer is called."""


@pytest.mark.parametrize("case", THINGS.values(), ids=THINGS)
def test_types_fields_and_arguments_that_meet(case: tuple[Tree, Tree, str]) -> None:
    had, more, line = case
    before, kept, anew = _grown(had, more)
    assert _names(before) <= _names(kept)
    assert set(before.names.splitlines()) <= set(kept.names.splitlines())
    assert line in kept.names and line not in anew.names


def _names(found: Public) -> set[str]:
    """Lines as far as they are names."""
    return {re.split(r"[ (:=?]", line)[0] for line in found.all()}


def _shared(*calls: str) -> Tree:
    """What the calls send and give back has no name, and is in none of them."""
    made = small([*calls], {})
    content = {"application/json": {"schema": object_of(owner=NAME)}}
    made["components"] |= {
        "responses": {"One": {"description": "Fine.", "content": content}},
        "requestBodies": {"Whole": {"content": {"application/json": {"schema": {
            "type": "array", "items": object_of(owner=NAME)}}}}},
    }  # fmt: skip
    for path in made["paths"].values():
        for operation in path.values():
            operation["responses"] = {"200": {"$ref": "#/components/responses/One"}}
            operation["requestBody"] = {"$ref": "#/components/requestBodies/Whole"}
    return made


def test_what_several_share_stays_where_it_was() -> None:
    had, more = ["post /pets"], ["post /animals", "post /pets", "post /pets/{id}"]
    before, kept, anew = _grown(_shared(*had), _shared(*more))
    assert list(before.lost(kept)) == []
    assert list(before.lost(anew)), "the case shows nothing"
    again = public(_shared(*more), names=kept.names)
    assert (again.lines, again.names) == (kept.lines, kept.names)


def test_two_names_that_are_one_in_a_language_are_told() -> None:
    document = small([], {"Pet": PET, "Animal": PET})
    merged = """\
version: 1
title: Shop
classes models:
  "schemas/Animal": pet_1
  "schemas/Pet": pet1
"""
    with pytest.raises(AssertionError, match="N603"):
        public(document, names=merged)


def test_a_fact_takes_a_name_from_who_had_it() -> None:
    document = small(["get /pets", "get /pets/{id}"], {})
    before = public(document)
    facts = "calls:\n  GET /pets/{id}: pets.list\n"
    after = public(document, names=before.names, facts=facts)
    assert after.calls["/pets/{id}", "get"] == "pets.list"
    assert after.calls["/pets", "get"] != "pets.list"
    again = public(document, names=after.names)
    assert again.calls == after.calls, "the fact is in the names file now"


def test_a_name_that_is_held_is_free_once_it_is_pruned() -> None:
    one, other = small(["get /v1/pets"], {}), small(["get /pets"], {})
    before = public(one)
    held = public(other, names=before.names)
    assert held.calls["/pets", "get"] != before.calls["/v1/pets", "get"]
    assert "N606" in {found.code for found in held.found}
    pruned = public(one, names=held.names, prune=True)
    assert "/pets" not in pruned.names.replace("/v1/pets", "")


def test_who_comes_back_finds_the_name_that_a_newcomer_wished_for() -> None:
    first = public(small(["get /pets"], {"pet": PET}))
    gone = public(small(["get /v2/pets"], {"Pet": PET}), names=first.names)
    back = public(
        small(["get /pets", "get /v2/pets"], {"pet": PET, "Pet": PET}), names=gone.names
    )
    for names in (gone.names, back.names):
        assert '"schemas/pet": pet\n' in names
        assert '"schemas/Pet": schema_pet\n' in names
    assert back.calls["/pets", "get"] == first.calls["/pets", "get"]
    assert back.calls["/v2/pets", "get"] == gone.calls["/v2/pets", "get"]


def test_names_of_every_kind_are_read_as_they_were_written() -> None:
    odd = ["ünï", "yes", "null", "1", "Ⅷ", "a b", "#: {}", "\u2028", "𝔘", "İ", "ΑΣ"]
    schemas = {key: object_of(**{key: {"type": "string"}}) for key in odd}
    before = public(small([], schemas))
    again = public(small([], schemas), names=before.names)
    assert (again.lines, again.names) == (before.lines, before.names)
