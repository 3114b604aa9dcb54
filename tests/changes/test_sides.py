"""What may stand on either side: files, revisions, built trees; and what is said where one cannot be read?"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.changes.rules import RULES
from generator.cli import run
from generator.compared import is_revision
from tests.changes.cases import DOCUMENT, FACTS, HERE
from tests.changes.repository import (
    LESS,
    SHOP,
    SHOP_FACTS,
    commit,
    diff,
    folder as folder,
    git,
    kinds,
    told,
)

pytestmark = pytest.mark.usefixtures("folder")


def test_a_revision_and_what_is_on_disk(capfd: pytest.CaptureFixture[str]) -> None:
    Path("specs", DOCUMENT).write_text(LESS)
    found = told(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert kinds(found) == ["parameter-removed"]
    assert found["old"]["read"].startswith("commit ")
    assert found["new"]["read"] == "on disk, with changes that are not committed"
    assert found["changes"][0]["old"]["path"] == f"main:specs/{DOCUMENT}"
    commit()
    found = told(capfd, f"HEAD~1:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert kinds(found) == ["parameter-removed"]
    assert found["new"]["read"] == "on disk"
    found = told(capfd, f"HEAD~1:specs/{DOCUMENT}", f"HEAD:specs/{DOCUMENT}")
    assert kinds(found) == ["parameter-removed"]


def test_facts_are_those_of_the_revision(capfd: pytest.CaptureFixture[str]) -> None:
    Path("specs", FACTS).write_text(f"{SHOP_FACTS}name: store\n")
    found = told(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert "client-renamed" in kinds(found)


def test_names_are_those_of_the_revision(capfd: pytest.CaptureFixture[str]) -> None:
    """Those that a build kept, beside the document."""
    assert run(["build", f"specs/{DOCUMENT}"]) == 0
    (kept,) = Path("specs").glob("*.names.*")
    text = kept.read_text("utf-8")
    commit()
    assert kinds(told(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")) == []
    assert "retrieve" in text
    kept.write_text("names: [\n")
    status, _, err = diff(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert status == 1 and str(kept) in err and "main:" not in err


def test_documents_of_several_files_are_read_from_the_revision(
    capfd: pytest.CaptureFixture[str],
) -> None:
    schema = "    Size: {type: string, enum: [small, large]}\n"
    assert schema in SHOP
    Path("specs", "parts").mkdir()
    part = Path("specs", "parts", "size.yaml")
    part.write_text("type: string\nenum: [small, large]\n")
    Path("specs", DOCUMENT).write_text(
        SHOP.replace(schema, "    Size: {$ref: parts/size.yaml}\n")
    )
    commit()
    part.write_text("type: string\nenum: [small, large, huge]\n")
    found = told(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert set(kinds(found)) == {"known-value-added", "enum-member-added"}
    places = {one["old"]["path"] for one in found["changes"]}
    assert places <= {"main:specs/parts/size.yaml", f"main:specs/{DOCUMENT}"}
    part.unlink()
    commit()
    status, _, err = diff(capfd, f"HEAD~1:specs/{DOCUMENT}", f"HEAD:specs/{DOCUMENT}")
    assert status == 1 and "HEAD:specs/parts/size.yaml" in err


def test_references_do_not_leave_the_folder_at_a_revision(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("secret.yaml").write_text("type: string\n")
    schema = "    Size: {type: string, enum: [small, large]}\n"
    leaving = "    Size: {$ref: ../secret.yaml}\n"
    Path("specs", DOCUMENT).write_text(SHOP.replace(schema, leaving))
    commit()
    status, _, err = diff(capfd, f"HEAD:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert status == 1 and err.count("error[A2") >= 2


def test_overlays_are_those_of_each_side(capfd: pytest.CaptureFixture[str]) -> None:
    """What a revision has no overlay for was built without it."""
    overlay = Path("specs", "fixes.yaml")
    head = "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\nactions:\n"
    overlay.write_text(
        f"{head}- target: $.paths['/pets/{{id}}'].delete\n  remove: true\n"
    )
    sides = (f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert kinds(told(capfd, *sides)) == []
    named = ("--overlay", "specs/fixes.yaml")
    found = told(capfd, *sides, *named)
    assert "method-removed" in kinds(found)
    assert found["old"]["read"].endswith("which lacks 1 of the overlays")
    commit()
    assert kinds(told(capfd, *sides, *named)) == []
    named = ("--overlay", str(overlay.resolve()))
    assert kinds(told(capfd, *sides, *named)) == []
    overlay.write_text(f"{head}- target: $.paths['/pets/{{id}}'].get\n  remove: true\n")
    assert set(kinds(told(capfd, *sides, *named))) >= {"method-removed", "method-added"}


def test_a_folder_below(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("specs")
    assert kinds(told(capfd, f"main:./{DOCUMENT}", DOCUMENT)) == []
    assert kinds(told(capfd, f"main:specs/{DOCUMENT}", DOCUMENT)) == []
    status, _, err = diff(capfd, f"main:{DOCUMENT}", DOCUMENT)
    assert status == 2 and f"main:./{DOCUMENT}" in err


def test_a_file_that_is_called_like_a_revision(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path(f"main:{DOCUMENT}").write_text(LESS)
    found = told(capfd, f"specs/{DOCUMENT}", f"main:{DOCUMENT}")
    assert "parameter-removed" in kinds(found)
    assert found["new"]["read"].startswith("on disk")


@pytest.mark.parametrize(
    ("asked", "is_one"),
    [
        ("main:specs/shop.yaml", True),
        ("HEAD~2:shop.yaml", True),
        ("a:specs/shop.yaml", True),
        ("C:\\specs\\shop.yaml", False),
        ("c:/specs/shop.yaml", False),
        ("https://shop.example/openapi.yaml", False),
        (":specs/shop.yaml", False),
        ("--upload-pack=x:shop.yaml", False),
        ("specs/none.yaml", False),
    ],
)
def test_what_is_a_revision(asked: str, is_one: bool) -> None:
    assert is_revision(asked) is is_one


def test_a_shallow_clone(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("specs", DOCUMENT).write_text(LESS)
    commit()
    git("branch", "old", "HEAD~1")
    git("clone", "-q", "--depth=1", f"file://{folder}", "clone")
    monkeypatch.chdir("clone")
    for name in ("old", "HEAD~1"):
        status, _, err = diff(capfd, f"{name}:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
        assert status == 2 and "[U963]" in err and "shallow" in err
    assert kinds(told(capfd, f"HEAD:specs/{DOCUMENT}", f"specs/{DOCUMENT}")) == []


def test_without_git(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    status, _, err = diff(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert status == 2 and "[U961]" in err
    Path("less.yaml").write_text(LESS)
    assert "parameter-removed" in kinds(told(capfd, f"specs/{DOCUMENT}", "less.yaml"))


def test_each_side_that_is_broken_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path("specs", DOCUMENT).write_text("openapi: [\n")
    status, out, err = diff(capfd, f"main:specs/{DOCUMENT}", f"specs/{DOCUMENT}")
    assert status == 1 and not out and f"specs/{DOCUMENT}:" in err
    commit()
    status, _, err = diff(capfd, f"main:specs/{DOCUMENT}", "specs/none.yaml")
    assert status == 1
    assert f"main:specs/{DOCUMENT}:" in err and "specs/none.yaml" in err


def test_fail_on_breaking(capfd: pytest.CaptureFixture[str]) -> None:
    Path("less.yaml").write_text(LESS)
    Path("less.sdk.yaml").write_text(SHOP_FACTS)
    old, new = f"specs/{DOCUMENT}", "less.yaml"
    assert diff(capfd, old, new)[0] == 0
    assert diff(capfd, old, new, "--fail-on", "breaking")[0] == 1
    assert diff(capfd, new, old, "--fail-on", "breaking")[0] == 0
    assert diff(capfd, old, old, "--fail-on", "breaking")[0] == 0


def test_built_trees(capfd: pytest.CaptureFixture[str]) -> None:
    """Names alone are known of them, each language apart."""
    Path("new.yaml").write_text(
        LESS.replace("deletePet", "deletePet\n      deprecated: true")
        .replace("nick: {type: string, maxLength: 20}", "nick: {type: integer}")
        .replace("required: [city]", "required: [city, street]")
        .replace(
            "                    zip: {type: string}\n",
            "                    street: {type: string}\n",
        )
    )
    Path("new.sdk.yaml").write_text(SHOP_FACTS)
    assert run(["build", f"specs/{DOCUMENT}"]) == 0
    found = told(capfd, "generated/shop", f"specs/{DOCUMENT}")
    assert kinds(found) == [] and set(found["verdicts"]) == {"python", "typescript"}
    found = told(capfd, "generated/shop", "new.yaml")
    assert set(kinds(found)) == {
        x
        for x in RULES
        if x.endswith(("name-added", "name-changed", "name-removed"))
        and not x.startswith("flat")
    } - {"name-added"}
    assert {one["version"] for one in found["verdicts"].values()} == {"major"}
    assert set(kinds(told(capfd, "new.yaml", "generated/shop"))) >= {"name-added"}
    found = told(capfd, "generated/shop/python", "new.yaml")
    assert set(found["verdicts"]) == {"python"}
    status, _, err = diff(capfd, "specs", "new.yaml")
    assert status == 2 and "[U966]" in err
    status, _, err = diff(capfd, "generated/shop/curl", "new.yaml")
    assert status == 2 and "[U966]" in err


def test_text_of_a_document_is_no_markup(capfd: pytest.CaptureFixture[str]) -> None:
    """Not in Markdown, where code spans hold it, and not on a terminal."""
    bad = "`` x ` @everyone <img src=x> |\\n## [a](b)\\x1b[2J\\u202e"
    name = f'"{bad}"'
    Path("bad.yaml").write_text(
        SHOP.replace("enum: [small, large]", f"enum: [small, large, {name}]").replace(
            "        label: {type: string}\n",
            f"        label: {{type: string}}\n        {name}: {{type: string}}\n",
        )
    )
    Path("bad.sdk.yaml").write_text(SHOP_FACTS)
    for words in ((), ("--format", "markdown")):
        status, out, _ = diff(capfd, f"specs/{DOCUMENT}", "bad.yaml", *words)
        assert status == 0 and "everyone" in out
        assert "\x1b" not in out and "\u202e" not in out
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable("table").render(out)
    assert "<img" not in html and "<a " not in html and html.count("<h2>") == 1
    assert "@everyone" not in _outside_code(html)


def _outside_code(html: str) -> str:
    import re

    return re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("shown", ["markdown", "json"])
def test_it_is_shown_so(capfd: pytest.CaptureFixture[str], shown: str) -> None:
    """`shop.new.markdown` is what a maintainer reads in a pull request: read it as one."""
    for name in (DOCUMENT, FACTS, "shop.new.yaml", "shop.new.sdk.yaml"):
        Path(name).write_text((HERE / name).read_text("utf-8"))
    commit()
    _, out, _ = diff(capfd, DOCUMENT, "shop.new.yaml", "--format", shown)
    expected = HERE / f"shop.new.{shown}"
    if os.environ.get("GEN_UPDATE"):
        expected.write_text(out, "utf-8")
    assert out == expected.read_text("utf-8")


def test_markdown_fits_into_a_comment(capfd: pytest.CaptureFixture[str]) -> None:
    fields = "".join(f"        {'f' * 90}{n}: {{type: string}}\n" for n in range(900))
    Path("old.yaml").write_text(
        SHOP.replace(
            "        label: {type: string}\n",
            f"        label: {{type: string}}\n{fields}",
        )
    )
    Path("old.sdk.yaml").write_text(SHOP_FACTS)
    _, out, _ = diff(capfd, "old.yaml", f"specs/{DOCUMENT}", "--format", "markdown")
    assert len(out) < 65_536 and "### Breaking: 900" in out
    assert "and 800 more: `gen diff --format json` has all." in out
    found = told(capfd, "old.yaml", f"specs/{DOCUMENT}")
    assert kinds(found).count("field-removed") == 900
