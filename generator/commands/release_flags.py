"""What may be said behind `gen release`?"""

from __future__ import annotations

from argparse import ArgumentParser

from generator.cli import add_format, add_spec


def add_release(parser: ArgumentParser) -> None:
    add_spec(parser)
    parser.add_argument(
        "--since",
        metavar="OLD",
        default="",
        help="what was released before, as gen diff takes it; default: the document in the"
        " commit of the last release",
    )
    parser.add_argument(
        "--date",
        metavar="DATE",
        default="",
        help="day of the release, such as 2026-01-31; default: that of SOURCE_DATE_EPOCH,"
        " else today in UTC",
    )
    parser.add_argument(
        "--pre",
        choices=("alpha", "beta", "rc"),
        default="",
        help="make versions that are not final, such as 1.2.0-rc.1",
    )
    parser.add_argument(
        "--version",
        metavar="PACKAGE=VERSION",
        dest="versions",
        action="append",
        default=[],
        help="give a package this version, such as python=2.0.0; may be given again",
    )
    parser.add_argument(
        "--allow-lower",
        action="store_true",
        help="take a --version that is lower than the changes ask for",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="write nothing, show what would be"
    )
    add_format(parser)
