"""What may be said behind `gen verify`?"""

from __future__ import annotations

from argparse import ArgumentParser

from generator.cli import add_format, add_overlay, add_remote, add_strict
from generator.commands.templates_flags import add_custom


def add_verify(parser: ArgumentParser) -> None:
    parser.add_argument(
        "tree",
        metavar="TREE",
        help="what `gen build` wrote: the folder of an API, or of one target",
    )
    parser.add_argument(
        "--spec", metavar="SPEC", help="the document, where the manifest leads to none"
    )
    add_overlay(
        parser, "one of its overlays, likewise and in order; may be given again"
    )
    add_custom(parser)
    parser.add_argument(
        "--allow-edits",
        action="store_true",
        help="let files differ that were edited by hand, where gen's own text is kept beside them",
    )
    add_remote(parser)
    add_strict(parser)
    add_format(parser)
