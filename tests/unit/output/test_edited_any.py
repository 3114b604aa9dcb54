"""Whatever is edited and whatever changes: no line that somebody wrote is ever lost."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.output.shelf import Shelf

_TEXT = st.lists(st.sampled_from("abcd"), max_size=8)
_EDITS = st.lists(
    st.tuples(st.integers(0, 8), st.sampled_from(("put", "replace", "delete"))),
    min_size=1,
    max_size=4,
)
_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


def text(lines: list[str]) -> dict[str, str]:
    return {"x.txt": "".join(f"{line}\n" for line in lines)}


def edited(lines: list[str], edits: list[tuple[int, str]]) -> list[str]:
    """With lines that no other text has."""
    lines = list(lines)
    for number, (at, what) in enumerate(edits):
        at = min(at, len(lines))
        end = at if what == "put" else at + 1
        lines[at:end] = [] if what == "delete" else [f"mine {number}"]
    return lines


def changed(lines: list[str], other: list[str], at: int) -> list[str]:
    """A build's own change: a part of it is another."""
    return lines[:at] + other + lines[at + 1 :]


def mine(path: Path) -> set[str]:
    if not path.exists():
        return set()
    return {one for one in path.read_text().splitlines() if one.startswith("mine")}


@settings(max_examples=60)
@given(
    _TEXT,
    _EDITS,
    st.lists(st.tuples(_TEXT, st.integers(0, 8)), min_size=2, max_size=3),
    st.booleans(),
)
def test_each_line_is_in_the_file_or_in_the_conflict(
    first: list[str],
    edits: list[tuple[int, str]],
    later: list[tuple[list[str], int]],
    answers: bool,
) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder) / "out" / "shop")
        shelf.build(text(first))
        before = edited(first, edits)
        shelf.put("x.txt", text(before)["x.txt"])
        shelf.build(text(first))
        file, conflict = shelf.root / "x.txt", shelf.root / "x.txt.conflict"
        wanted, lines = mine(file), first
        for other, at in later:
            lines = changed(lines, other, at)
            content = file.read_bytes()
            said = shelf.build(text(lines))
            asked = isinstance(said, list)
            assert asked == conflict.exists()
            assert mine(conflict if asked else file) == wanted
            if asked:
                assert file.read_bytes() == content
            if asked and answers:
                kept = conflict.read_text().splitlines()
                kept = [one for one in kept if not one.startswith(_SIGNS)]
                shelf.put("x.txt.conflict", text(kept)["x.txt"])
