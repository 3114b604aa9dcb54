"""Is every kind of change told as the cases of this folder say?

`GEN_UPDATE=1 pytest tests/changes` writes what is told anew; read the difference as a maintainer
who must choose a version.
"""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

import pytest

from generator.changes.compare import compare
from generator.changes.model import Comparison
from generator.changes.placed import Placed, pointers
from generator.changes.rules import RULES
from generator.changes.text import as_text
from generator.document.positions import locate
from generator.targets.base import typed
from tests.changes.cases import HERE, Case, cases, sdk_of

OF_TREES = {kind for kind in RULES if "name-" in kind and not kind.startswith("flat-")}
"""What is told of built trees, which `test_sides.py` has."""


def compared(case: Case, folder: Path) -> tuple[Comparison, str]:
    """All that is told, without the head and the verdicts."""
    old, new = case.documents()
    with chdir(folder):
        before, one = sdk_of(old, Path("old"))
        after, other = sdk_of(new, Path("new"))
        found = compare(one, other, typed())
        wanted = pointers(found)
        places = [
            {
                at: place
                for document in run.documents.values()
                for at, place in locate(
                    document, [x for x in some if x.source == document.path]
                ).items()
            }
            for run, some in ((before, wanted[0]), (after, wanted[1]))
        ]
    text = as_text(found, Placed("old", "new", "", "", *places))
    return found, "\n".join(text.splitlines()[3:]) + "\n"


@pytest.mark.parametrize("case", cases(), ids=str)
def test_it_is_told_so(case: Case, tmp_path: Path) -> None:
    found, text = compared(case, tmp_path)
    if os.environ.get("GEN_UPDATE"):
        _update(case, text)
        return
    assert text == case.told
    assert case.kind in {change.rule.kind for change in found.changes}


def _update(case: Case, text: str) -> None:
    path = HERE / case.file
    whole = path.read_text("utf-8")
    start = whole.index("```text\n", whole.index(f"## {case.title}\n")) + len(
        "```text\n"
    )
    end = start if whole[start:].startswith("```") else whole.index("\n```", start) + 1
    path.write_text(whole[:start] + text + whole[end:], "utf-8")


OF_RELEASES = {"alias-removed", "method-renamed-deprecated", "type-renamed-deprecated"}
"""What is told of names that were released, which `tests/release` has."""


def test_every_rule_has_a_case() -> None:
    assert {case.kind for case in cases()} == RULES.keys() - OF_TREES - OF_RELEASES


def test_the_categories_of_others_are_told_by_rules_that_are_there() -> None:
    """`categories.txt` says which; a line without one says why."""
    lines = (HERE / "categories.txt").read_text("utf-8").splitlines()
    for line in lines:
        words, _, kinds = line.partition("   ")
        if not line.startswith("#") and not kinds.strip().startswith("not: "):
            assert kinds.split(), line
            assert set(kinds.split()) <= RULES.keys() - OF_TREES, words


@pytest.mark.parametrize("case", cases(), ids=str)
def test_nothing_changes_between_a_document_and_itself(
    case: Case, tmp_path: Path
) -> None:
    old, new = case.documents()
    for number, files in enumerate((old, new)):
        _, sdk = sdk_of(files, tmp_path / str(number))
        assert compare(sdk, sdk, typed()).changes == ()
