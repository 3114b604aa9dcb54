"""Progress is a bar on a terminal, lines elsewhere, and silence for short work."""

from __future__ import annotations

import io

import pytest

from generator import terminal
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
    monkeypatch.setattr(terminal, "_QUIET", 1.0)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return made


def work(shown: Terminal, clock: Clock, *, seconds: float) -> None:
    for done in range(101):
        clock.now += seconds / 101
        shown.progress("format", done, 100)


@pytest.mark.parametrize("errors", (io.StringIO, Screen))
def test_short_work_is_silent(clock: Clock, errors: type[io.StringIO]) -> None:
    stream = errors()
    shown = Terminal(io.StringIO(), stream)
    work(shown, clock, seconds=0.9)
    shown.end()
    assert stream.getvalue() == ""


def test_lines_where_there_is_no_terminal(clock: Clock) -> None:
    stream = io.StringIO()
    shown = Terminal(io.StringIO(), stream)
    work(shown, clock, seconds=30)
    shown.progress("validate", 0, 0)
    shown.end()
    lines = stream.getvalue().splitlines()
    assert 3 <= len(lines) <= 5
    assert all(line.startswith("format: ") for line in lines[:-1])
    assert lines[-1] == "validate"


def test_a_bar_on_a_terminal_that_leaves_nothing_behind(clock: Clock) -> None:
    stream = Screen()
    output = io.StringIO()
    shown = Terminal(output, stream)
    work(shown, clock, seconds=30)
    drawn = stream.getvalue().split("\r\x1b[2K")
    assert drawn[-1] == f"format [{'#' * 24}] 100 of 100"
    assert "format [############............] 50 of 100" in drawn
    assert "\n" not in stream.getvalue()
    shown.show("done\n")
    assert stream.getvalue().endswith("\r\x1b[2K")
    assert output.getvalue() == "done\n"


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
