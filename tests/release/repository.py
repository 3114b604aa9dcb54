"""A repository of its own with a small API, and the command line run in it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {"200": {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getPet
      responses: {"200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  schemas:
    Pets: {type: object, required: [data], properties: {data: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    Pet: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
"""

MORE = SPEC.replace("properties: {id: {", "properties: {age: {type: integer}, id: {")
"""New for callers."""

BREAKS = SPEC.replace("  /pets/{id}:", "  /pets/{id}/now:")
"""A path is another operation; it has the operationId of the old one, and so the call."""

OTHER_TYPE = SPEC.replace("name: {type: string}}", "name: {type: number}}")
"""Breaks callers of both languages at run time."""

RELEASES = Path("specs/pets.releases.yaml")


@dataclass
class Repository:
    capfd: pytest.CaptureFixture[str]

    def gen(self, *words: str) -> tuple[int, str, str]:
        self.capfd.readouterr()
        status = cli.run(words)
        shown = self.capfd.readouterr()
        return status, shown.out, shown.err

    def release(self, *words: str) -> tuple[int, str, str]:
        return self.gen("release", "specs/pets.yaml", "--date", "2026-01-31", *words)

    def write(self, text: str) -> None:
        Path("specs/pets.yaml").write_text(text)

    def git(self, *words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example")
        plain = ("-c", "commit.gpgsign=false")
        subprocess.run(("git", *who, *plain, *words), check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "a")


def made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Repository:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GEN_CACHE_DIR", str(folder / "cache"))
    work = folder / "work"
    (work / "specs").mkdir(parents=True)
    monkeypatch.chdir(work)
    (work / ".gitignore").write_text("generated/\n")
    repository = Repository(capfd)
    repository.write(SPEC)
    repository.git("init", "-q", "-b", "main")
    repository.commit()
    return repository
