"""Documents on the network, and ones at a revision that lead there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import run
from tests.changes.cases import DOCUMENT, FACTS
from tests.changes.repository import (
    LESS,
    SHOP,
    SHOP_FACTS,
    commit,
    diff,
    folder as folder,
    kinds,
    told,
)
from tests.loopback import serving

pytestmark = pytest.mark.usefixtures("folder")


def test_a_document_on_the_network(capfd: pytest.CaptureFixture[str]) -> None:
    """Its facts are in the current folder, as for a build."""
    Path(FACTS).write_text(SHOP_FACTS)
    with serving({DOCUMENT: LESS}) as (port, _):
        url = f"http://127.0.0.1:{port}/{DOCUMENT}"
        status, _, err = diff(capfd, f"main:specs/{DOCUMENT}", url)
        assert status == 1 and "--allow-remote" in err
        found = told(capfd, f"main:specs/{DOCUMENT}", url, "--allow-remote")
    assert kinds(found) == ["parameter-removed"]
    assert found["new"]["read"] == "on the network"


def test_references_of_a_revision_lead_there(capfd: pytest.CaptureFixture[str]) -> None:
    """What they give is compared with the lock file of that revision, which stays as it is."""
    toy = '"#/components/schemas/Toy"'
    piece = "{type: object, required: [%s], properties: {label: {type: string}}}"
    spec = f"specs/{DOCUMENT}"
    pieces = {"toy.yaml": piece % "label"}
    with serving(pieces) as (port, asked):
        url = f"http://127.0.0.1:{port}/toy.yaml"
        Path(spec).write_text(SHOP.replace(toy, f'"{url}"', 1))
        assert run(["build", spec, "--allow-remote"]) == 0
        commit()
        lock = Path(spec).with_suffix(".lock").read_text()
        pieces["toy.yaml"] = piece % ""
        assert run(["build", spec, "--update-remote"]) == 0
        asked.clear()
        sides = (f"main:{spec}", spec)
        status, _, err = diff(capfd, *sides)
        assert status == 1 and "--allow-remote" in err
        found = told(capfd, *sides, "--allow-remote")
        assert kinds(found) == ["field-optional"]
        assert not asked, "each side has its own lock"
        Path(spec).with_suffix(".lock").write_text(lock)
        assert kinds(told(capfd, *sides, "--allow-remote")) == []


def test_a_lock_file_of_a_revision_is_broken(
    capfd: pytest.CaptureFixture[str],
) -> None:
    spec = f"specs/{DOCUMENT}"
    Path(spec).with_suffix(".lock").write_text("{")
    commit()
    status, _, err = diff(capfd, f"main:{spec}", spec, "--allow-remote")
    assert status == 1 and f"main:specs/{Path(DOCUMENT).stem}.lock" in err
