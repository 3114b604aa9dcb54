"""Three releases of one API: as it was, with other names for everything, and with a break after that."""

from __future__ import annotations

import os
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest

from generator import cli

OLD = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {"200": {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}}
    post:
      operationId: createPet
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
      responses: {"200": {$ref: "#/components/responses/One"}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {operationId: getPet, responses: {"200": {$ref: "#/components/responses/One"}}}
  /toys/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: wide, in: query, schema: {type: boolean}}]
    get: {operationId: getToy, responses: {"200": {$ref: "#/components/responses/One"}}}
  /status:
    get: {operationId: status, responses: {"200": {$ref: "#/components/responses/One"}}}
components:
  responses:
    One: {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
  schemas:
    Pets: {type: object, required: [data], properties: {data: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    NewPet: {type: object, required: [name], properties: {name: {type: string}, home: {$ref: "#/components/schemas/Home"}}}
    Home: {type: object, required: [street], properties: {street: {type: string}}}
    Pet: {type: object, required: [id], properties: {id: {type: string}, home: {$ref: "#/components/schemas/Home"}}}
"""

NEW = OLD.replace("schemas/Pet}", "schemas/Animal}").replace('schemas/Pet"', 'schemas/Animal"').replace("    Pet: {", "    Animal: {")  # fmt: skip

LATER = NEW.replace("required: [data]", "required: []")

OLD_FACTS = """\
name: zoo
packages: {python: zoo, typescript: zoo}
naming: operation-id
calls: {GET /status: ping}
"""

NEW_FACTS = """\
name: zoo
packages: {python: zoo, typescript: zoo}
naming: operation-id
calls:
  GET /pets/{id}: pets.fetch
  GET /pets: animals.list_all
  GET /toys/{id}: pets.toy
  GET /status: health
"""
"""In the same service, in another one, in another one where the old one is gone, and of the client itself."""


def build(folder: Path, name: str, document: str, facts: str) -> tuple[str, Path]:
    """What the release said, and the folder of its packages."""
    (folder / "zoo.yaml").write_text(document)
    (folder / "zoo.sdk.yaml").write_text(facts)
    with pytest.MonkeyPatch.context() as patch, chdir(folder):
        patch.setenv("GEN_CACHE_DIR", str(folder.parent / "cache"))
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        assert cli.run(["release", "zoo.yaml", "--date", "2026-01-31"]) == 0
        assert cli.run(["build", "zoo.yaml", "--out", f"../{name}"]) == 0
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example")
        commands = (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "a"))
        for words in commands:
            subprocess.run(("git", *words), check=True, capture_output=True)
    return (folder / "zoo.releases.yaml").read_text(), folder.parent / name / "zoo"
