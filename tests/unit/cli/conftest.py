"""A small document, and the command line run in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli

SPEC = """\
openapi: 3.0.3
info: {title: Shop API, version: '1'}
servers: [{url: https://api.shop.example}]
paths:
  /v1/customers:
    get:
      operationId: GetCustomers
      responses: {'200': {$ref: '#/components/responses/Customers'}}
    post:
      operationId: PostCustomers
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties: {name: {type: string}, age: {type: integer}}
      responses: {'200': {$ref: '#/components/responses/Customer'}}
  /v1/orders/{id}:
    get:
      operationId: GetOrder
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Nothing.}}
components:
  responses:
    Customers:
      description: All.
      content:
        application/json:
          schema: {type: array, items: {$ref: '#/components/schemas/customer'}}
    Customer:
      description: One.
      content:
        application/json: {schema: {$ref: '#/components/schemas/customer'}}
  schemas:
    customer:
      type: object
      required: [id]
      properties: {id: {type: string}}
"""

BROKEN = SPEC.replace("schemas/customer'", "schemas/costumer'")

Answer = tuple[int, str, str]
"""Exit status, standard output, standard error."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GEN_CACHE_DIR", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    (work / "shop.yaml").write_text(SPEC)
    (work / "broken.yaml").write_text(BROKEN)
    return work


@pytest.fixture
def gen(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def call(*arguments: str) -> Answer:
        try:
            status = cli.run(arguments)
        except SystemExit as ended:
            assert isinstance(ended.code, int)
            status = ended.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return call
