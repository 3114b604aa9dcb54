"""Edits of what is no text, no file, or lies between things that are not ours."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.output import commit
from generator.output.conflicts import waiting
from generator.output.write import Counts
from tests.unit.output.shelf import Shelf
from tests.unit.output.test_edited import EARLY, FIRST, LATE, LINES, clashed, known
from tests.unit.output.test_edited import lines, shelf

__all__ = ["shelf"]


def git(folder: Path, *words: str) -> None:
    who = (
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.example",
        "-c",
        "init.templatedir=",
    )
    subprocess.run(("git", *who, *words), cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("commits", [0, 1, 3])
def test_git_knows_what_was_there(shelf: Shelf, commits: int) -> None:
    """In the index alone, in the last commit, or in one before others of the same file."""
    mine = shelf.read("x.txt")
    git(shelf.home.parent, "init", "-q")
    shelf.put("x.txt", LINES)
    git(shelf.home.parent, "add", "-A")
    for number in range(commits):
        git(shelf.home.parent, "commit", "-q", "-a", "--allow-empty", "-m", "a")
        shelf.put("x.txt", lines(c=f"mine {number}"))
    if commits:
        git(shelf.home.parent, "rm", "-q", "--cached", "-r", ".")
    shelf.put("x.txt", mine)
    # As in a hook of another repository.
    hook = {**os.environ, "GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index"}
    told = Shelf(shelf.home, hook)
    assert told.build(LATE) == Counts(1, 1, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine", i="I")


def test_git_knows_a_copy_that_was_lost(shelf: Shelf) -> None:
    """Each commit has the file with its edit; the copy alone had what the manifest lists."""
    known(shelf)
    git(shelf.home.parent, "init", "-q")
    git(shelf.home.parent, "add", "-A")
    git(shelf.home.parent, "commit", "-q", "-m", "a")
    (shelf.root / ".gen-pristine/x.txt").unlink()
    git(shelf.home.parent, "commit", "-q", "-a", "-m", "a")
    assert shelf.build(LATE) == Counts(1, 1, 0, merged=1, edited=1)


def test_there_is_no_git(shelf: Shelf, tmp_path: Path) -> None:
    known(shelf)
    before = shelf.all()
    bare = Shelf(shelf.home, {"PATH": str(tmp_path)})
    assert bare.build(LATE) == ["O567 x.txt"]
    assert bare.build(FIRST) == Counts(0, 2, 0, edited=1)
    assert shelf.all() == before


def test_a_git_that_does_nothing_is_none(shelf: Shelf, tmp_path: Path) -> None:
    known(shelf)
    (tmp_path / "git").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "git").chmod(0o755)
    assert Shelf(shelf.home, {"PATH": str(tmp_path)}).build(LATE) == ["O567 x.txt"]


@pytest.mark.parametrize("mine", [b"\xff\xfe", b"a\0b\n"])
@pytest.mark.parametrize("take", ["yours", "now"])
def test_bytes_are_not_merged(tmp_path: Path, mine: bytes, take: str) -> None:
    bytes_of = Shelf(tmp_path / "out" / "shop")
    bytes_of.build({"x.bin": b"\0old"})
    bytes_of.put("x.bin", mine)
    bytes_of.build({"x.bin": b"\0old"})
    assert bytes_of.build({"x.bin": b"\0new"}) == ["O563 x.bin"]
    shown = bytes_of.read("x.bin.conflict").splitlines()
    (place,) = (line for line in shown if f"/{take}/" in line)
    bytes_of.put("x.bin.conflict", (bytes_of.root / place).read_bytes())
    assert isinstance(bytes_of.build({"x.bin": b"\0new"}), Counts)
    chosen = {"yours": mine, "now": b"\0new"}[take]
    assert (bytes_of.root / "x.bin").read_bytes() == chosen


def test_ends_of_lines_stay(shelf: Shelf) -> None:
    shelf.put("x.txt", lines(c="mine").replace("\n", "\r\n"))
    assert known(shelf).build(LATE) == Counts(1, 1, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine", i="I").replace("\n", "\r\n")


BLOCK = "for a in b:\n    pass\n    # 1\n    # 2\nx = 1\n"


def test_what_does_not_parse_is_asked_about(tmp_path: Path) -> None:
    code = Shelf(tmp_path / "out" / "shop")
    code.build({"x.py": BLOCK})
    code.edit("x.py", "    # 2\n", "    # 2\n    mine()\n")
    code.build({"x.py": BLOCK})
    flat = {"x.py": "a = 0\n    # 1\n    # 2\nx = 1\n"}
    assert code.build(flat) == ["O562 x.py"]
    merged = "a = 0\n    # 1\n    # 2\n    mine()\nx = 1\n"
    assert code.read("x.py.conflict") == merged
    assert code.build(flat) == ["O562 x.py"], "it is no answer yet"
    code.put("x.py.conflict", merged.replace("    mine", "mine"))
    assert code.build(flat) == Counts(1, 0, 0, merged=1, edited=1)
    assert code.read("x.py") == merged.replace("    mine", "mine")


def test_what_did_not_parse_before_is_left_to_its_owner(tmp_path: Path) -> None:
    code = Shelf(tmp_path / "out" / "shop")
    code.build({"x.py": BLOCK, "x.json": '{\n\n"a":\n\n1\n}\n'})
    code.put("x.py", BLOCK + "\nnot Python\n")
    code.edit("x.json", "1\n", "1 // one\n")
    code.build({"x.py": BLOCK, "x.json": '{\n\n"a":\n\n1\n}\n'})
    changed = {"x.py": BLOCK.replace("in b", "in c"), "x.json": '{\n\n"b":\n\n1\n}\n'}
    assert code.build(changed) == Counts(2, 0, 0, merged=2, edited=2)


def test_lines_like_marks_are_no_marks(tmp_path: Path) -> None:
    """A heading that is underlined, and a document that means harm."""
    text = "Heading\n=======\n\n>>>>>>> now: as this build writes it\n\nend\n"
    marks = Shelf(tmp_path / "out" / "shop")
    marks.build({"x.md": text})
    marks.edit("x.md", "end\n", "mine\n")
    marks.build({"x.md": text})
    changed = {"x.md": text.replace("end\n", "END\n")}
    assert marks.build(changed) == ["O560 x.md"]
    assert "\n<<<<<<<< yours: edited by hand\n" in marks.read("x.md.conflict")
    answer = text.replace("end\n", "END, mine\n")
    marks.put("x.md.conflict", answer)
    assert isinstance(marks.build(changed), Counts)
    assert marks.read("x.md") == answer


def test_a_file_of_the_name_of_a_conflict_is_the_users(shelf: Shelf) -> None:
    known(shelf).put("x.txt.conflict", "my own\n")
    before = shelf.all()
    assert shelf.build(EARLY) == ["O502 x.txt.conflict"]
    assert shelf.all() == before


@pytest.mark.parametrize("name", [".gen-pristine", ".gen-conflicts", "x.txt.conflict"])
def test_links_are_not_followed(shelf: Shelf, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.txt").write_text(LINES)
    if name != ".gen-pristine":
        known(shelf)
    (shelf.root / name).symlink_to(outside)
    before = shelf.all()
    said = shelf.build(FIRST if name == ".gen-pristine" else EARLY)
    assert isinstance(said, list) and said[0].split()[0] in ("O502", "O503")
    assert shelf.all() == before
    assert [path.name for path in outside.iterdir()] == ["x.txt"]
    assert (outside / "x.txt").read_text() == LINES


def test_a_file_that_became_a_link_is_not_read(shelf: Shelf, tmp_path: Path) -> None:
    known(shelf)
    (tmp_path / "theirs").write_text("theirs\n")
    (shelf.root / "x.txt").unlink()
    (shelf.root / "x.txt").symlink_to(tmp_path / "theirs")
    for files in (FIRST, LATE):
        assert shelf.build(files) == ["O568 x.txt"]
    assert (tmp_path / "theirs").read_text() == "theirs\n"


ODD = [
    b"",
    b"[" * 100_000,
    b"[]",
    b'{"conflicts": 1}',
    b'{"conflicts": {"x.txt": {}}}',
    b'{"conflicts": {"../../victim": {"file": "", "written": "", "marks": 7,'
    b' "yours": "", "before": "", "now": ""}}}',
    b'{"conflicts": {"\\ud800": {"file": "", "written": "", "marks": 7,'
    b' "yours": "", "before": "", "now": ""}}}',
]


@pytest.mark.parametrize("index", ODD, ids=range(len(ODD)))
def test_a_record_of_odd_bytes_says_nothing(shelf: Shelf, index: bytes) -> None:
    victim = shelf.home.parent / "victim.conflict"
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    victim.write_text("not ours")
    shelf.put(".gen-conflicts/index.json", index)
    assert waiting(shelf.root) == {}
    assert shelf.build(EARLY) == ["O502 x.txt.conflict"]
    assert shelf.read("x.txt.conflict") == lines(c="answer")
    assert victim.read_text() == "not ours"


def test_an_answer_to_a_lost_question_is_kept(shelf: Shelf) -> None:
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    (shelf.root / ".gen-conflicts/now/x.txt").unlink()
    before = shelf.all()
    assert shelf.build(LATE) == ["O566 x.txt.conflict"]
    assert shelf.all() == before


def meanwhile(monkeypatch: pytest.MonkeyPatch, *saves: Callable[[], object]) -> None:
    """What an editor saves while each attempt of a build is staged."""
    left = list(saves)

    def carry(*arguments: Any, **named: Any) -> None:
        original(*arguments, **named)
        if left and not named.get("prefix"):
            left.pop(0)()

    original = commit._carry
    monkeypatch.setattr(commit, "_carry", carry)


def test_what_is_saved_meanwhile_is_merged(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    known(shelf)
    meanwhile(
        monkeypatch,
        lambda: shelf.edit("x.txt", "f\n", "typed\n"),
        lambda: shelf.put("y.txt", "typed too\n"),
    )
    late = {**LATE, "y.txt": "Y\n"}
    assert shelf.build(late) == ["O501 y.txt"]
    assert shelf.read("x.txt") == lines(c="mine", f="typed")
    shelf.put("y.txt", "y\n")
    assert shelf.build(late) == Counts(2, 0, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine", f="typed", i="I")


def test_an_answer_that_is_saved_meanwhile_is_taken(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    clashed(shelf)
    meanwhile(
        monkeypatch, lambda: shelf.put("x.txt.conflict", lines(c="answer", e="typed"))
    )
    assert isinstance(shelf.build(LATE), list)  # it would have gone by itself
    assert "\ntyped\n" in shelf.read("x.txt.conflict")


def test_files_that_never_rest_are_left_alone(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    known(shelf)
    saves = [lambda n=n: shelf.put("x.txt", f"typed {n}\n" + LINES) for n in range(9)]
    meanwhile(monkeypatch, *saves)
    assert shelf.build(LATE) == ["O505 shop"]
    assert shelf.read("x.txt").endswith(LINES)
    assert [path.name for path in shelf.home.parent.iterdir()] == ["shop"]


def test_what_the_system_refuses_changes_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise OSError(30, "Read-only file system", str(shelf.root))

    known(shelf)
    before = shelf.all()
    monkeypatch.setattr("generator.output.write.replace", refuse)
    for files in (EARLY, LATE):
        assert shelf.build(files) == ["O505 python"]
    assert shelf.all() == before
