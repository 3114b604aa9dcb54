"""The files that GitHub and GitLab read: what is in them, and their scripts run as they would be.

A workflow is plain data. Its expressions are answered from a table that a test gives; one that is not in it
is an error, as nothing else may decide what a script does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.ci.recipes import About, recipes
from tests.e2e.command import ROOT

Data = dict[str, Any]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
SHOP = About("specs/shop.yaml", "shop")
OWN = ".github/workflows/gen-shop.yml"
PUBLISH = ".github/workflows/gen-shop-publish.yml"
GITLAB = ".gitlab/gen-shop.yml"
SHELL = "ci/gen-shop.sh"
GENERATED: Mapping[str, str] = {
    path: text
    for host in ("github", "gitlab", "shell")
    for path, text in recipes(SHOP, host, publish=host == "github").items()
}
COMMITTED: Mapping[str, str] = {
    path: (ROOT / path).read_text()
    for path in ("action.yml", ".github/workflows/sdks.yml")
}
WORKFLOWS: Mapping[str, str] = {
    path: text
    for path, text in {**GENERATED, **COMMITTED}.items()
    if path.startswith(".github/")
}


def loaded(text: str) -> Data:
    data: Data = yaml.safe_load(text)
    return data


def steps(data: Data) -> Iterator[Data]:
    """Of a workflow or of an action."""
    if "runs" in data:
        yield from data["runs"]["steps"]
    for job in data.get("jobs", {}).values():
        yield from job["steps"]


def step(data: Data, name: str, job: str = "") -> Data:
    there = data["jobs"][job]["steps"] if job else list(steps(data))
    (found,) = (one for one in there if one.get("name") == name)
    return dict(found)


@dataclass(slots=True)
class Runner:
    """The machine of a job: a folder for the checkout, one for its own files, and what it knows."""

    checkout: Path
    own: Path
    variables: Mapping[str, str]
    answers: Mapping[str, str] = field(default_factory=dict)

    def run(self, data: Data, name: str, job: str = "") -> dict[str, str]:
        """A step, which must succeed. Its outputs."""
        found = step(data, name, job)
        outputs, summary = self.own / "outputs", self.own / "summary"
        outputs.write_text("")
        told = {**data.get("env", {}), **found.get("env", {})}
        given = {key: self._filled(str(value)) for key, value in told.items()}
        given |= {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary)}
        given |= {"RUNNER_TEMP": str(self.own), "GITHUB_PATH": os.devnull}
        self.bash(found["run"], given)
        lines = outputs.read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)

    def bash(self, script: str, given: Mapping[str, str]) -> str:
        """As GitHub runs it where a shell is named."""
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.checkout,
            env={**os.environ, **self.variables, **given},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
        return done.stdout

    def _filled(self, text: str) -> str:
        return EXPRESSION.sub(lambda found: self.answers[found[1]], text)


def programs(folder: Path, texts: Mapping[str, str]) -> str:
    """A path on which gen and python are ours, and these programs come first."""
    folder.mkdir(parents=True, exist_ok=True)
    gen = f'exec {sys.executable} -m generator "$@"'
    python = f'exec {sys.executable} "$@"'
    for name, text in {"gen": gen, "python": python, **texts}.items():
        program = folder / name
        program.write_text(f"#!/bin/bash\n{text}\n")
        program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
