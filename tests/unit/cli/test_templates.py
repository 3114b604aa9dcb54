"""Templates of the user's: what is built with them, when it is stale, and what is wrong with them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.output.manifest import NAME, digest

Gen = Callable[..., tuple[int, str, str]]

SCRIPT = "curl/snippet.sh.jinja"
OWN = "# Ours: {{ request }}\n{% include 'builtin:snippet.sh.jinja' %}"
FILE = Path("generated/shop/curl/orders/retrieve.sh")
BUILD = ("build", "shop.yaml", "--target", "curl")


def put(folder: Path, name: str, text: str | bytes = OWN) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.fixture
def own(folder: Path) -> Path:
    """A template of the user's beside the document."""
    return put(folder / "shop.templates", SCRIPT)


def inputs() -> list[dict[str, str]]:
    manifest = Path("generated/shop/curl", NAME)
    found: list[dict[str, str]] = json.loads(manifest.read_bytes())["inputs"]
    return [one for one in found if one["role"] == "template"]


def test_a_folder_beside_the_document(gen: Gen, own: Path) -> None:
    assert gen(*BUILD)[::2] == (0, "")
    assert FILE.read_text().startswith("# Ours: https://api.shop.example/v1/orders/")
    assert "\ncurl https://" in FILE.read_text()
    assert inputs() == [
        {
            "role": "template",
            "path": "../../../shop.templates/curl/snippet.sh.jinja",
            "sha256": digest(own.read_bytes()),
        }
    ]


def test_the_flag_comes_first(gen: Gen, own: Path, folder: Path) -> None:
    put(folder / "theirs", SCRIPT, "# Theirs\n")
    assert gen(*BUILD, "--templates", "theirs")[0] == 0
    assert FILE.read_text() == "# Theirs\n"
    assert inputs()[0]["path"] == "../../../theirs/curl/snippet.sh.jinja"
    assert gen("verify", "generated/shop")[::2] == (0, "")


def test_nothing_that_was_kept_outlives_a_change(gen: Gen, own: Path) -> None:
    def first_line() -> str:
        status, said, errors = gen(*BUILD)
        assert (status, errors) == (0, "")
        assert "nothing to do" in gen(*BUILD)[1]
        assert gen(*BUILD, "--check")[0] == 0
        return FILE.read_text().partition("\n")[0].partition(":")[0]

    assert first_line() == "# Ours"
    own.write_text(OWN.replace("Ours", "Mine"))
    assert gen(*BUILD, "--check")[0] == 1
    assert first_line() == "# Mine"
    own.unlink()
    assert first_line().startswith("curl ")
    assert inputs() == []
    put(own.parent.parent, SCRIPT)
    assert first_line() == "# Ours"


def test_only_the_trees_of_its_target_name_it(gen: Gen, own: Path) -> None:
    put(own.parent.parent, "python/README.md.jinja", "# {{ title }}\n")
    assert gen("build", "shop.yaml")[::2] == (0, "")
    assert [one["path"].rpartition("/")[2] for one in inputs()] == ["snippet.sh.jinja"]
    assert Path("generated/shop/python/README.md").read_text() == "# Shop API\n"
    # Pages write programs by scripts that know no templates.
    page = Path("generated/shop/docs/orders/retrieve.html").read_text()
    assert "curl https:" in page and "# Ours" not in page
    assert gen("verify", "generated/shop")[::2] == (0, "")


def _link(to: str) -> Callable[[Path], object]:
    def put_link(own: Path) -> None:
        own.unlink()
        own.symlink_to(to)

    return put_link


VERIFIES: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "as it was": (lambda own: None, 0, ""),
    "changed": (lambda own: own.write_text("#\n"), 1, "template has changed since"),
    "gone": (lambda own: own.unlink(), 1, "the template has gone since"),
    "the folder gone": (
        lambda own: own.parent.parent.rename("elsewhere"),
        1,
        "or say where it is now with `--templates`",
    ),
    "a link out": (
        _link("/etc/hostname"),
        2,
        "is not in the folder where gen runs now",
    ),
    "another target's": (
        lambda own: put(own.parent.parent, "python/README.md.jinja", "#\n"),
        0,
        "",
    ),
    "a stranger": (
        lambda own: put(own.parent, "x.jinja", ""),
        1,
        "takes the place of no template",
    ),
}


@pytest.mark.parametrize("name", VERIFIES)
def test_verify(name: str, gen: Gen, own: Path) -> None:
    assert gen(*BUILD)[0] == 0
    change, ends, says = VERIFIES[name]
    change(own)
    status, _, errors = gen("verify", "generated/shop")
    assert status == ends and says in errors and bool(errors) == bool(says)


def test_verify_of_a_tree_without_them(gen: Gen, folder: Path) -> None:
    assert gen(*BUILD)[0] == 0
    assert gen("verify", "generated/shop")[0] == 0
    put(folder / "shop.templates", SCRIPT)
    status, _, errors = gen("verify", "generated/shop")
    assert status == 1 and "the template has come since" in errors


def test_verify_where_they_are_now(gen: Gen, own: Path) -> None:
    assert gen(*BUILD)[0] == 0
    own.parent.parent.rename("elsewhere")
    words = ("verify", "generated/shop", "--templates")
    assert gen(*words, "elsewhere")[::2] == (0, "")
    assert gen(*words, "nowhere")[0] == 2
    put(Path("elsewhere"), SCRIPT, "#\n")
    assert gen(*words, "elsewhere")[0] == 1


