"""Is a finding shown so that a person finds the place, and a hostile document harms nobody?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import pytest

from generator.diagnostics import (
    Diagnostic,
    Place,
    Pointer,
    Position,
    Related,
    Severity,
)
from generator.diagnostics.frame import WIDTH, clean, frame
from generator.diagnostics.lines import Lines
from generator.diagnostics.report import Source, as_json, as_text, summary

TEXT = "openapi: 3.0.3\npaths:\n\t/a: {}\n"


def source(path: str = "a.yaml", text: str = TEXT) -> Source:
    """Every pointer is on the line that its number of tokens says."""

    def locate(pointers: Iterable[Pointer]) -> Mapping[Pointer, Position]:
        return {one: Position(path, len(one.tokens) + 1, 1) for one in pointers}

    return Source(path, text, locate)


def finding(
    at: Place | None,
    *related: Related,
    code: str = "A201",
    severity: Severity = Severity.ERROR,
    message: str = "it is wrong",
    help: str = "write it right",
) -> Diagnostic:
    return Diagnostic(code, severity, message, help, at, related)


def test_a_code_frame() -> None:
    related = Related(Pointer("a.yaml", ()), "first here")
    found = [finding(Pointer("a.yaml", ("paths",)), related)]
    assert as_text(found, [source()]) == (
        "a.yaml:2:1: error[A201]: it is wrong\n"
        " 2 | paths:\n"
        "   | ^\n"
        "a.yaml:1:1: note: first here\n"
        " 1 | openapi: 3.0.3\n"
        "   | ^\n"
        "help: write it right\n"
        "\n"
        "1 error\n"
    )


def test_places_that_are_not_in_a_known_text() -> None:
    found = [
        finding(None, message="nowhere"),
        finding(Position("b.yaml"), message="a file"),
        finding(Position("b.yaml", 3, 4), message="a place in it"),
        finding(Position("a.yaml", 99, 4), message="past its end"),
    ]
    first_lines = [
        block.split("\n")[0] for block in as_text(found, [source()]).split("\n\n")
    ]
    assert first_lines == [
        "a.yaml:99:4: error[A201]: past its end",
        "b.yaml: error[A201]: a file",
        "b.yaml:3:4: error[A201]: a place in it",
        "error[A201]: nowhere",
        "4 errors",
    ]


def test_the_order_is_by_place_then_code() -> None:
    places = [Position("b", 1, 1), Position("a", 2, 1), Position("a", 10, 1)]
    found = [finding(at, code=code) for at in places for code in ("D110", "A201")]
    heads = [line for line in as_text(found[::-1]).splitlines() if "error[" in line]
    assert heads == [
        "a:2:1: error[A201]: it is wrong",
        "a:2:1: error[D110]: it is wrong",
        "a:10:1: error[A201]: it is wrong",
        "a:10:1: error[D110]: it is wrong",
        "b: error[A201]: it is wrong",
        "b: error[D110]: it is wrong",
    ]
    assert as_text(found) == as_text(found[::-1])


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ([], "no findings"),
        ([Severity.WARNING], "1 warning"),
        ([Severity.NOTE, Severity.ERROR, Severity.ERROR], "2 errors, 1 note"),
    ],
)
def test_the_line_of_counts(severities: list[Severity], line: str) -> None:
    assert summary(finding(None, severity=each) for each in severities) == line


FRAMES: dict[str, tuple[str, int, str, int]] = {
    # Line and column, then what is shown and the column of the caret.
    "plain": ("paths: {}", 8, "paths: {}", 8),
    "tabs": ("\ta:\tb", 5, "    a:    b", 11),
    "past the end": ("a:", 3, "a:", 3),
    "far past the end": ("a:", 99, "a:", 3),
    "wide letters": ("名前: x", 5, "名前: x", 7),
    "a letter in two parts": ("e\u0301: x", 5, "e\u0301: x", 4),
    "a terminal's escape": ("a: \x1b[2J!", 8, "a: \\x1b[2J!", 11),
    "a change of direction": ("a: \u202ex", 5, "a: \\u202ex", 10),
    "C1, BOM and tag characters": (
        "\x9b\ufeff\U000e0041x",
        4,
        "\\x9b\\ufeff\\U000e0041x",
        21,
    ),
}


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"), FRAMES.values(), ids=FRAMES
)
def test_frames(line: str, column: int, shown: str, caret: int) -> None:
    assert frame(line, column) == (shown, " " * (caret - 1) + "^")


@pytest.mark.parametrize("column", [1, 60, 61, 62, 500_000, 999_999, 1_000_000])
@pytest.mark.parametrize("letter", ["x", "名", "\x1b", "\t"])
def test_a_long_line_is_cut_to_a_window(column: int, letter: str) -> None:
    line = letter * (column - 1) + "!" + letter * (1_000_000 - column)
    shown, caret = frame(line, column)
    width = sum(2 if each == "名" else 1 for each in shown)
    assert width <= WIDTH + 2 * len("...")
    before = sum(2 if each == "名" else 1 for each in shown[: shown.index("!")])
    assert caret == " " * before + "^"
    assert shown.startswith("...") == (column > 61 or (letter != "x" and column > 31))
    assert shown.endswith("...") == (column < 999_000)


HOSTILE = "\x1b]0;owned\x07\x9b2J\r\n\u202egpj.exe\u2066\u200b\x00\udc80"


def test_nothing_hostile_reaches_the_terminal() -> None:
    at = Position(HOSTILE, 1, 1)
    related = Related(at, HOSTILE)
    found = [finding(at, related, message=HOSTILE, help=HOSTILE)]
    shown = as_text(found, [source(HOSTILE, HOSTILE)])
    assert all(each.isprintable() or each == "\n" for each in shown)
    assert len(shown.splitlines()) == 9
    shown.encode()


def test_a_message_is_never_the_whole_document() -> None:
    assert len(clean("x" * 1_000_000)) == 400
    assert clean("x" * 400) == "x" * 400


def test_colour_only_by_the_flag() -> None:
    found = [finding(Position("a.yaml", 1, 1))]
    assert "\x1b" not in as_text(found, [source()])
    painted = as_text(found, [source()], colour=True)
    assert "\x1b[1;31merror[A201]\x1b[0m" in painted


def test_json() -> None:
    related = Related(Position("a.yaml", 1, 4), "first here")
    found = [
        finding(None, severity=Severity.WARNING, message=HOSTILE, help=""),
        finding(Pointer("a.yaml", ("paths", "/a~b")), related),
    ]
    written = as_json(found, [source()])
    assert written.isascii()
    assert json.loads(written) == [
        {
            "code": "A201",
            "severity": "error",
            "message": "it is wrong",
            "help": "write it right",
            "path": "a.yaml",
            "line": 3,
            "column": 1,
            "pointer": "#/paths/~1a~0b",
            "related": [
                {
                    "message": "first here",
                    "path": "a.yaml",
                    "line": 1,
                    "column": 4,
                    "pointer": None,
                }
            ],
        },
        {
            "code": "A201",
            "severity": "warning",
            "message": HOSTILE,
            "help": "",
            "path": None,
            "line": None,
            "column": None,
            "pointer": None,
            "related": [],
        },
    ]


def test_a_source_is_asked_once_and_only_when_needed() -> None:
    asked: list[set[Pointer]] = []

    def locate(pointers: Iterable[Pointer]) -> Mapping[Pointer, Position]:
        asked.append(set(pointers))
        return {}

    spec = Source("a.yaml", TEXT, locate)
    as_text([finding(Position("a.yaml", 1, 1))], [spec])
    assert asked == []
    a, b = Pointer("a.yaml", ("a",)), Pointer("a.yaml", ("b",))
    as_text([finding(a, Related(b, "b")), finding(a)], [spec])
    assert asked == [{a, b}]


LINES = "a\nbc\r\nd\re\u2028f\x85g\n"


@pytest.mark.parametrize(
    ("offset", "line", "column", "text"),
    [
        (0, 1, 1, "a"),
        (1, 1, 2, "a"),
        (2, 2, 1, "bc"),
        (4, 2, 3, "bc"),
        (6, 3, 1, "d"),
        (8, 4, 1, "e\u2028f\x85g"),
        (12, 4, 5, "e\u2028f\x85g"),
        (14, 5, 1, ""),
    ],
)
def test_lines_are_those_of_an_editor(
    offset: int, line: int, column: int, text: str
) -> None:
    lines = Lines("a", LINES)
    assert lines.position(offset) == Position("a", line, column)
    assert lines.text(line) == text


def test_a_line_that_is_not_there_is_empty() -> None:
    assert [Lines("a", "x").text(number) for number in (0, 1, 2)] == ["", "x", ""]
