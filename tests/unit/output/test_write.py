"""Only what a manifest lists is changed or deleted, only inside, and only while it is as written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.output.manifest import NAME, Origin, parse
from generator.output.model import BrokenOutput, OutputFile
from generator.output.write import Counts, Tree, check, tree, write

ORIGIN = Origin("0", "document", "facts", ())


def made(files: Mapping[str, str]) -> Tree:
    outputs = [OutputFile(path, text.encode()) for path, text in files.items()]
    return tree("python", ORIGIN, files=outputs)


def built(
    home: Path, files: Mapping[str, str], *, force: bool = False
) -> Counts | list[str]:
    """The counts, or the codes and paths of what stood in the way."""
    diagnostics = Diagnostics()
    counts = write(home, [made(files)], force=force, diagnostics=diagnostics)
    if counts is None:
        assert diagnostics.failed
        return [f"{found.code} {found.message.split()[0]}" for found in diagnostics]
    assert not len(diagnostics)
    return counts


def snapshot(home: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(home).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in home.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "out" / "stripe"


FIRST = {"a.py": "a\n", "sub/b.py": "b\n", "gone.py": "gone\n"}
SECOND = {"a.py": "a\n", "sub/b.py": "b, changed\n", "new/c.py": "c\n"}


def test_a_build_writes_changes_and_deletes(home: Path) -> None:
    assert built(home, FIRST) == Counts(3, 0, 0)
    (home / "python/mine.py").write_text("mine")
    before = snapshot(home)
    assert built(home, SECOND) == Counts(2, 1, 1)
    after = snapshot(home)
    assert {path: after["python/" + path][0].decode() for path in SECOND} == SECOND
    assert "python/gone.py" not in after
    for path in ("python/a.py", "python/mine.py"):
        assert after[path] == before[path]
    manifest = parse(after[f"python/{NAME}"][0])
    assert manifest is not None and manifest.origin == ORIGIN
    assert list(manifest.files) == sorted(SECOND)


def test_nothing_changed_nothing_touched(home: Path) -> None:
    built(home, FIRST)
    before, folder = snapshot(home), home.stat()
    assert built(home, FIRST) == Counts(0, 3, 0)
    assert snapshot(home) == before
    assert (home.stat().st_ino, home.stat().st_mtime_ns) == (
        folder.st_ino,
        folder.st_mtime_ns,
    )


@dataclass(frozen=True)
class Case:
    """What is done to the tree after the first build, and what the second says of it.

    `forced` is what it says with `--force`. `stays` is an edit that is still there, but then.
    """

    does: Callable[[Path], object]
    says: Counts | list[str]
    forced: Counts | list[str]
    stays: Mapping[str, str] = field(default_factory=dict)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def link_away(path: Path) -> None:
    outside = path.parent.parent / "outside"
    outside.mkdir(exist_ok=True)
    path.rename(outside / path.name)
    path.symlink_to(outside / path.name)


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def listed_as(root: Path, old: str, new: str) -> None:
    """As if the first build had written a file of ours under another path."""
    (root / old).rename(root / new)
    manifest = root / NAME
    manifest.write_text(manifest.read_text().replace(f'"{old}"', f'"{new}"'))


CASES = {
    "edited, would change": Case(
        lambda root: (root / "sub/b.py").write_text("edited"),
        ["O501 {root}/sub/b.py"],
        Counts(2, 1, 1),
    ),
    "edited, would stay": Case(
        lambda root: (root / "a.py").write_text("edited"),
        Counts(2, 1, 1, edited=1),
        Counts(3, 0, 1),
        {"a.py": "edited"},
    ),
    "edited, would be deleted": Case(
        lambda root: (root / "gone.py").write_text("edited"),
        ["O501 {root}/gone.py"],
        Counts(2, 1, 1),
    ),
    "edited to what is wanted": Case(
        lambda root: (root / "sub/b.py").write_text("b, changed\n"),
        Counts(1, 2, 1),
        Counts(1, 2, 1),
    ),
    "deleted by hand": Case(
        lambda root: (root / "a.py").unlink(), Counts(3, 0, 1), Counts(3, 0, 1)
    ),
    "deleted by hand, would be deleted": Case(
        lambda root: (root / "gone.py").unlink(), Counts(2, 1, 0), Counts(2, 1, 0)
    ),
    "a user's file in the way": Case(
        lambda root: put(root / "new/c.py", "mine"),
        ["O502 {root}/new/c.py"],
        Counts(2, 1, 1),
    ),
    "a user's file that is what we want": Case(
        lambda root: put(root / "new/c.py", "c\n"),
        Counts(1, 2, 1),
        Counts(1, 2, 1),
    ),
    "a file replaced by a link": Case(
        lambda root: link_away(root / "a.py"),
        ["O568 {root}/a.py"],
        Counts(3, 0, 1),
    ),
    "a folder replaced by a link": Case(
        lambda root: link_away(root / "sub"), ["O503 {root}/sub"], ["O503 {root}/sub"]
    ),
    "the tree replaced by a link": Case(link_away, ["O503 {root}"], ["O503 {root}"]),
    "a folder in the place of a file": Case(
        lambda root: (root / "new/c.py").mkdir(parents=True),
        ["O503 {root}/new/c.py"],
        ["O503 {root}/new/c.py"],
    ),
    "a file in the place of a folder": Case(
        lambda root: (root / "new").write_text("mine"),
        ["O503 {root}/new"],
        ["O503 {root}/new"],
    ),
    "a file of ours where a folder is wanted": Case(
        lambda root: listed_as(root, "gone.py", "new"), Counts(2, 1, 1), Counts(2, 1, 1)
    ),
    "a pipe in the place of a file": Case(
        lambda root: make_pipe(root / "a.py"),
        ["O503 {root}/a.py"],
        ["O503 {root}/a.py"],
    ),
    "a manifest with the marks of a merge": Case(
        lambda root: (root / NAME).write_text("<<<<<<< HEAD\n"),
        ["O504 {root}/" + NAME],
        Counts(2, 1, 0),
    ),
    "a manifest that lists a file outside": Case(
        lambda root: (root / NAME).write_text(
            (root / NAME).read_text().replace("gone.py", "../../victim")
        ),
        ["O504 {root}/" + NAME],
        Counts(2, 1, 0),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("force", (False, True))
def test_a_changed_tree(home: Path, case: Case, force: bool) -> None:
    built(home, FIRST)
    victim = home.parent / "victim"
    victim.write_text("not ours")
    case.does(home / "python")
    before = snapshot(home.parent)
    expected = case.forced if force else case.says
    if isinstance(expected, list):
        expected = [one.replace("{root}", str(home / "python")) for one in expected]
    assert built(home, SECOND, force=force) == expected
    if isinstance(expected, list):
        assert snapshot(home.parent) == before, "something was written after all"
    else:
        found = {path: (home / "python" / path).read_text() for path in SECOND}
        assert found == (SECOND if force else {**SECOND, **case.stays})
    assert victim.read_text() == "not ours"


def test_check_writes_nothing_and_shows_each_difference(home: Path) -> None:
    built(home, FIRST)
    (home / "python/a.py").write_text("edited")
    before = snapshot(home)
    counts, differences = check(
        home, [made(SECOND)], force=True, diagnostics=Diagnostics()
    )
    assert snapshot(home) == before
    assert counts == Counts(3, 0, 1)
    assert [one.splitlines()[0] for one in differences] == [
        "--- a/stripe/python/a.py",
        "--- a/stripe/python/gone.py",
        "--- /dev/null",
        "--- a/stripe/python/sub/b.py",
        f"--- a/stripe/python/{NAME}",
    ]
    assert differences[3] == (
        "--- a/stripe/python/sub/b.py\n+++ b/stripe/python/sub/b.py\n"
        "@@ -1 +1 @@\n-b\n+b, changed\n"
    )
    assert "\\ No newline at end of file\n" in differences[0]


def test_check_finds_nothing_after_a_build(home: Path) -> None:
    built(home, FIRST)
    assert check(home, [made(FIRST)], diagnostics=Diagnostics()) == (
        Counts(0, 3, 0),
        [],
    )


def test_what_the_system_refuses_is_reported(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    assert built(tmp_path / "out" / "stripe", FIRST) == [f"O505 {tmp_path / 'out'}"]


BROKEN_PATHS = {
    "absolute": ["/etc/passwd"],
    "climbs": ["a/../../b"],
    "starts with a climb": ["../b"],
    "empty": [""],
    "empty step": ["a//b"],
    "here": ["./a"],
    "ends in a slash": ["a/"],
    "backslash": ["a\\b"],
    "drive": ["C:a"],
    "line break": ["a\nb"],
    "ends in a dot": ["a./b"],
    "the manifest": [NAME],
    "twice": ["a", "a"],
    "case": ["models/Foo.py", "models/foo.py"],
    "one letter in two spellings": ["caf\u00e9", "cafe\u0301"],
    "file and folder": ["a", "A/b"],
}


@pytest.mark.parametrize("paths", BROKEN_PATHS.values(), ids=BROKEN_PATHS)
def test_a_path_that_may_not_be_written_is_our_bug(paths: list[str]) -> None:
    files = [OutputFile(path, b"") for path in paths]
    with pytest.raises(BrokenOutput):
        tree("python", ORIGIN, files=files)


def test_several_trees_are_one_step(home: Path) -> None:
    """One tree that cannot be written keeps the others from being written."""
    diagnostics = Diagnostics()
    trees = [
        tree(name, ORIGIN, files=[OutputFile("a", b"a")]) for name in ("one", "two")
    ]
    (home / "two").mkdir(parents=True)
    (home / "two/a").write_text("mine")
    assert write(home, trees, force=False, diagnostics=diagnostics) is None
    assert not (home / "one").exists()
