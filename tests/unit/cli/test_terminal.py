"""Progress is words on a terminal, which are taken back, and nothing elsewhere."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from generator import cli, terminal
from generator.terminal import Terminal


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Seconds that pass only when told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(terminal, "monotonic", made)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return made


def work(shown: Terminal, clock: Clock, *, seconds: float) -> None:
    for done in range(101):
        clock.now += seconds / 101
        shown.progress("format", done, 100)


def test_nothing_where_there_is_no_terminal(clock: Clock) -> None:
    stream = io.StringIO()
    shown = Terminal(io.StringIO(), stream)
    work(shown, clock, seconds=30)
    shown.end()
    assert stream.getvalue() == ""


def test_nothing_on_a_terminal_that_cannot_take_it_back(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    stream = Screen()
    work(Terminal(io.StringIO(), stream), clock, seconds=30)
    assert stream.getvalue() == ""


def test_words_on_a_terminal_that_leave_nothing_behind(clock: Clock) -> None:
    stream = Screen()
    output = io.StringIO()
    shown = Terminal(output, stream)
    shown.progress("reading a.yaml", 0, 0)
    assert stream.getvalue() == "\r\x1b[2Kreading a.yaml", "the first at once"
    work(shown, clock, seconds=5)
    drawn = stream.getvalue().split("\r\x1b[2K")
    assert "format: 51 of 100" in drawn and 20 < len(drawn) < 60
    assert "\n" not in stream.getvalue()
    shown.show("done\n")
    assert stream.getvalue().endswith("\r\x1b[2K")
    assert output.getvalue() == "done\n"


def test_words_are_one_line(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is longer than the terminal is wide could not be taken back."""
    monkeypatch.setenv("COLUMNS", "40")
    stream = Screen()
    Terminal(io.StringIO(), stream).progress("reading " + "x" * 99 + "\n", 0, 0)
    assert stream.getvalue() == "\r\x1b[2Kreading " + "x" * 31


@pytest.mark.parametrize(
    "stream, variable, value, expected",
    (
        (Screen, "TERM", "xterm", True),
        (Screen, "TERM", "dumb", False),
        (Screen, "NO_COLOR", "1", False),
        (Screen, "NO_COLOR", "", True),
        (io.StringIO, "TERM", "xterm", False),
    ),
)
def test_colour(
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    *,
    stream: type[io.StringIO],
    variable: str,
    value: str,
    expected: bool,
) -> None:
    monkeypatch.setenv(variable, value)
    assert Terminal(stream(), stream()).colour is expected


@pytest.mark.parametrize(("asked", "is_told"), (([], True), (["json"], False)))
def test_a_build_tells_a_person_what_it_does(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, asked: list[str], is_told: bool
) -> None:
    """And a program, which asked for data, nothing beside it."""
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()
    monkeypatch.setattr(terminal, "standard", lambda: Terminal(io.StringIO(), screen))
    words = [word for one in asked for word in ("--format", one)]
    assert cli.run(["build", "shop.yaml", "--target", "curl", *words]) == 0
    told = screen.getvalue()
    assert ("reading shop.yaml" in told) is is_told
    assert ("saying it in curl" in told) is is_told
    assert told.endswith("\r\x1b[2K") is is_told
