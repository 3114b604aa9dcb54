"""What `gen ci comment` says in a pull request, and what it says where it cannot compare."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.ci.comment import Extra, as_comment, marker
from generator.ci.fresh import fresh
from generator.ci.told import NotCompared, Output, Told
from tests.ci.conftest import Gen
from tests.ci.hub import BROKEN, MORE, PATH, SPEC, Clone, Hub

MARKER = f"<!-- gen ci comment {PATH} -->\n"
ASKED = ("ci", "comment", PATH, "--base")


def comment(gen: Gen, *words: str) -> str:
    status, out, err = gen(*ASKED, *words)
    assert (status, err) == (0, ""), err
    assert out.startswith(MARKER) and out.count("<!--") == 1
    return out


def test_a_change(clone: Clone, gen: Gen) -> None:
    """Verdicts and changes, what is out of date, pages, and how to try it."""
    assert gen("build", PATH)[0] == 0
    clone.commit()
    clone.write(MORE)
    install = ("--install", "gh run download 1", "--install", "pip install ./a.whl")
    out = comment(gen, "main", *install, "--site", "https://docs.example/shop/")
    assert "## SDK changes: minor for all\n" in out
    assert "From `main:specs/shop.yaml` (commit " in out
    assert "**Method added**: `toys.list`" in out
    assert "`generated/shop` is **out of date**: " in out
    assert "```sh\ngh run download 1\npip install ./a.whl\n```\n" in out
    page = "toys/list.html"
    assert f"- [`{page}`](<https://docs.example/shop/{page}>)\n" in out
    assert "Findings" not in out
    assert gen("build", PATH)[0] == 0
    assert "`generated/shop` is as a build gives it." in comment(gen, "main")
    (clone.folder / "specs/shop.names.yaml").unlink()
    assert "a file would change" in comment(gen, "main")


def test_nothing_is_committed(clone: Clone, gen: Gen) -> None:
    out = comment(gen, "HEAD")
    assert (
        "## SDK changes: none\n" in out and "There is none in `generated/shop`." in out
    )


def test_only_new_findings_are_told(clone: Clone, gen: Gen) -> None:
    """The same one is not new where lines have moved."""
    clone.write(SPEC.replace("operationId: listPets", "tags: [5]"))
    clone.commit()
    known = comment(gen, "HEAD")
    assert "Findings" not in known
    out = comment(gen, "HEAD~1")
    assert "### Findings: " in out and "`specs/shop.yaml:7:" in out
    clone.write("# One.\n" + (clone.folder / PATH).read_text())
    assert "Findings" not in comment(gen, "HEAD")


def test_a_document_that_was_not_there(clone: Clone, gen: Gen) -> None:
    clone.git("mv", PATH, "specs/other.yaml")
    clone.commit()
    status, out, err = gen("ci", "comment", "specs/other.yaml", "--base", "HEAD~1")
    assert (status, err) == (0, "")
    assert "`specs/other.yaml` is new: there was no such file before." in out


def test_a_side_that_is_broken(clone: Clone, gen: Gen) -> None:
    clone.write(BROKEN)
    out = comment(gen, "HEAD")
    assert "`specs/shop.yaml` has errors, and no SDKs can be made of it:" in out
    assert "- **error A201** `specs/shop.yaml:8:27`: `the reference" in out
    assert "<sub>Help:</sub> `The nearest" in out
    assert out.count("A201") == 1
    clone.commit()
    assert "- **error A201** `specs/shop.yaml:8:27`" in comment(gen, "HEAD")
    clone.write(SPEC)
    out = comment(gen, "HEAD")
    assert "`HEAD:specs/shop.yaml` has errors, so that there is nothing" in out
    assert "`HEAD:specs/shop.yaml:8:27`: `the reference" in out
    assert "Findings" not in out
    clone.write("openapi: [\n")
    assert "has errors, and no SDKs" in comment(gen, "HEAD~1")
    (clone.folder / PATH).unlink()
    assert "**error D101** `specs/shop.yaml:1:1`" in comment(gen, "HEAD~1")


def test_another_api(clone: Clone, gen: Gen) -> None:
    clone.write(SPEC.replace("/pets", "/toys").replace("listPets", "listToys"))
    assert "is another API than before" in comment(gen, "HEAD")


@pytest.mark.parametrize("base", ["nowhere", "", "-x", "main:specs/shop.yaml"])
def test_a_revision_that_is_none(clone: Clone, gen: Gen, base: str) -> None:
    status, out, err = gen(*ASKED[:-1], f"--base={base}")
    assert (status, out) == (2, "") and "error[U963]" in err


def test_a_shallow_clone(
    clone: Clone, empty: Hub, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.write(MORE)
    clone.commit()
    shallow = empty.clone("shallow", "--depth=1")
    monkeypatch.chdir(shallow.folder)
    status, out, err = gen(*ASKED, "HEAD^1")
    assert (status, out) == (2, "") and "[U963]" in err and "is shallow" in err


def test_where_there_is_no_git(
    clone: Clone, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(clone.folder / "none"))
    assert "[U962]" in gen(*ASKED, "main")[2]
    monkeypatch.setenv("PATH", "/nonexistent")
    status, out, err = gen(*ASKED, "main")
    assert (status, out) == (2, "") and "[U961]" in err


def test_in_a_folder_below(
    clone: Clone, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clone.folder / "specs")
    status, out, err = gen("ci", "comment", "shop.yaml", "--base", "main")
    assert (status, err) == (0, "") and "From `main:specs/shop.yaml`" in out


BAD = "`` x ` @everyone closes #1 <img src=x> --> |\n## [a](b)\x1b[2J\u202e"


def test_nothing_of_a_document_is_markup() -> None:
    """Nor of the names of files, which are somebody's too."""
    finding = {
        "code": "A201",
        "severity": "error",
        "message": BAD,
        "help": BAD,
        "path": BAD,
        "line": 1,
        "column": 1,
        "pointer": None,
    }
    told = Told(
        BAD,
        NotCompared(BAD, "is new.", (finding,)),
        (finding,),
        Output(BAD, (BAD,)),
        (BAD,),
    )
    for site in ("", "https://a.example/>x"):
        text = as_comment(told, Extra((BAD, "```"), site))
        assert "\x1b" not in text and "\u202e" not in text
        html = MarkdownIt("commonmark").enable("table").render(text)
        outside = re.sub(r"<code[^>]*>.*?</code>", "", html, flags=re.DOTALL)
        assert html.count("<!--") == 1 and "<img" not in html
        for bad in ("@everyone", "#1", "x&gt;", "[a]"):
            assert bad not in outside.partition("-->")[2], bad
        assert html.count("<h2>") == 1 and html.count(
            'href="https://a.example/'
        ) == bool(site)


