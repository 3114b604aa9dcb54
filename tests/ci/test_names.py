"""Names of branches and revisions that git takes for something else."""

from __future__ import annotations

import pytest

from tests.ci.conftest import Gen
from tests.ci.hub import PATH, Clone


@pytest.mark.parametrize("name", ["-o", "HEAD", "a..b", "@{-1}", "##[set-output]"])
def test_no_name_of_a_branch(built: Clone, gen: Gen, name: str) -> None:
    built.git("switch", "--quiet", "--create", "other")
    built.git("switch", "--quiet", "main")
    before = built.git("for-each-ref")
    status, out, err = gen("ci", "regenerate", PATH, f"--branch={name}")
    assert status == 2 and out == "" and "error[U971]" in err
    assert "failed: nothing" not in err
    assert built.git("for-each-ref") == before


def test_all_but_a_commit_is_no_base(built: Clone, gen: Gen) -> None:
    status, out, err = gen("ci", "comment", PATH, "--base", "^HEAD")
    assert status == 2 and out == "" and "error[U963]" in err
