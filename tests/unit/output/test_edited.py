"""What somebody edits by hand lives on, or is asked about; nothing of it is ever lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output.write import Counts
from tests.unit.output.shelf import Shelf

LINES = "".join(f"{letter}\n" for letter in "abcdefghij")


def lines(**changes: str) -> str:
    """Letters by line, some of them replaced."""
    return "".join(f"{changes.get(one, one)}\n" for one in "abcdefghij")


FIRST = {"x.txt": LINES, "y.txt": "y\n"}
EARLY, LATE = {**FIRST, "x.txt": lines(c="C")}, {**FIRST, "x.txt": lines(i="I")}
BOTH = {"x.txt": lines(i="I"), "y.txt": "Y\n"}
ASKED = {
    "x.txt.conflict",
    ".gen-conflicts/index.json",
    *(f".gen-conflicts/{side}/x.txt" for side in ("yours", "before", "now")),
}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Built once, and edited in its third line."""
    made = Shelf(tmp_path / "out" / "shop")
    assert made.build(FIRST) == Counts(2, 0, 0)
    made.edit("x.txt", "c\n", "mine\n")
    return made


def known(shelf: Shelf) -> Shelf:
    """The build that finds edits keeps what was there before."""
    counts = shelf.build(FIRST)
    assert isinstance(counts, Counts) and counts.written == 0 < counts.edited
    assert shelf.read(".gen-pristine/x.txt") == LINES
    return shelf


def clashed(shelf: Shelf) -> Shelf:
    assert known(shelf).build(EARLY) == ["O560 x.txt"]
    return shelf


def test_an_edit_stays_where_nothing_changes(shelf: Shelf) -> None:
    known(shelf)
    before = shelf.all()
    assert shelf.build(FIRST) == Counts(0, 2, 0, edited=1)
    assert shelf.all() == before
    assert shelf.check(FIRST) == ([], "")
    assert shelf.read("x.txt") == lines(c="mine")


def test_a_conflict_of_another_time_goes_and_that_is_said(shelf: Shelf) -> None:
    clashed(shelf)
    found, differences = shelf.check(FIRST)
    assert not found and "x.txt.conflict" in differences
    assert shelf.build(FIRST) == Counts(0, 2, 1, edited=1)
    assert not ASKED & {*shelf.all()}
    assert shelf.check(FIRST) == ([], "")


