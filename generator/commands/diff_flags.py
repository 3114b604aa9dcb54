"""What may be said behind `gen diff`?"""

from __future__ import annotations

from argparse import ArgumentParser

from generator.cli import add_overlay, add_remote


def add_diff(parser: ArgumentParser) -> None:
    for name, says in (("old", "what callers have"), ("new", "what they would get")):
        parser.add_argument(
            name,
            metavar=name.upper(),
            help=f"{says}: a document, REVISION:PATH of one in git, such as"
            " main:specs/stripe.yaml, or a folder that gen build wrote",
        )
    add_remote(parser)
    add_overlay(
        parser,
        "change both documents by an OpenAPI Overlay first, each as it is there where"
        " it has it; may be given again",
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="how to answer; Markdown is cut to the size of a comment",
    )
    parser.add_argument(
        "--fail-on",
        choices=("breaking",),
        help="end with status 1 where a change breaks programs or their types",
    )
