"""What the scripts of the workflows say to GitHub's runner and to npm, and what a document cannot say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ci.workflows import (
    COMMITTED,
    GENERATED,
    PUBLISH,
    WORKFLOWS,
    Runner,
    loaded,
    step,
    steps,
)

GEN = re.compile(r"^\s*(?:run: )?gen (?:build|check|ci|diff|verify) |\) gen ", re.M)
STOP = re.compile(r'echo "::stop-commands::\$\(python -c .*uuid4\(\)\.hex\)\'\)"')
READ = {**WORKFLOWS, "action.yml": COMMITTED["action.yml"]}


@pytest.mark.parametrize("path", READ)
def test_no_word_of_a_document_is_a_command(path: str) -> None:
    """A runner obeys `::add-mask::` and `##[set-output` wherever a program says them."""
    runs = [str(one["run"]) for one in steps(loaded(READ[path])) if "run" in one]
    found = [(run, at) for run in runs if (at := GEN.search(run))]
    assert found
    for run, at in found:
        stop = STOP.search(run)
        assert stop and stop.end() <= at.start(), run


def test_the_word_that_lets_commands_pass_again_is_a_new_one(tmp_path: Path) -> None:
    script = str(step(loaded(GENERATED[PUBLISH]), "Verify", "build")["run"])
    quiet = script.replace('gen verify "$TREE"', "")
    assert quiet != script
    runner = Runner(tmp_path, tmp_path, {})
    said = {runner.bash(quiet, {}) for _ in range(2)}
    assert len(said) == 2
    assert all(re.fullmatch("::stop-commands::[0-9a-f]{32}\n", one) for one in said)


@pytest.mark.parametrize(
    ("tag", "under"),
    [
        ("typescript-v1.2.0", "latest"),
        ("typescript-v1.2.0-rc.1", "rc"),
        ("typescript-v0.1.0-alpha.12", "alpha"),
    ],
)
def test_a_candidate_is_for_those_who_ask_for_it(
    tmp_path: Path, tag: str, under: str
) -> None:
    """Without a tag npm refuses it."""
    script = str(step(loaded(GENERATED[PUBLISH]), "Publish", "npm")["run"])
    said = Runner(tmp_path, tmp_path, {}).bash(
        f'npm() {{ echo "$@"; }}\n{script}', {"TAG": tag}
    )
    assert said.split()[-2:] == ["--tag", under]