def test_an_edit_and_a_change_are_merged(shelf: Shelf) -> None:
    known(shelf)
    found, differences = shelf.check(LATE)
    assert not found and "-i\n+I\n" in differences and "-mine" not in differences
    assert shelf.build(LATE) == Counts(1, 1, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine", i="I")
    assert shelf.read(".gen-pristine/x.txt") == LATE["x.txt"]
    assert shelf.check(LATE) == ([], "")
    assert shelf.build(FIRST) == Counts(1, 1, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine")


def test_an_edit_that_the_build_has_too_is_none(shelf: Shelf) -> None:
    same = {**FIRST, "x.txt": lines(c="mine")}
    assert known(shelf).build(same) == Counts(0, 2, 0)
    assert shelf.names() == {"x.txt", "y.txt"}


def test_an_edit_that_is_undone_leaves_nothing(shelf: Shelf) -> None:
    known(shelf).put("x.txt", LINES)
    assert shelf.build(FIRST) == Counts(0, 2, 0)
    assert shelf.names() == {"x.txt", "y.txt"}
    assert not (shelf.root / ".gen-pristine").exists()


def test_an_edited_file_that_is_deleted_comes_back(shelf: Shelf) -> None:
    (known(shelf).root / "x.txt").unlink()
    assert shelf.build(FIRST) == Counts(1, 1, 0)
    assert shelf.read("x.txt") == LINES and shelf.names() == {"x.txt", "y.txt"}


def test_an_edit_that_nobody_knows_the_base_of_is_refused(shelf: Shelf) -> None:
    shelf.put(".gen-pristine/x.txt", "not what the manifest lists\n")
    before = shelf.all()
    assert shelf.build(LATE) == ["O501 x.txt"]
    assert shelf.check(LATE)[0] == ["O501 x.txt"]
    assert shelf.all() == before


def test_a_clash_changes_no_file(shelf: Shelf) -> None:
    before = known(shelf).all()
    changed = {**EARLY, "y.txt": "Y\n", "new.txt": "new\n"}
    assert shelf.check(changed)[0] == ["O560 x.txt"]
    assert shelf.all() == before
    assert shelf.build(changed) == ["O560 x.txt"]
    after = shelf.all()
    assert after.keys() - before.keys() == ASKED
    assert before.items() <= after.items()
    text = shelf.read("x.txt.conflict")
    assert text.splitlines()[2:9] == [
        "<<<<<<< yours: edited by hand",
        "mine",
        "||||||| before: as gen wrote it",
        "c",
        "=======",
        "C",
        ">>>>>>> now: as this build writes it",
    ]
    assert shelf.build(changed) == ["O560 x.txt"]
    assert shelf.all() == after, "the same conflict is not written again"


def test_an_answer_is_taken(shelf: Shelf) -> None:
    clashed(shelf).put("x.txt.conflict", lines(c="C, and mine"))
    assert shelf.build(EARLY) == Counts(1, 1, 0, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="C, and mine")
    assert shelf.names() == {"x.txt", "y.txt", ".gen-pristine/x.txt"}
    assert shelf.build(EARLY) == Counts(0, 2, 0, edited=1)
    assert shelf.check(EARLY) == ([], "")


@pytest.mark.parametrize("answer", [EARLY["x.txt"], lines(c="mine")])
def test_one_side_is_an_answer_too(shelf: Shelf, answer: str) -> None:
    clashed(shelf).put("x.txt.conflict", answer)
    assert isinstance(shelf.build(EARLY), Counts)
    assert shelf.read("x.txt") == answer
    assert shelf.names() - {".gen-pristine/x.txt"} == {"x.txt", "y.txt"}


def test_what_changes_after_an_answer_is_merged_into_it(shelf: Shelf) -> None:
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    assert isinstance(shelf.build({**FIRST, "x.txt": lines(c="C", i="I")}), Counts)
    assert shelf.read("x.txt") == lines(c="answer", i="I")


def test_an_answer_that_clashes_again_is_not_lost(shelf: Shelf) -> None:
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    again = {**FIRST, "x.txt": lines(c="CC")}
    assert shelf.build(again) == ["O560 x.txt"]
    assert "\nanswer\n||||||| before: as gen wrote it\nC\n=======\nCC\n" in shelf.read(
        "x.txt.conflict"
    )
    third = {**FIRST, "x.txt": lines(c="CCC")}
    assert shelf.build(third) == ["O560 x.txt"]
    text = shelf.read("x.txt.conflict")
    assert "\nanswer\n" in text and "\nCCC\n" in text and "mine" not in text
    assert shelf.read("x.txt") == lines(c="mine")
    assert isinstance(shelf.build({**FIRST, "x.txt": lines(c="C", i="I")}), Counts)
    assert shelf.read("x.txt") == lines(c="answer", i="I")


@pytest.mark.parametrize("files", [EARLY, LATE, FIRST])
@pytest.mark.parametrize("mark", ["<", "|", "=", ">"])
def test_an_answer_with_marks_is_refused(
    shelf: Shelf, files: dict[str, str], mark: str
) -> None:
    text = clashed(shelf).read("x.txt.conflict").splitlines(keepends=True)
    kept = [line for line in text if line[0] == mark or line[0] not in "<|=>"]
    shelf.put("x.txt.conflict", "".join(kept))
    before = shelf.all()
    assert shelf.build(files) == ["O564 x.txt.conflict"]
    assert shelf.all() == before


def test_a_conflict_that_is_none_any_more_goes(shelf: Shelf) -> None:
    clashed(shelf)
    assert shelf.build(LATE) == Counts(1, 1, 1, merged=1, edited=1)
    assert shelf.read("x.txt") == lines(c="mine", i="I")
    assert shelf.names() == {"x.txt", "y.txt", ".gen-pristine/x.txt"}


def test_a_conflict_file_that_is_deleted_is_made_anew(shelf: Shelf) -> None:
    (clashed(shelf).root / "x.txt.conflict").unlink()
    assert shelf.build(EARLY) == ["O560 x.txt"]
    assert "\nmine\n" in shelf.read("x.txt.conflict")


def test_a_file_that_is_edited_further_is_merged_anew(shelf: Shelf) -> None:
    clashed(shelf).edit("x.txt", "mine\n", "mine, again\n")
    assert shelf.build(EARLY) == ["O560 x.txt"]
    assert "\nmine, again\n" in shelf.read("x.txt.conflict")


def test_two_edits_since_a_conflict_are_refused(shelf: Shelf) -> None:
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    shelf.edit("x.txt", "mine\n", "mine, again\n")
    before = shelf.all()
    assert shelf.build(EARLY) == ["O565 x.txt"]
    assert shelf.all() == before


@pytest.mark.parametrize("text", [LINES, EARLY["x.txt"], lines(c="answer"), None])
def test_an_edit_that_is_undone_leaves_the_answer(
    shelf: Shelf, text: str | None
) -> None:
    """None: the file was deleted."""
    clashed(shelf).put("x.txt.conflict", lines(c="answer"))
    (shelf.root / "x.txt").unlink()
    if text is not None:
        shelf.put("x.txt", text)
    assert isinstance(shelf.build(EARLY), Counts)
    assert shelf.read("x.txt") == lines(c="answer")


def test_an_answer_waits_for_the_others(shelf: Shelf) -> None:
    shelf.put("y.txt", "my y\n")
    known(shelf)
    clash = {"x.txt": lines(c="C"), "y.txt": "Y\n"}
    assert shelf.build(clash) == ["O560 x.txt", "O560 y.txt"]
    shelf.put("x.txt.conflict", lines(c="answer"))
    assert shelf.build(clash) == ["O560 y.txt"]
    assert shelf.read("x.txt.conflict") == lines(c="answer")
    assert shelf.read("x.txt") == lines(c="mine")
    shelf.put("y.txt.conflict", "our y\n")
    assert shelf.build(clash) == Counts(2, 0, 0, merged=2, edited=2)
    assert (shelf.read("x.txt"), shelf.read("y.txt")) == (lines(c="answer"), "our y\n")


WITHOUT = {"y.txt": "y\n"}


@pytest.mark.parametrize("answer", ["", "mine alone\n", None])
def test_a_file_that_goes_is_asked_about(shelf: Shelf, answer: str | None) -> None:
    """None: the file itself is deleted."""
    assert known(shelf).build(WITHOUT) == ["O561 x.txt"]
    assert shelf.read("x.txt") == lines(c="mine")
    if answer is None:
        (shelf.root / "x.txt").unlink()
    else:
        shelf.put("x.txt.conflict", answer)
    assert isinstance(shelf.build(WITHOUT), Counts)
    assert shelf.names() == {"y.txt", *(["x.txt"] if answer else [])}
    if answer:
        assert shelf.read("x.txt") == answer
        assert shelf.build(WITHOUT) == Counts(0, 1, 0)
        assert shelf.build(FIRST) == ["O502 x.txt"]


def test_a_file_that_comes_back_has_the_answer(shelf: Shelf) -> None:
    assert known(shelf).build(WITHOUT) == ["O561 x.txt"]
    shelf.put("x.txt.conflict", lines(c="mine", e="answer"))
    assert shelf.build(FIRST) == ["O560 x.txt"]
    assert "\nanswer\n" in shelf.read("x.txt.conflict")


@pytest.mark.parametrize(("state", "gone"), [(known, 0), (clashed, 1)])
def test_force_overwrites_edits(shelf: Shelf, state: object, gone: int) -> None:
    assert callable(state)
    state(shelf)
    assert shelf.build(BOTH, force=True) == Counts(2, 0, gone)
    assert {path: shelf.read(path) for path in shelf.names()} == BOTH