def test_a_marker_is_one_line_of_its_document() -> None:
    assert marker("a--b.yaml") == "<!-- gen ci comment a-%2Db.yaml -->"
    hostile = marker("a\n-->---<b>")
    assert hostile.count("-->") == 1 and "\n" not in hostile and "<b>" not in hostile
    assert marker("a.yaml") != marker("b.yaml")


def test_it_fits_into_a_comment() -> None:
    finding = {
        "code": "A201",
        "severity": "error",
        "message": "x" * 9_000,
        "help": "y" * 9_000,
        "path": "z" * 9_000,
        "line": 1,
        "column": 1,
        "pointer": None,
    }
    many = tuple(finding for _ in range(900))
    pages = tuple(f"{'p' * 300}{number}.html" for number in range(900))
    told = Told("a.yaml", NotCompared("a.yaml", "is.", many), many, None, pages)
    text = as_comment(told, Extra(("i" * 9_000,) * 900, "https://a.example"))
    assert len(text) < 65_536
    assert text.count("… and 880 more.") == 3


@pytest.mark.parametrize(
    ("before", "now", "new"),
    [
        ("", "a1", "a1"),
        ("a1", "a1", ""),
        ("a1", "a2", ""),
        ("a1", "a1 a2", "a2"),
        ("a1", "a2 a1", "a2"),
        ("a1 a2", "a3", ""),
        ("a1", "b1", "b1"),
        ("a1 b1", "b2 a2 a3 c1", "a2 c1"),
    ],
)
def test_which_findings_are_new(before: str, now: str, new: str) -> None:
    """A letter is what is said, a number where. What has only moved is not new."""

    def findings(text: str) -> list[dict[str, str]]:
        return [
            {"code": "X", "message": one[0], "pointer": one[1]} for one in text.split()
        ]

    assert fresh(findings(before), findings(now)) == findings(new)
