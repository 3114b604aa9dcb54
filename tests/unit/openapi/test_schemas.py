"""What does each wording of a schema mean? Cases: cases/schemas/*.yaml."""

from __future__ import annotations

from typing import Any

import pytest

from generator.document.model import Json
from tests.unit.openapi.casefiles import cases
from tests.unit.openapi.shorthand import short, short_key
from tests.unit.openapi.support import findings, resolved

IT = "#/components/schemas/It"


@pytest.mark.parametrize("case", cases("schemas"))
def test_schema(case: dict[str, Any]) -> None:
    """`schema` is read as the component It, among `others`. `is` is what It means, `also` the rest."""
    unknown = case.keys() - {"given", "schema", "others", "version", "is", "also"}
    assert unknown <= {"findings"}
    schemas = {"It": case["schema"], **case["given"], **case.get("others", {})}
    tree: Json = {"components": {"schemas": schemas}}

    api, diagnostics = resolved(tree, case.get("version", "3.1"))

    also = case.get("also", {})
    meant = {short_key(key): short(schema) for key, schema in api.schemas.items()}
    assert meant["It"] == case["is"]
    assert {name: meant[name] for name in also} == also
    told = [place.replace(IT, ".", 1) for place in findings(diagnostics)]
    assert told == case.get("findings", [])
