"""`gen edits`, and what `gen build` and `gen verify` say of a tree that was edited by hand."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.output.manifest import NAME
from tests.unit.cli.conftest import SPEC

Gen = Callable[..., tuple[int, str, str]]

ROOT = "generated/shop/curl"
FILE = f"{ROOT}/customers/create.sh"
BUILD = ("build", "shop.yaml", "--target", "curl")


@pytest.fixture
def tree(gen: Gen, folder: Path) -> Path:
    """With one edit: a line more, and a line that is another."""
    assert gen(*BUILD)[0] == 0
    edit(folder, "curl https://api", "# mine\ncurl https://my")
    return folder / ROOT


def edit(folder: Path, old: str, new: str, file: str = FILE) -> None:
    text = (folder / file).read_text()
    assert text.count(old) == 1
    (folder / file).write_text(text.replace(old, new))


def move(folder: Path, to: str) -> None:
    """The document has the API at another place."""
    (folder / "shop.yaml").write_text(SPEC.replace("api.shop.example", to))


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_nothing_edited(gen: Gen, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    said = f"{ROOT}: nothing was edited by hand\n"
    assert gen("edits", ROOT) == (0, said, "")
    assert gen("edits", ROOT, "--max-lines", "0") == (0, said, "")


def test_regions_and_sizes(gen: Gen, tree: Path, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    other = f"{ROOT}/orders/retrieve.sh"
    (folder / other).write_text("")
    assert gen(*BUILD)[0] == 0
    before = snapshot(tree)
    for given in ("generated/shop", ROOT):
        status, out, err = gen("edits", given)
        assert (status, err) == (0, "")
        assert out.splitlines() == [
            f"{FILE}:1-2: +2 -1",
            f"{other}:1: +0 -1",
            "",
            f"{FILE}: +2 -1",
            f"{other}: +0 -1",
            f"{given}: +2 -2 in 2 regions in 2 files",
        ]
    assert gen("edits", ROOT, "--max-lines", "4")[0] == 0
    status, out, err = gen("edits", ROOT, "--max-lines", "3")
    assert status == 1 and f"O569]: 4 lines of {ROOT}" in err and FILE in out
    assert snapshot(tree) == before


def test_edits_as_json(gen: Gen, tree: Path) -> None:
    assert gen(*BUILD)[0] == 0
    status, out, err = gen("edits", ROOT, "--format", "json", "--max-lines", "1")
    data = json.loads(out)
    assert (status, err) == (1, "")
    assert [one["code"] for one in data.pop("diagnostics")] == ["O569"]
    region = {"first": 1, "last": 2, "added": 2, "removed": 1, "under": ""}
    file = {"path": FILE, "added": 2, "removed": 1, "regions": [region]}
    assert data == {"files": [file], "added": 2, "removed": 1}


def test_an_edit_of_what_is_not_known(gen: Gen, tree: Path) -> None:
    status, out, err = gen("edits", ROOT)
    assert status == 1 and f"O501]: {FILE}" in err


@pytest.mark.parametrize("given", ["-1", "many", "1.5"])
def test_a_ceiling_is_a_number(gen: Gen, tree: Path, given: str) -> None:
    status, _, err = gen("edits", ROOT, f"--max-lines={given}")
    assert status == 2 and "is not a number of lines" in err


def _manifest_of_a_merge(tree: Path) -> None:
    (tree / NAME).write_text("<<<<<<<\n")


def _older_manifest(tree: Path) -> None:
    data = json.loads((tree / NAME).read_text())
    (tree / NAME).write_text(json.dumps({**data, "format": 1, "inputs": []}))


def _linked(tree: Path) -> None:
    shutil.move(tree / "customers", tree.parent / "elsewhere")
    (tree / "customers").symlink_to(tree.parent / "elsewhere")


ODD: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "no tree": (shutil.rmtree, 2, "U904"),
    "no manifest": (lambda tree: (tree / NAME).unlink(), 2, "U904"),
    "a broken manifest": (_manifest_of_a_merge, 1, "O504"),
    "an older manifest": (_older_manifest, 0, ""),
    "a folder is a link": (_linked, 1, "O503"),
    "a file is gone": (lambda tree: (tree / "customers/create.sh").unlink(), 0, ""),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_trees(gen: Gen, tree: Path, name: str) -> None:
    does, ends, code = ODD[name]
    assert gen(*BUILD)[0] == 0
    does(tree)
    status, _, err = gen("edits", ROOT)
    assert (status, code in err) == (ends, True), err


def test_an_edit_is_nothing_to_do(gen: Gen, tree: Path, folder: Path) -> None:
    """The second build finds the edit, and all others know of it."""
    for _ in range(3):
        status, out, err = gen(*BUILD)
        assert (status, err) == (0, "")
        assert "nothing to do" in out and ", 1 of them edited by hand\n" in out
        before = snapshot(folder / "generated")
        assert gen(*BUILD, "--check")[0] == 0
        assert snapshot(folder / "generated") == before
    assert "# mine\n" in (folder / FILE).read_text()


def test_what_is_known_is_not_built_again(
    gen: Gen, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gen(*BUILD)[0] == 0
    monkeypatch.setattr("generator.pipeline.resolve", lambda *given: 1 / 0)
    assert "nothing to do" in gen(*BUILD)[1]
    assert gen(*BUILD, "--force")[0] == 3, "it overwrites, and so it builds"
    copy = tree / ".gen-pristine/customers/create.sh"
    text = copy.read_text()
    copy.write_text("another\n")
    assert gen(*BUILD)[0] == 3
    copy.write_text(text)
    (tree / ".gen-pristine/one-too-many").write_text("")
    assert gen(*BUILD)[0] == 3


def test_merged_is_said(gen: Gen, tree: Path, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    text = SPEC.replace("required: [name]", "required: [name, age]")
    (folder / "shop.yaml").write_text(text)
    edit(folder, "# mine\n", "# mine\n\n# of mine too\n\n")
    edit(folder, "https://my", "https://api")
    status, out, _ = gen(*BUILD, "--check")
    assert status == 1 and "edits by hand merged into 1 file, and 1 manifest" in out
    status, out, _ = gen(*BUILD)
    assert status == 0 and "edits by hand merged into 1 file\n" in out
    assert json.loads(gen(*BUILD, "--format", "json")[1])["merged"] == 0


def test_a_clash_and_its_answer(gen: Gen, tree: Path, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    move(folder, "shop.example")
    status, out, err = gen(*BUILD, "--check")
    assert status == 1 and f"{FILE}: error[O560]" in err
    assert not list(tree.rglob("*.conflict"))
    status, out, err = gen(*BUILD)
    assert (status, out) == (1, "") and f"{FILE}.conflict: error[O560]" in err
    (conflict,) = tree.rglob("*.conflict")
    names = folder / "shop.names.yaml"
    assert names.exists()
    status, _, err = gen("verify", ROOT, "--spec", "shop.yaml")
    assert status == 1
    conflict.write_text("# mine\ncurl https://my.shop.example/v2\n")
    assert gen(*BUILD)[0] == 0
    assert (folder / FILE).read_text() == "# mine\ncurl https://my.shop.example/v2\n"
    assert not list(tree.rglob("*.conflict")) + list(tree.glob(".gen-conflicts"))
    assert "nothing to do" in gen(*BUILD)[1]
    assert gen(*BUILD, "--check")[0] == 0


def test_verify_says_edits(gen: Gen, tree: Path, folder: Path) -> None:
    for allowed in ((), ("--allow-edits",)):
        status, out, err = gen("verify", ROOT, *allowed)
        assert status == 1 and "O523" in err and "was edited by hand: +2 -1" in err
    assert gen(*BUILD)[0] == 0
    status, out, err = gen("verify", ROOT)
    assert status == 1 and err.count("O523") == 1 and "--allow-edits" in err
    status, out, err = gen("verify", ROOT, "--allow-edits")
    assert (status, err) == (0, "") and ", and 1 with edits by hand\n" in out
    assert gen("verify", "generated/shop", "--allow-edits")[0] == 0
    data = json.loads(gen("verify", ROOT, "--allow-edits", "--format", "json")[1])
    assert (data["edited"], data["differences"]) == (1, [])


DAMAGE: dict[str, Callable[[Path], object]] = {
    "a copy of what was not edited": lambda root: shutil.copy(
        root / "orders/retrieve.sh", root / ".gen-pristine/customers"
    ),
    "a copy that is another": lambda root: (
        root / ".gen-pristine/customers/create.sh"
    ).write_text(""),
    "no copy": lambda root: shutil.rmtree(root / ".gen-pristine"),
    "a file of nobody": lambda root: (root / ".gen-pristine/x").write_text(""),
    "another edit": lambda root: (root / "orders/retrieve.sh").write_text("mine\n"),
    "a conflict": lambda root: (root / "x.sh.conflict").write_text("mine\n"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_verify_allows_nothing_else(gen: Gen, tree: Path, name: str) -> None:
    assert gen(*BUILD)[0] == 0
    DAMAGE[name](tree)
    status, _, err = gen("verify", ROOT, "--allow-edits")
    assert status == 1 and "O523" in err


def test_verify_asks_for_the_answer(gen: Gen, tree: Path, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    before = (folder / "shop.yaml").read_text()
    move(folder, "shop.example")
    assert gen(*BUILD)[0] == 1
    (folder / "shop.yaml").write_text(before)
    status, _, err = gen("verify", ROOT, "--allow-edits")
    assert status == 1 and err.count("a conflict that waits for an answer") == 2
    assert "Delete it" not in err
