"""What may be said behind `gen edits`?"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from generator.cli import add_format


def add_edits(parser: ArgumentParser) -> None:
    parser.add_argument(
        "tree",
        metavar="TREE",
        help="what `gen build` wrote: the folder of an API, or of one target",
    )
    parser.add_argument(
        "--max-lines",
        metavar="N",
        type=_lines,
        help="fail where more lines than these were added and removed in all",
    )
    add_format(parser)
    parser.set_defaults(allow_remote="")


def _lines(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise ArgumentTypeError(f"{text!r} is not a number of lines")
    return number
