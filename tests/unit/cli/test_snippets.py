"""`gen snippets` and the extension of Python-Markdown: which text stands between the markers?"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest

from generator.pipeline import Understood, understand
from generator.run import Run
from generator.snippets.extension import SnippetError
from tests.unit.cli.conftest import BROKEN

Gen = Callable[..., tuple[int, str, str]]

MARKER = "<!-- gen snippet shop.yaml orders.retrieve --set id=1 -->"
END = "<!-- /gen snippet -->"


@pytest.fixture
def page(folder: Path) -> Path:
    path = folder / "page.md"
    path.write_text(f"# Orders\n\n{MARKER}\nold\n{END}\n\nMore.\n")
    return path


def test_a_snippet_is_what_gen_snippet_prints(gen: Gen, page: Path) -> None:
    _, program, _ = gen("snippet", "shop.yaml", "orders.retrieve", "--set", "id=1")
    assert gen("snippets", "page.md") == (0, "page.md: written\n", "")
    inside = f"\n\n```python\n{program}```\n\n"
    assert page.read_text() == f"# Orders\n\n{MARKER}{inside}{END}\n\nMore.\n"
    assert gen("snippets", "page.md") == (0, "nothing to do in 1 file\n", "")


def test_check_writes_nothing_and_fails_for_what_is_old(gen: Gen, page: Path) -> None:
    before = page.read_text()
    status, out, errors = gen("snippets", "page.md", "--check")
    assert (status, errors) == (1, "")
    first, change, *_, last = out.splitlines()
    assert first == "page.md:3: this snippet is not up to date"
    assert change == "    …" and "    -old\n    +```python\n" in out
    assert last == "page.md: is not up to date"
    assert page.read_text() == before
    gen("snippets", "page.md")
    assert gen("snippets", "page.md", "--check")[0] == 0


def test_check_shows_each_difference_and_nothing_else(gen: Gen, page: Path) -> None:
    """Of two snippets in a file with line ends of two letters, the second."""
    page.write_bytes((page.read_text() * 2).replace("\n", "\r\n").encode())
    gen("snippets", "page.md")
    page.write_bytes(
        b"orders.get".join(page.read_bytes().rsplit(b"orders.retrieve", 1))
    )
    _, out, _ = gen("snippets", "page.md", "--check")
    line = page.read_text().split("\n").index(MARKER, 5) + 1
    assert out.startswith(f"page.md:{line}: this snippet")
    changed = [one for one in out.splitlines() if one[:5] in ("    -", "    +")]
    assert len(changed) == 2
    assert "orders.get" in changed[0] and "orders.retrieve" in changed[1]


def test_a_difference_is_bounded(gen: Gen, page: Path) -> None:
    old = "\n".join(f"line {number} {'x' * 500}" for number in range(100))
    page.write_text(f"{MARKER}\n{old}\n{END}\n")
    _, out, _ = gen("snippets", "page.md", "--check")
    assert len(out) < 5_000 and "more lines\n" in out


def test_the_language_names_the_fence(gen: Gen, page: Path) -> None:
    for language, fence in (("curl", "bash"), ("typescript", "typescript")):
        marker = MARKER.replace(" -->", f" --lang {language} -->")
        page.write_text(f"{marker}\n{END}\n")
        gen("snippets", "page.md")
        assert page.read_text().startswith(f"{marker}\n\n```{fence}\n")


def test_an_indented_snippet_stays_in_its_list(gen: Gen, page: Path) -> None:
    page.write_text(f"- one\n\n  {MARKER}\n  {END}\n")
    gen("snippets", "page.md")
    lines = page.read_text().split("\n")
    assert lines[4] == "  ```python"
    assert all(line.startswith("  ") for line in lines[2:-1] if line)


def test_line_ends_and_permissions_stay(gen: Gen, page: Path) -> None:
    page.write_bytes(page.read_text().replace("\n", "\r\n").encode())
    page.chmod(0o640)
    assert gen("snippets", "page.md")[0] == 0
    content = page.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 10
    assert page.stat().st_mode & 0o777 == 0o640
    assert gen("snippets", "page.md", "--check")[0] == 0
    assert sorted(os.listdir(page.parent)) == ["broken.yaml", "page.md", "shop.yaml"]


def test_what_a_link_leads_to_is_written(gen: Gen, page: Path) -> None:
    link = page.with_name("link.md")
    link.symlink_to("page.md")
    assert gen("snippets", "link.md")[0] == 0
    assert link.is_symlink() and "```python" in page.read_text()


def test_an_example_of_a_marker_is_left_alone(gen: Gen, page: Path) -> None:
    text = f"````md\n{MARKER}\n```\n{END}\n````\n\n~~~\n{MARKER}\n~~~\n"
    page.write_text(text)
    assert gen("snippets", "page.md") == (0, "nothing to do in 1 file\n", "")
    assert page.read_text() == text


def test_an_open_fence_between_markers_hides_no_end(gen: Gen, page: Path) -> None:
    page.write_text(f"{MARKER}\n```python\nbroken off\n{END}\nMore.\n")
    assert gen("snippets", "page.md")[0] == 0
    assert page.read_text().endswith(f"```\n\n{END}\nMore.\n")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    (
        (f"{MARKER}\n", "U919", "it has no `<!-- /gen snippet -->`"),
        (f"{MARKER}\n{MARKER}\n{END}\n", "U919", "it has no"),
        (f"{MARKER.removesuffix(' -->')}\n{END}\n", "U919", "ends without `-->`"),
        (f"{END}\n", "U919", "it ends a snippet, and none has begun"),
        (f"<!-- gen snippet -->\n{END}\n", "U919", "required: SPEC, OPERATION"),
        (f"<!-- gen snippet 'a -->\n{END}\n", "U919", "no closing quotation"),
        (f"{MARKER[:-4]} --lang c -->\n{END}\n", "U919", "c is none of curl, python"),
        (MARKER.replace("orders", "order") + f"\n{END}\n", "U902", "Did you mean"),
        (MARKER.replace("id=1", "id=") + f"\n{END}\n", "U916", "must not be empty"),
        (MARKER.replace("shop", "nowhere") + f"\n{END}\n", "D101", "nowhere.yaml"),
    ),
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    gen: Gen, page: Path, text: str, code: str, said: str
) -> None:
    good = f"{MARKER}\n{END}\n\n"
    page.write_text(good + text)
    status, out, errors = gen("snippets", "page.md")
    assert (status > 0, out) == (True, "")
    assert f"[{code}]" in errors and said in errors
    assert page.read_text() == good + text


def test_a_warning_names_the_line_of_the_marker(gen: Gen, page: Path) -> None:
    page.write_text(
        f"\n<!-- gen snippet shop.yaml customers.create --set age=3 -->\n{END}\n"
    )
    status, out, errors = gen("snippets", "page.md")
    assert (status, out) == (0, "page.md: written\n")
    assert errors.startswith("page.md:2:1: warning[U917]: name is not set")


def test_patterns_find_files_in_folders(gen: Gen, page: Path, folder: Path) -> None:
    (folder / "docs" / "deep").mkdir(parents=True)
    for place in ("docs/a.md", "docs/deep/b.md"):
        (folder / place).write_text(page.read_text())
    _, out, _ = gen("snippets", "page.md", "docs/**/*.md", "page.md")
    assert out == "page.md: written\ndocs/a.md: written\ndocs/deep/b.md: written\n"


def test_what_is_no_text_is_refused(gen: Gen, folder: Path) -> None:
    (folder / "page.md").write_bytes(b"\xff\xfe")
    status, _, errors = gen("snippets", "page.md")
    assert status == 2 and "it is not UTF-8" in errors


def test_a_document_is_read_once(
    gen: Gen, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noted(run: Run) -> Understood:
        read.append(run.inputs.document)
        return understand(run)

    monkeypatch.setattr("generator.snippets.fill.understand", noted)
    page.write_text(page.read_text() * 3)
    gen("snippets", "page.md")
    assert read == ["shop.yaml"]


def test_python_markdown_shows_what_gen_snippet_prints(gen: Gen, page: Path) -> None:
    _, program, _ = gen("snippet", "shop.yaml", "orders.retrieve", "--set", "id=1")
    html = markdown.markdown(page.read_text(), extensions=["fenced_code", "gen"])
    assert program.replace('"', "&quot;") in html
    assert "old" not in html


def test_python_markdown_fails_for_a_snippet_that_cannot_be(folder: Path) -> None:
    (folder / "shop.yaml").write_text(BROKEN)
    with pytest.raises(SnippetError, match=r"error\[A201\]"):
        markdown.markdown(f"{MARKER}\n{END}\n", extensions=["gen", "fenced_code"])


def test_python_markdown_makes_no_program_markdown(folder: Path) -> None:
    """Without a fence, or in one that is no fence to it, a program would be HTML of the page."""
    with pytest.raises(SnippetError, match="fenced_code"):
        markdown.markdown(f"{MARKER}\n{END}\n", extensions=["gen"])
    listed = f"- one\n\n  {MARKER}\n  {END}\n"
    with pytest.raises(SnippetError, match="start of their lines"):
        markdown.markdown(listed, extensions=["gen", "fenced_code"])


def test_a_program_that_holds_a_marker_is_refused(gen: Gen, page: Path) -> None:
    """It would end its own snippet the next time, and begin others."""
    held = f"a\n{END}\n\n<b>x</b>\n{MARKER}\nb"
    marker = f"<!-- gen snippet shop.yaml customers.create --lang curl --set 'name={held}' -->"
    page.write_text(f"{marker}\n{END}\n")
    before = page.read_text()
    assert gen("snippets", "page.md")[0] == 2
    assert page.read_text() == before


def test_a_marker_gives_no_leave_to_ask_the_network(gen: Gen, page: Path) -> None:
    marker = "<!-- gen snippet https://127.0.0.1:9/a.json a --allow-remote -->"
    page.write_text(f"{marker}\n{END}\n")
    status, _, errors = gen("snippets", "page.md")
    assert status == 2 and "no leave to ask the network" in errors


def test_no_file_that_lies_in_wait_is_written_through(
    gen: Gen, page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.urandom", lambda count: bytes(count))
    victim = folder / "victim"
    victim.write_text("mine")
    (folder / f".page.md.{'00' * 8}").symlink_to(victim)
    status, _, errors = gen("snippets", "page.md")
    assert status == 2 and "file exists" in errors
    assert victim.read_text() == "mine"


def test_patterns_follow_no_links_to_folders(
    gen: Gen, page: Path, folder: Path
) -> None:
    """Two that lead back would never come to an end."""
    for name in ("x", "y"):
        (folder / name).symlink_to(folder)
    _, out, _ = gen("snippets", "**/*.md")
    assert out == "page.md: written\n"


@pytest.mark.parametrize(
    ("named", "code"),
    (
        ("docs/../shop.yaml", ""),
        ("../work/shop.yaml", ""),
        ("../other/shop.yaml", "U921"),
        ("linked.yaml", "U921"),
        ("/etc/passwd", "U921"),
        ("shop.yaml --overlay ../other/shop.yaml", "U921"),
    ),
)
def test_a_marker_reaches_files_of_the_folder_alone(
    gen: Gen, page: Path, folder: Path, named: str, code: str
) -> None:
    """Markdown may be a stranger's, and what is broken is shown, line by line."""
    other = folder.parent / "other"
    other.mkdir()
    (folder / "docs").mkdir()
    (other / "shop.yaml").write_text("a secret: [")
    (folder / "linked.yaml").symlink_to(other / "shop.yaml")
    page.write_text(f"\n{MARKER.replace('shop.yaml', named)}\n{END}\n")
    status, _, errors = gen("snippets", "page.md")
    assert "a secret" not in errors
    if code:
        assert status == 2 and errors.startswith(f"page.md:2:1: error[{code}]")
    else:
        assert (status, errors) == (0, "")
