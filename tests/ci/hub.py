"""A repository that others push to, on this disk instead of on a server; and clones of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.shop.example}]
paths:
  /pets:
    get:
      operationId: listPets
      responses: {"204": {description: None.}}
"""
MORE = f"""{SPEC}  /toys:
    get:
      operationId: listToys
      responses: {{"204": {{description: None.}}}}
"""
BROKEN = SPEC.replace("{description: None.}", "{$ref: '#/components/responses/No'}")
PATH = "specs/shop.yaml"

_CONFIG = """\
[user]
name = a
email = a@b.example
[commit]
gpgsign = false
[init]
defaultBranch = main
[push]
default = simple
[advice]
detachedHead = false
"""


def settings(folder: Path) -> dict[str, str]:
    """Variables with which git knows nothing of this machine's user."""
    config = folder / "gitconfig"
    config.write_text(_CONFIG)
    return {
        "GIT_CONFIG_GLOBAL": str(config),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(folder.parent),
        "GEN_CACHE_DIR": str(folder / "cache"),
    }


@dataclass(frozen=True, slots=True)
class Clone:
    folder: Path
    environment: Mapping[str, str]

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ("git", *words),
            cwd=self.folder,
            env={**os.environ, **self.environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"git {' '.join(words)}\n{done.stderr}"
        return done.stdout.rstrip("\n")

    def write(self, text: str, path: str = PATH) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def commit(self, *, push: bool = True) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", "a")
        if push:
            self.git("push", "--quiet", "origin", "HEAD")

    def branches(self) -> dict[str, str]:
        """Of the repository that was cloned: commits by name."""
        lines = self.git("ls-remote", "--heads", "origin").splitlines()
        pairs = (line.split("\t") for line in lines)
        return {name.removeprefix("refs/heads/"): commit for commit, name in pairs}


@dataclass(frozen=True, slots=True)
class Hub:
    folder: Path
    environment: Mapping[str, str]

    @property
    def bare(self) -> Path:
        return self.folder / "hub.git"

    def clone(self, name: str, *words: str) -> Clone:
        made = Clone(self.folder / name, self.environment)
        here = Clone(self.folder, self.environment)
        here.git("clone", "--quiet", *words, f"file://{self.bare}", name)
        return made


def hub(folder: Path, environment: Mapping[str, str]) -> Hub:
    """An empty one."""
    made = Hub(folder, environment)
    Clone(folder, environment).git("init", "--quiet", "--bare", str(made.bare))
    return made
