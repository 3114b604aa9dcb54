"""A document that builds in a second, for tests of what a command does to a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.e2e.command import built, contents

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The order.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Order'}}
components:
  schemas:
    Order:
      type: object
      description: Something that was bought.
      properties: {id: {type: string}, total: {type: integer}}
"""

CHANGED = DOCUMENT.replace("Something that was bought", "A purchase").replace(
    "total:", "sum:"
)
"""Files with texts of their own, in all targets."""

NAME = "spec.yaml"
HOME = Path("out") / "spec"


def build(
    folder: Path, text: str = DOCUMENT, *options: str, cache: Path | None = None
) -> Mapping[str, bytes]:
    """Writes the document, builds it into `out`, and returns the whole tree."""
    (folder / NAME).write_text(text)
    built(NAME, "--out", "out", *options, cwd=folder, cache=cache)
    return contents(folder / "out")
