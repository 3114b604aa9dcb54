"""`gen verify`: what it finds in a tree, in what it was made from, and in bad input."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.output.manifest import NAME, digest
from tests.unit.cli.conftest import SPEC

Gen = Callable[..., tuple[int, str, str]]

ROOT = "generated/shop/curl"
MANIFEST = Path(ROOT, NAME)
PIECE = "type: object\nrequired: [id]\nproperties: {id: {type: string}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: Ours, version: '1'}
actions: [{target: $.info, update: {description: A shop.}}]
"""


@pytest.fixture
def tree(gen: Gen, folder: Path) -> Path:
    """Of a document with all that a document may have beside it."""
    (folder / "parts").mkdir()
    (folder / "parts" / "one.yaml").write_text(PIECE)
    (folder / "ours.yaml").write_text(OVERLAY)
    (folder / "shop.yaml").write_text(
        SPEC.replace("'#/components/schemas/customer'", "'parts/one.yaml'")
    )
    (folder / "shop.sdk.yaml").write_text("name: shop\n")
    assert build(gen)[0] == 0
    return folder / ROOT


def build(gen: Gen) -> tuple[int, str, str]:
    return gen("build", "shop.yaml", "--overlay", "ours.yaml", "--target", "curl")


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def codes(said: str) -> set[str]:
    return {found["code"] for found in json.loads(said)["diagnostics"]}


def test_what_was_built_is_the_same(gen: Gen, tree: Path, folder: Path) -> None:
    before = everything(folder)
    for given in ("generated/shop", ROOT, f"{ROOT}/", str(tree), f"{ROOT}/../curl"):
        assert gen("verify", given)[::2] == (0, ""), given
    assert everything(folder) == before


