"""What does each wording of an operation mean? Cases: cases/operations/*.yaml."""

from __future__ import annotations

from typing import Any

import pytest

from generator.document.model import Json
from tests.unit.openapi.casefiles import cases
from tests.unit.openapi.shorthand import short_operation
from tests.unit.openapi.support import findings, resolved


@pytest.mark.parametrize("case", cases("operations"))
def test_operations(case: dict[str, Any]) -> None:
    """`is` are the lines of all operations that come of `paths` and `components`."""
    known = {"given", "paths", "components", "is", "findings"}
    assert case.keys() <= known
    tree: Json = {"paths": case["paths"], "components": case.get("components", {})}

    api, diagnostics = resolved(tree)

    lines = [line for item in api.operations for line in short_operation(item)]
    assert lines == case["is"]
    assert findings(diagnostics) == case.get("findings", [])
