"""What does `--only` keep?"""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.sdk.group import group
from generator.sdk.select import call_of, select
from tests.unit.openapi.support import resolved

ID: Json = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
TREE: Json = {
    "paths": {
        "/pets": {"get": {"operationId": "GetPets"}, "post": {"operationId": "NewPet"}},
        "/pets/{id}": {"get": {"operationId": "GetPet", "parameters": [ID]}},
        "/test/clocks/{id}/advance": {
            "post": {"operationId": "Advance", "parameters": [ID]}
        },
    }
}
ALL = ["GetPets", "NewPet", "GetPet", "Advance"]


@pytest.mark.parametrize(
    ("only", "kept", "unmatched"),
    [
        ([], ALL, []),
        (["*"], ALL, []),
        (["GetPet"], ["GetPet"], []),
        (["GetPet*"], ["GetPets", "GetPet"], []),
        (["pets.create"], ["NewPet"], []),
        (["test.clocks.*"], ["Advance"], []),
        (["/pets"], ["GetPets", "NewPet"], []),
        (["/pets*"], ["GetPets", "NewPet", "GetPet"], []),
        (["GET /pets"], ["GetPets"], []),
        (["Advance", "NewPet", "NewPet"], ["NewPet", "Advance"], []),
        (["getpet"], [], ["getpet"]),
        (["pets"], [], ["pets"]),
        (["pets", "GetPet", "cats.*"], ["GetPet"], ["pets", "cats.*"]),
    ],
)
def test_select(only: list[str], kept: list[str], unmatched: list[str]) -> None:
    api, _ = resolved(TREE)
    diagnostics = Diagnostics()
    found = select(group(api, {}, Diagnostics()), only, diagnostics)
    assert [placed.operation.operation_id for placed in found] == kept
    assert [d.message.split()[1] for d in diagnostics] == unmatched
    assert {d.code for d in diagnostics} <= {"S304"}


def test_a_call_is_in_snake_case() -> None:
    api, _ = resolved(TREE)
    calls = [call_of(placed) for placed in group(api, {}, Diagnostics())]
    assert calls == ["pets.list", "pets.create", "pets.retrieve", "test.clocks.advance"]