@pytest.mark.parametrize(
    "way",
    [
        "snippet.sh.jinja",
        "/etc/curl/snippet.sh.jinja",
        "../../../../etc/curl/snippet.sh.jinja",
        "../../../shop\0/curl/snippet.sh.jinja",
    ],
)
def test_a_manifest_that_leads_nowhere(way: str, gen: Gen, own: Path) -> None:
    assert gen(*BUILD)[0] == 0
    manifest = Path("generated/shop/curl", NAME)
    data = json.loads(manifest.read_bytes())
    data["inputs"][-1]["path"] = way
    manifest.write_text(json.dumps(data))
    status, _, errors = gen("verify", "generated/shop")
    assert status == 2 and "U905" in errors and "--templates" in errors


def test_all_that_renders_takes_them(gen: Gen, own: Path, folder: Path) -> None:
    words = ("snippet", "shop.yaml", "GetOrder", "--lang", "curl")
    assert gen(*words)[1].startswith("# Ours: ")
    put(folder / "theirs", SCRIPT, "# Theirs\n")
    assert gen(*words, "--templates", "theirs")[1] == "# Theirs\n"
    marker = "gen snippet shop.yaml GetOrder --lang curl"
    page = put(folder, "a.md", f"<!-- {marker} -->\n<!-- /gen snippet -->\n")
    assert gen("snippets", "a.md")[0] == 0
    assert "# Ours: " in page.read_text()
    assert gen("snippets", "a.md", "--templates", "theirs")[0] == 0
    assert "# Theirs\n" in page.read_text()
    named = f"<!-- {marker} --templates shop.templates -->\n<!-- /gen snippet -->\n"
    page.write_text(named)
    assert gen("snippets", "a.md", "--templates", "theirs")[0] == 0
    assert "# Ours: " in page.read_text()


def test_a_marker_reaches_no_templates_outside(gen: Gen, folder: Path) -> None:
    put(folder.parent / "theirs", SCRIPT)
    marker = "gen snippet shop.yaml GetOrder --lang curl --templates ../theirs"
    put(folder, "a.md", f"<!-- {marker} -->\n<!-- /gen snippet -->\n")
    status, _, errors = gen("snippets", "a.md")
    assert status == 2 and "U921" in errors


def _folder_link(own: Path) -> None:
    own.unlink()
    own.parent.rmdir()
    own.parent.symlink_to("/etc")


def _pipe(own: Path) -> None:
    own.unlink()
    os.mkfifo(own)


def _folder(own: Path) -> None:
    own.unlink()
    own.mkdir()


def _beside_by_link(own: Path) -> None:
    own.parent.parent.rename("../outside")
    own.parent.parent.symlink_to("../outside")


WRONG: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "no such name": (lambda own: put(own.parent, "snipet.sh.jinja"), 1, "O551"),
    "no such target": (lambda own: put(own.parent, "../crl/a.jinja"), 1, "O551"),
    "of no target": (lambda own: put(own.parent, "../README.md.jinja"), 1, "O551"),
    "of another target": (lambda own: put(own.parent, "head.jinja"), 1, "O551"),
    "what is copied": (
        lambda own: put(own.parent, "../python/runtime/client.py"),
        1,
        "only templates can",
    ),
    "a folder": (_folder, 1, "it is a folder"),
    "a link out": (_link("/etc/hostname"), 1, "leads out"),
    "a link to nothing": (_link("nothing"), 1, "no plain file"),
    "a link to itself": (_link("snippet.sh.jinja"), 1, "O552"),
    "its folder a link out": (_folder_link, 1, "leads out"),
    "found, and a link out": (_beside_by_link, 2, "leads out of the folder of the doc"),
    "a pipe": (_pipe, 1, "no plain file"),
    "no UTF-8": (lambda own: own.write_bytes(b"\xff"), 1, "it is not UTF-8"),
    "large": (lambda own: own.write_bytes(b"a" * 1_000_001), 1, "1,000,000 bytes"),
    "no template": (lambda own: own.write_text("{% if %}"), 1, "O553"),
    "a field that is not there": (
        lambda own: own.write_text("{{ requst }}"),
        1,
        "snippet.sh.jinja:1:4: error[O554]: there is no requst",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong(name: str, gen: Gen, own: Path) -> None:
    """Said, and nothing is written; as data too."""
    change, ends, says = WRONG[name]
    change(own)
    status, said, errors = gen(*BUILD)
    assert (status, said) == (ends, "") and says in errors
    assert not Path("generated").exists()
    status, said, errors = gen(*BUILD, "--format", "json")
    assert (status, errors) == (ends, "") and json.loads(said)["diagnostics"]
    assert gen("snippet", "shop.yaml", "GetOrder", "--lang", "curl")[0] == ends


HOSTILE = "$(touch x)'; touch y #\n`touch z` {{ 7 * 7 }} {% raw %}"


def test_a_hostile_document_is_quoted_all_the_same(
    gen: Gen, own: Path, folder: Path
) -> None:
    """Its text is no part of a template, and is quoted before a template has it."""
    spec = json.dumps(HOSTILE)
    text = (folder / "shop.yaml").read_text()
    text = text.replace("{name: {type: string}", f"{{name: {{enum: [{spec}]}}")
    (folder / "shop.yaml").write_text(text)
    own.write_text("{% for option in options %}\n{{ option }}\n{% endfor %}\n")
    words = ("snippet", "shop.yaml", "PostCustomers", "--lang", "curl")
    status, ours, _ = gen(*words)
    own.unlink()
    theirs = gen(*words)[1]
    assert status == 0 and "touch x" in ours and "{{ 7 * 7 }}" in ours
    for line in ours.splitlines():
        assert line.strip() in theirs
