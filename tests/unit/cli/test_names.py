"""The names file: when it is written, who reads it, and what is left alone."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Gen = Callable[..., tuple[int, str, str]]
NAMES = "shop.names.yaml"


@pytest.fixture
def built(gen: Gen, folder: Path) -> Path:
    """A folder with a document that was built, and its names file."""
    assert gen("build", "shop.yaml")[0] == 0
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    home = folder / "generated"
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file()
    }


def rename(folder: Path) -> None:
    """As if an earlier build had called the first operation so."""
    file = folder / NAMES
    first = next(line for line in file.read_text().splitlines() if " /" in line)
    changed = first.rpartition(": ")[0] + ": beasts.show_all"
    file.write_text(file.read_text().replace(first, changed))


def test_a_build_writes_it_and_the_next_changes_nothing(gen: Gen, built: Path) -> None:
    names, before = (built / NAMES).read_bytes(), tree(built)
    assert b"\ncalls:\n" in names
    assert "nothing to do" in gen("build", "shop.yaml")[1]
    (built / "shop.yaml").write_text((built / "shop.yaml").read_text() + "\n")
    assert gen("build", "shop.yaml")[0] == 0
    assert (built / NAMES).read_bytes() == names
    sources = {path for path in before if not path.endswith("manifest.json")}
    after = tree(built)
    assert all(after[path] == before[path] for path in sources)


def test_without_it_everything_is_as_if_there_had_never_been_one(
    gen: Gen, built: Path
) -> None:
    names, before = (built / NAMES).read_bytes(), tree(built)
    (built / NAMES).unlink()
    assert gen("build", "shop.yaml")[0] == 0
    assert ((built / NAMES).read_bytes(), tree(built)) == (names, before)


def test_a_check_asks_for_it_and_writes_nothing(gen: Gen, built: Path) -> None:
    assert gen("build", "shop.yaml", "--check")[0] == 0
    names = (built / NAMES).read_text()
    (built / NAMES).unlink()
    status, out, _ = gen("build", "shop.yaml", "--check")
    assert status == 1 and f"+++ b/{NAMES}" in out and "+calls:" in out
    assert not (built / NAMES).exists()
    (built / NAMES).write_text(names.replace("\n", "\r\n"))
    assert gen("build", "shop.yaml", "--check")[0] == 0, "a checkout may end its lines"


def test_names_in_it_are_kept(gen: Gen, built: Path) -> None:
    rename(built)
    for command in ("build", "operations"):
        assert gen(command, "shop.yaml")[0] == 0
    assert "client.beasts.show_all" in gen("operations", "shop.yaml")[1]
    assert (
        "client.beasts.show_all(" in gen("snippet", "shop.yaml", "beasts.show_all")[1]
    )
    assert gen("build", "shop.yaml", "--check")[0] == 0


@pytest.mark.parametrize(
    "command", ["check", "operations", "coverage", "dump api", "dump sdk"]
)
def test_others_only_read_it(gen: Gen, folder: Path, command: str) -> None:
    assert gen(*command.split(), "shop.yaml")[0] == 0
    assert not (folder / NAMES).exists()
    (folder / NAMES).write_text("<<<<<<< HEAD\n")
    status, out, err = gen(*command.split(), "shop.yaml")
    assert status == 1 and f"{NAMES}:1:1: error[N601]" in out + err


def test_a_part_of_a_document_is_not_kept(gen: Gen, built: Path) -> None:
    rename(built)
    names = (built / NAMES).read_bytes()
    assert gen("build", "shop.yaml", "--only", "beasts.*", "--out", "part")[0] == 0
    assert (built / NAMES).read_bytes() == names


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "nothing",
        "version: 2\n",
        "version: 1\ncalls: [a]\n",
        "version: 1\ncalls: {a: b",
        "version: 1\ncalls:\n  GET /a: a\n  GET /a: b\n",
        "version: 1\ncalls:\n  GET /a: a.b\n=======\n  GET /b: b\n",
        "version: 1\nclasses models:\n  a: A\n",
        'version: 1\nclasses models:\n  a: "a;b c"\n',
    ],
)
def test_a_broken_one_is_never_overwritten(gen: Gen, built: Path, broken: str) -> None:
    (built / NAMES).write_text(broken)
    before = tree(built)
    status, _, err = gen("build", "shop.yaml")
    assert status == 1 and f"{NAMES}:" in err
    assert (built / NAMES).read_text() == broken
    assert tree(built) == before


def test_where_it_cannot_be_written_the_build_says_so_and_goes_on(
    gen: Gen, folder: Path
) -> None:
    (folder / NAMES).symlink_to("../elsewhere/names")
    status, _, err = gen("build", "shop.yaml")
    assert status == 0 and "warning[N607]" in err
    assert tree(folder) and (folder / NAMES).is_symlink()
    assert gen("build", "shop.yaml", "--strict")[0] == 1


def test_what_is_gone_keeps_its_name_until_it_is_pruned(gen: Gen, built: Path) -> None:
    file = built / NAMES
    there = file.read_text()
    gone = there.replace("calls:\n", 'calls:\n  "GET /gone": gone.list\n')
    file.write_text(gone)
    assert gen("build", "shop.yaml")[0] == 0
    assert file.read_text() == gone
    assert gen("build", "shop.yaml", "--prune-names", "--check")[0] == 1
    status, out, _ = gen("build", "shop.yaml", "--prune-names")
    assert status == 0 and "nothing to do" not in out
    assert "shop: 4 manifests and 1 file of names written, " in out
    assert file.read_text() == there


def test_a_fact_wins_and_is_told_once(gen: Gen, built: Path) -> None:
    rows = json.loads(gen("operations", "shop.yaml", "--format", "json")[1])
    call = f"{rows[0]['method']} {rows[0]['path']}"
    (built / "shop.sdk.yaml").write_text(f"calls:\n  {call}: beasts.show_all\n")
    status, out, err = gen("build", "shop.yaml")
    assert status == 0 and "note[N605]" in err and f"{NAMES}:" in err
    assert f'"{call}": beasts.show_all' in (built / NAMES).read_text()
    status, out, err = gen("build", "shop.yaml")
    assert (status, err) == (0, "") and "nothing to do" in out
    assert "N605" not in gen("check", "shop.yaml")[2]


def test_it_is_no_place_to_write_code_in(gen: Gen, built: Path) -> None:
    file = built / NAMES
    text = file.read_text().replace("calls:\n", 'calls:\n  "GET /a b": "x\\"]();.y"\n')
    file.write_text(text)
    assert gen("build", "shop.yaml")[0] in (0, 1)
    for path, content in tree(built).items():
        assert b'x"]()' not in content, path


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(gen: Gen, folder: Path, tmp_path: Path) -> None:
    folder.chmod(0o555)
    try:
        status, _, err = gen("build", "shop.yaml", "--out", str(tmp_path / "out"))
    finally:
        folder.chmod(0o755)
    assert status == 0 and "warning[N607]" in err
