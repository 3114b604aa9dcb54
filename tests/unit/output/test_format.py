"""Many files are made as one is, and nothing is formatted twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.code import Code
from generator.output import format, templates
from generator.output.cache import Cache, Texts, keep_texts, read_texts
from generator.output.format import ALONE, Files, make
from generator.output.model import BrokenOutput, OutputFile
from generator.output.render import environment
from generator.targets.base import Asset, Module, Package


def silent(work: str, done: int, total: int) -> None:
    """The Progress that tells nobody."""


@dataclass(frozen=True, slots=True)
class View:
    text: Code


def lower(path: str, text: str) -> str:
    if "!" in text:
        raise ValueError("line 1 is loud")
    return text.lower()


@pytest.fixture(autouse=True)
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    home = tmp_path / "templates" / "fake"
    (home / "runtime" / "__pycache__").mkdir(parents=True)
    (home / "text.jinja").write_text("{{ text }}\n")
    (home / "runtime" / "a.py").write_text("A = 1\n")
    (home / "runtime" / "__pycache__" / "a.pyc").write_text("")
    monkeypatch.setattr(templates, "folder", lambda: tmp_path / "templates")
    monkeypatch.setattr(format, "load", lambda name: SimpleNamespace(format=lower))
    environment.cache_clear()
    yield
    environment.cache_clear()


def package(texts: list[str], target: str = "fake") -> Package:
    modules = [
        Module(f"{i}.txt", "text.jinja", View(Code(text)))
        for i, text in enumerate(texts)
    ]
    assets = (Asset("one.py", "runtime/a.py"), Asset("all/", "runtime/"))
    return Package(target, tuple(modules), assets)


def files(texts: list[str], known: Texts | None = None) -> Files:
    return make(
        [package(texts)], silent, formatters={"fake": "1"}, known={"fake": known or {}}
    )


@pytest.mark.parametrize("cores", (1, 2, 5))
@pytest.mark.parametrize("count", (0, 1, ALONE, ALONE + 1, 100))
def test_the_same_files_on_any_number_of_cores(
    cores: int, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(format, "cores", lambda: cores)
    made = files([f"Text {number}" for number in range(count)])
    copied = [OutputFile("one.py", b"A = 1\n"), OutputFile("all/a.py", b"A = 1\n")]
    expected = [OutputFile(f"{i}.txt", f"text {i}\n".encode()) for i in range(count)]
    assert made.by_target == {"fake": tuple(expected + copied)}


def test_known_texts_are_not_formatted_again() -> None:
    first = files(["One", "two"])
    assert first.formatted == 2
    again = files(["One", "two", "Three"], first.texts["fake"])
    assert again.formatted == 1
    assert [file.content for file in again.by_target["fake"][:3]] == [
        b"one\n",
        b"two\n",
        b"three\n",
    ]
    assert first.texts["fake"].items() < again.texts["fake"].items()


def test_another_formatter_formats_again() -> None:
    first = files(["One"])
    again = make(
        [package(["One"])],
        silent,
        formatters={"fake": "2"},
        known={"fake": first.texts["fake"]},
    )
    assert again.formatted == 1


@pytest.mark.parametrize("count", (1, 2 * ALONE))
def test_text_that_does_not_parse_is_our_bug_and_names_the_file(count: int) -> None:
    with pytest.raises(
        BrokenOutput, match=r"fake/0\.txt does not parse: line 1 is loud"
    ):
        files(["Loud!"] + ["quiet"] * count)


def test_progress_counts_up_to_the_end() -> None:
    told: list[tuple[str, int, int]] = []
    make(
        [package(["a"] * 50)],
        lambda *step: told.append(step),
        formatters={"fake": "1"},
        known={"fake": {}},
    )
    assert told[-1] == ("rendering and formatting files", 50, 50)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


class TestCache:
    TEXTS = {"fake": {"a": b"text", "b": None, "c": b"", "d": b"\xff\n"}, "other": {}}

    def test_keeps_texts(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path / "cache")
        keep_texts(cache, "spec", self.TEXTS)
        assert read_texts(cache, "spec", ("fake", "other")) == self.TEXTS
        assert read_texts(cache, "another", ("fake",)) == {"fake": {}}

    @pytest.mark.parametrize("damage", (b"", b"x", b"\n", b"0" * 64 + b"\n[]\n"))
    def test_damage_is_as_if_nothing_was_there(
        self, tmp_path: Path, damage: bytes
    ) -> None:
        cache = Cache(tmp_path / "cache")
        keep_texts(cache, "spec", self.TEXTS)
        for entry in (tmp_path / "cache" / "formatted").iterdir():
            entry.write_bytes(damage)
        assert read_texts(cache, "spec", ("fake",)) == {"fake": {}}
        keep_texts(cache, "spec", self.TEXTS)
        assert read_texts(cache, "spec", ("fake", "other")) == self.TEXTS

    def test_cut_short_is_as_if_nothing_was_there(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        cache.write("sort", "key", b"content")
        entry = tmp_path / "sort" / "key"
        entry.write_bytes(entry.read_bytes()[:-1])
        assert cache.read("sort", "key") is None

    @pytest.mark.parametrize("folder", (None, "a file/in the way"))
    def test_without_a_place_nothing_is_kept_and_nothing_fails(
        self, tmp_path: Path, folder: str | None
    ) -> None:
        (tmp_path / "a file").write_text("")
        cache = Cache(None if folder is None else tmp_path / folder)
        cache.write("sort", "key", b"content")
        assert cache.read("sort", "key") is None

    def test_old_entries_go(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        for number in range(100):
            cache.write("sort", str(number), b"")
        assert len(list((tmp_path / "sort").iterdir())) == 64
        assert cache.read("sort", "99") == b""
