"""`gen templates`: what there is, copies of it, whether they still fit, and what has changed since."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from pathlib import Path

import pytest
from markdown import markdown

from generator.commands.answer import begin
from generator.commands.preview import _files
from generator.inputs import marks

from generator.output import templates
from generator.output.manifest import digest
from generator.snippets.extension import SnippetsExtension
from generator.terminal import standard
from tests.unit.cli.test_templates import BUILD, FILE, OWN, SCRIPT, Gen, put

BESIDE = f"shop.templates/{SCRIPT}"


def test_list(gen: Gen) -> None:
    status, said, _ = gen("templates", "list")
    assert status == 0
    for name in templates.names("python"):
        assert f"python/{name}, view " in said
    assert gen("templates", "list", SCRIPT)[1] in said
    rows = json.loads(gen("templates", "list", "docs", "--format", "json")[1])
    assert [one["template"].partition("/")[0] for one in rows] == ["docs"] * 5
    page = next(one for one in rows if one["template"] == "docs/page.html.jinja")
    assert page["fields"]["next"] == "LinkView or nothing"
    assert page["views"]["LinkView"]["fields"]["is_current"] == "flag"
    assert page["sha256"] == digest(templates.read("docs", "page.html.jinja"))
    assert gen("templates", "list", "cobol")[0] == 2


def test_a_copy_changes_nothing(gen: Gen, folder: Path) -> None:
    """All of them together give the bytes that there were."""
    assert gen("build", "shop.yaml")[0] == 0
    rows = json.loads(gen("templates", "list", "--format", "json")[1])
    for one in rows:
        assert gen("templates", "copy", one["template"], "--to", "t")[0] == 0
    words = ("build", "shop.yaml", "--templates", "t", "--check", "--format", "json")
    checked = json.loads(gen(*words)[1])
    assert (checked["written"], checked["deleted"]) == (0, 0)
    assert checked["unchanged"] > 100
    assert gen("templates", "check", "t", "--spec", "shop.yaml")[::2] == (0, "")
    assert gen("templates", "accept", "t")[1] == "nothing to do\n"


def test_a_copy_never_overwrites(gen: Gen, folder: Path) -> None:
    path = put(folder, f"t/{SCRIPT}", "mine")
    status, said, errors = gen("templates", "copy", SCRIPT, "--to", "t")
    assert (status, said) == (2, "") and "U983" in errors
    assert path.read_text() == "mine" and not (folder / "t/.base").exists()
    path.unlink()
    path.symlink_to(folder / "not there")
    assert gen("templates", "copy", SCRIPT, "--to", "t")[0] == 2
    assert not (folder / "not there").exists()
    (folder / "u").mkdir()
    (folder / "u/curl").symlink_to(folder / "elsewhere")
    assert gen("templates", "copy", SCRIPT, "--to", "u")[0] == 2
    assert gen("templates", "copy", SCRIPT, "--to", "shop.yaml")[0] == 2
    assert gen("templates", "copy", "curl", "--to", "t")[0] == 2


def older(folder: Path) -> Path:
    """A copy of what an older gen had, edited: there, `options` was `flags`."""
    path = folder / "t" / SCRIPT
    text = path.read_text()
    note = re.sub("(view|from) [0-9a-f]{12}", r"\1 000000000000", text)
    path.write_text(note.replace("options", "flags").replace("curl {", "curl -s {"))
    for base in (folder / "t/.base/curl").iterdir():
        base.write_text(base.read_text().replace("options", "flags"))
    return path


def test_an_upgrade(gen: Gen, folder: Path) -> None:
    assert gen("templates", "copy", SCRIPT, "--to", "t")[0] == 0
    path = older(folder)
    status, said, errors = gen("templates", "check", "t")
    assert status == 1 and "O558" in errors
    assert "there is no flags in the view of this template" in errors
    assert "-  - flags: list of text\n+  - options: list of text" in said
    assert gen("templates", "accept", "t")[0] == 1
    path.write_text(path.read_text().replace("in flags", "in options"))
    status, said, errors = gen("templates", "check", "t")
    assert status == 0 and "O558" in errors and "1 template fits" in said
    assert gen("templates", "check", "t", "--strict")[0] == 1
    data = json.loads(gen("templates", "check", "t", "--format", "json")[1])
    assert data["templates"] == [SCRIPT] and len(data["differences"]) == 1
    mine = path.read_text().partition("\n")[2]
    assert gen("templates", "accept", "t") == (0, f"t/{SCRIPT}: noted\n", "")
    assert path.read_text().partition("\n")[2] == mine
    assert gen("templates", "check", "t")[::2] == (0, "")


def test_a_template_that_says_nothing_of_itself(gen: Gen, folder: Path) -> None:
    """It is noted from then on."""
    own = put(folder, BESIDE)
    assert gen("templates", "check", "shop.templates")[::2] == (0, "")
    assert gen("templates", "accept", "shop.templates")[0] == 0
    note, _, rest = own.read_text().partition("\n")
    assert note.startswith("{# gen: curl/snippet.sh.jinja, view ") and rest == OWN
    assert gen("templates", "check", "shop.templates")[::2] == (0, "")


def test_a_check_with_a_document(gen: Gen, folder: Path) -> None:
    put(folder, "t/python/package.py.jinja", "import {{ client }} from\n")
    assert gen("templates", "check", "t")[::2] == (0, "")
    status, said, errors = gen("templates", "check", "t", "--spec", "shop.yaml")
    assert (status, said) == (1, "") and "O557" in errors
    assert not Path("generated").exists()
    assert gen("templates", "check", "t", "--spec", "broken.yaml")[0] == 1


@pytest.mark.parametrize("words", [(), ("lst",), ("copy", SCRIPT), ("check",)])
def test_wrong_words(words: tuple[str, ...], gen: Gen) -> None:
    status, _, errors = gen("templates", *words)
    assert status == 2 and "U924" in errors


@pytest.mark.parametrize("given", ["nowhere", "shop.yaml", "a\0b", "x" * 5000])
def test_no_folder(given: str, gen: Gen) -> None:
    for words in (BUILD + ("--templates",), ("templates", "check")):
        status, said, errors = gen(*words, given)
        assert status == 2 and "U981" in errors


def test_what_is_the_users_own_is_left_alone(gen: Gen, folder: Path) -> None:
    own = put(folder, BESIDE)
    for name in ("README.md", ".git/config", ".base/x.jinja", "curl/.snippet.swp"):
        put(own.parent.parent, name)
    inside = own.rename(own.parent / ".kept")
    own.symlink_to(inside.name)
    assert gen(*BUILD)[::2] == (0, "")
    assert FILE.read_text().startswith("# Ours")


def test_output_that_is_no_python(gen: Gen, folder: Path) -> None:
    """On one core or, as there are many files, on several."""
    put(folder, "t/python/service.py.jinja", "x = 1\nimport {{ name }} from\n")
    asked = ("build", "shop.yaml", "--target", "python", "--templates", "t")
    status, said, errors = gen(*asked)
    assert (status, said) == (1, "") and "Traceback" not in errors
    assert "t/python/service.py.jinja:2:1: error[O557]: python/shop" in errors
    assert not Path("generated").exists()
    # What black takes, and Python does not.
    put(folder, "t/python/snippet.py.jinja", "x = 1\nreturn x\n")
    status, said, errors = gen("snippet", "shop.yaml", "GetOrder", "--templates", "t")
    assert (status, said) == (1, "") and "snippet.py.jinja:2:1: error[O557]" in errors
    put(folder, "t/python/snippet.py.jinja", "print(\0)\n")
    words = ("snippet", "shop.yaml", "GetOrder", "--templates", "t")
    status, said, errors = gen(*words)
    assert (status, said) == (1, "") and "snippet.py.jinja:1:1: error[O557]" in errors


@pytest.mark.parametrize(
    "name, text, line",
    [
        ("python/pyproject.toml.jinja", "[project]\n\nname = {{ package }}\n", 3),
        ("typescript/package.json.jinja", '{\n  "name": {{ name }},\n}\n', 3),
    ],
)
def test_output_that_no_tool_would_read(
    name: str, text: str, line: int, gen: Gen, folder: Path
) -> None:
    put(folder, f"t/{name}", text)
    status, _, errors = gen("templates", "check", "t", "--spec", "shop.yaml")
    assert status == 1 and f"t/{name}:{line}:1: error[O557]" in errors


def test_a_preview_looks_at_them(folder: Path) -> None:
    """At the folder too: a template more is a change."""
    own = put(folder, BESIDE)
    asked = Namespace(spec="shop.yaml", overlay=[], allow_remote="", templates="")
    watched = _files(begin(asked, standard()))
    assert {BESIDE, "shop.templates", "shop.templates/curl"} <= set(watched)
    before = marks(watched)
    own.write_text("# Other\n")
    assert marks(watched) != before


def test_pages_of_markdown_have_them(folder: Path) -> None:
    put(folder, BESIDE)
    text = (
        "<!-- gen snippet shop.yaml GetOrder --lang curl -->\n<!-- /gen snippet -->\n"
    )
    made = markdown(text, extensions=["fenced_code", SnippetsExtension()])
    assert "# Ours: " in made