def test_each_byte_counts(gen: Gen, tree: Path) -> None:
    files = [path for path in tree.rglob("*") if path.is_file() and path.name != NAME]
    assert len(files) > 2
    for path in files:
        content = path.read_bytes()
        for at in (0, len(content) // 2, len(content) - 1):
            changed = bytearray(content)
            changed[at] ^= 1
            path.write_bytes(changed)
            status, said, errors = gen("verify", ROOT)
            assert status == 1 and "O523" in errors, path
            assert f"{path.name}" in errors and "+++ b/shop/curl/" in said
        path.write_bytes(content)
    assert gen("verify", ROOT)[0] == 0


def test_the_help_for_a_missing_file_loses_no_edit(gen: Gen, tree: Path) -> None:
    gone, edited = sorted((tree / "orders").glob("*.sh"))[:2]
    edited.write_text(text := edited.read_text() + "# ours\n")
    gone.unlink()
    errors = gen("verify", ROOT)[2]
    assert "is missing\n" in errors and "--force" not in errors
    assert "or write it anew with `gen build`." in errors
    assert build(gen)[0] == 0
    assert gone.is_file() and edited.read_text() == text
    assert gen("verify", ROOT, "--allow-edits")[0] == 0


def change(**values: Any) -> Callable[[Path], object]:
    def put(folder: Path) -> None:
        data = json.loads((folder / MANIFEST).read_bytes())
        text = json.dumps(data | values, indent=2) + "\n"
        (folder / MANIFEST).write_text(text)

    return put


def role(name: str, **values: str) -> Callable[[Path], object]:
    def put(folder: Path) -> None:
        inputs = json.loads((folder / MANIFEST).read_bytes())["inputs"]
        changed = [one | values if one["role"] == name else one for one in inputs]
        assert changed != inputs
        change(inputs=changed)(folder)

    return put


def link(folder: Path, path: str) -> None:
    (folder / path).rename(folder / "elsewhere")
    (folder / path).symlink_to(folder / "elsewhere")


def pipe(folder: Path, path: str) -> None:
    (folder / path).unlink()
    os.mkfifo(folder / path)


def _out_by_a_link(folder: Path) -> None:
    (folder / "out").symlink_to("/etc")
    role("document", path="../../../out/passwd")(folder)


FILE = f"{ROOT}/orders/retrieve.sh"

DAMAGE: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "a file more": (lambda f: (f / ROOT / "x.sh").write_text(""), 1, "O523"),
    "a folder more": (
        lambda f: shutil.copytree(f / "parts", f / ROOT / "x"),
        1,
        "O523",
    ),
    "beside": (lambda f: (f / "generated/shop/x").write_text(""), 1, "O523"),
    "a file less": (lambda f: (f / FILE).unlink(), 1, "O523"),
    "a link": (lambda f: link(f, FILE), 1, "O523"),
    "a folder is a link": (lambda f: link(f, f"{ROOT}/orders"), 1, "O523"),
    "a pipe": (lambda f: pipe(f, FILE), 1, "O523"),
    "a listed file more": (
        lambda f: change(files={"x.sh": "0"})(f),
        1,
        "O523",
    ),
    "the word of the manifest": (change(about="Edit them."), 1, "O523"),
    "its document's digest": (change(document="0"), 1, "O523"),
    "its facts' digest": (change(facts="0"), 1, "O523"),
    "only": (change(only=["orders.*"]), 1, "O523"),
    "newer": (change(format=3), 1, "O525"),
    "older": (change(format=1, inputs=[]), 1, "O524"),
    "no number": (change(format="2"), 1, "O504"),
    "a role unknown": (role("facts", role="fact"), 1, "O504"),
    "no text": (change(only=[1]), 1, "O504"),
    "inputs are none": (change(inputs=7), 1, "O504"),
    "a half character": (role("document", path="../\ud800"), 1, "O504"),
    "no JSON": (lambda f: (f / MANIFEST).write_text("<<<<<<<\n"), 1, "O504"),
    "a list": (lambda f: (f / MANIFEST).write_text("[]\n"), 1, "O504"),
    "deep": (lambda f: (f / MANIFEST).write_text("[" * 100_000), 1, "O504"),
    "manifest is a link": (lambda f: link(f, str(MANIFEST)), 1, "O504"),
    "manifest is a pipe": (lambda f: pipe(f, str(MANIFEST)), 1, "O504"),
    "the tree is a link": (lambda f: link(f, ROOT), 1, "O503"),
    "the folder is a link": (lambda f: link(f, "generated/shop"), 1, "O503"),
    "no manifest": (lambda f: (f / MANIFEST).unlink(), 2, "U904"),
    "no folder": (lambda f: shutil.rmtree(f / "generated"), 2, "U904"),
    "no such target": (
        lambda f: (f / ROOT).rename(f / "generated/shop/cobol"),
        2,
        "U901",
    ),
    "the document": (lambda f: (f / "shop.yaml").write_text(SPEC), 1, "O521"),
    "the facts": (lambda f: (f / "shop.sdk.yaml").write_text("name: x\n"), 1, "O521"),
    "facts gone": (lambda f: (f / "shop.sdk.yaml").unlink(), 1, "O521"),
    "names": (lambda f: (f / "shop.names.yaml").write_text("calls: {}\n"), 1, "O521"),
    "names gone": (lambda f: (f / "shop.names.yaml").unlink(), 1, "O521"),
    "a piece": (lambda f: (f / "parts/one.yaml").write_text("{}\n"), 1, "O521"),
    "a piece gone": (lambda f: (f / "parts/one.yaml").unlink(), 1, "O521"),
    "a piece that leads out": (role("file", path="../../../etc/passwd"), 1, "O521"),
    "the overlay": (lambda f: (f / "ours.yaml").write_text(""), 1, "O521"),
    "overlay gone": (lambda f: (f / "ours.yaml").unlink(), 1, "O521"),
    "document gone": (lambda f: (f / "shop.yaml").unlink(), 1, "O521"),
    "document a pipe": (lambda f: pipe(f, "shop.yaml"), 1, "O521"),
    "another path": (role("facts", path="../../../x.sdk.yaml"), 1, "O523"),
    "leads out": (role("document", path="../../../../../etc/passwd"), 2, "U905"),
    "leads out by a link": (_out_by_a_link, 2, "U905"),
    "absolute": (role("document", path="/etc/passwd"), 2, "U905"),
    "a NUL": (role("document", path="../../../shop\0.yaml"), 2, "U905"),
    "overlay leads out": (role("overlay", path="../../../../x.yaml"), 2, "U905"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage(name: str, gen: Gen, tree: Path, folder: Path) -> None:
    damage, ends, code = DAMAGE[name]
    damage(folder)
    status, said, errors = gen("verify", "generated/shop", "--format", "json")
    assert (status, errors) == (ends, ""), said
    assert code in codes(said)
    assert "root:" not in said  # of the password file
    status, said, errors = gen("verify", "generated/shop")
    assert (status, code in errors) == (ends, True)


@pytest.mark.parametrize("given", ["", ".", "..", "/", "shop.yaml", "x\0", "x" * 5000])
def test_no_tree(given: str, gen: Gen, folder: Path) -> None:
    status, _, errors = gen("verify", given)
    assert status == 2 and "U904" in errors


def test_a_bound_for_what_is_shown(gen: Gen, folder: Path) -> None:
    assert gen("build", "shop.yaml", "--target", "python")[0] == 0
    files = [path for path in folder.glob("generated/**/*.py") if path.stat().st_size]
    for path in files:
        path.write_text("x = 1\n" * 100)
    status, said, errors = gen("verify", "generated/shop")
    assert status == 1 and errors.count("O523") == 21
    assert f"{len(files) - 20} more files of generated/shop differ" in errors
    assert said.count("--- a/") == 20 and "more lines\n" in said


@pytest.mark.parametrize("key", ["sources", "templates", "tool"])
def test_another_tool_with_the_same_result(
    key: str, gen: Gen, tree: Path, folder: Path
) -> None:
    """It is said, and the tree is what the inputs give all the same; nor is it stale."""
    change(**{key: "0"})(folder)
    status, said, errors = gen("verify", ROOT)
    assert status == 0 and "O522" in errors
    assert gen("verify", ROOT, "--strict")[0] == 1
    if key == "tool":
        return
    before = everything(tree)
    assert "nothing to do" in build(gen)[1]
    assert "nothing to do" in build(gen)[1]
    assert gen("build", "shop.yaml", "--overlay", "ours.yaml", "--check")[0] == 1
    checked = ("build", "shop.yaml", "--overlay", "ours.yaml", "--target", "curl")
    assert gen(*checked, "--check")[0] == 0
    assert everything(tree) == before
    (folder / FILE).unlink()
    assert build(gen)[0] == 0
    assert everything(tree).keys() == before.keys()


def test_inputs_that_are_elsewhere(
    gen: Gen, tree: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "generated")
    status, _, errors = gen("verify", "shop")
    assert status == 2 and errors.count("U905") == 2
    where = ("--spec", "../shop.yaml", "--overlay", "../ours.yaml")
    assert gen("verify", "shop", *where)[::2] == (0, "")
    assert gen("verify", "shop", "--spec", "../broken.yaml", *where[2:])[0] == 1
    monkeypatch.chdir(folder / ROOT)
    where = ("--spec", "../../../shop.yaml", "--overlay", "../../../ours.yaml")
    assert gen("verify", ".", *where)[::2] == (0, "")


def test_no_path_where_one_leads_out(
    gen: Gen, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = str(tmp_path / "out")
    assert gen("build", "shop.yaml", "--target", "curl", "--out", out)[0] == 0
    manifest = tmp_path / "out" / "shop" / "curl" / NAME
    inputs = json.loads(manifest.read_bytes())["inputs"]
    assert [one["path"] for one in inputs] == ["shop.yaml", "shop.names.yaml"]
    assert str(tmp_path) not in manifest.read_text()
    assert gen("verify", f"{out}/shop")[0] == 2
    assert gen("verify", f"{out}/shop", "--spec", "shop.yaml")[0] == 0
    # The same tree, from where both are below: the way is there after all.
    monkeypatch.chdir(tmp_path)
    assert gen("build", "work/shop.yaml", "--target", "curl", "--out", "out")[0] == 0
    assert gen("verify", "out/shop")[0] == 0


def test_a_document_that_builds_no_more(gen: Gen, tree: Path, folder: Path) -> None:
    """As if a manifest said that the tree came from it."""
    broken = (folder / "broken.yaml").read_bytes()
    (folder / "shop.yaml").write_bytes(broken)
    role("document", sha256=digest(broken))(folder)
    status, said, errors = gen("verify", ROOT)
    assert (status, said) == (1, "") and "A201" in errors


def test_a_part(gen: Gen, folder: Path) -> None:
    words = ("build", "shop.yaml", "--target", "curl", "--only", "orders.*")
    assert gen(*words)[0] == 0
    assert gen("verify", "generated/shop")[::2] == (0, "")


def test_a_document_on_the_network(gen: Gen, folder: Path) -> None:
    """A manifest alone gives no leave to ask for it."""
    assert gen("build", "shop.yaml", "--target", "curl")[0] == 0
    role("document", path="https://api.shop.example/shop.yaml")(folder)
    status, said, errors = gen("verify", "generated/shop")
    assert (status, said) == (1, "") and "--allow-remote" in errors
