"""What may be said behind `gen snippet`, `gen snippets` and `gen preview`?"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from generator.cli import add_spec
from generator.commands.templates_flags import add_custom


def add_snippet_commands(add: Callable[[str, str], ArgumentParser]) -> None:
    add_snippet(add("snippet", "Print a program that calls one operation."))
    _add_snippets(add("snippets", "Fill the snippets that stand in Markdown files."))
    _add_preview(
        add("preview", "Serve the docs of a document, and follow its changes.")
    )


def add_snippet(parser: ArgumentParser) -> None:
    """Its words stand in Markdown files too."""
    add_spec(parser)
    add_custom(parser)
    parser.add_argument(
        "operation",
        metavar="OPERATION",
        nargs="+",
        help="an operationId, an SDK name such as payment_records.list, or METHOD /path",
    )
    parser.add_argument(
        "--lang", metavar="NAME", default="python", help="default: python"
    )
    parser.add_argument(
        "--set",
        metavar="KEY.PATH=VALUE",
        action="append",
        default=[],
        help="set an argument, a field of one or a request option; may be given again",
    )


def _add_snippets(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a Markdown file, or a pattern such as 'docs/**/*.md'",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing, and fail where a snippet is not up to date",
    )
    add_custom(parser)
    parser.set_defaults(overlay=[], allow_remote="")


def _add_preview(parser: ArgumentParser) -> None:
    add_spec(parser)
    add_custom(parser)
    parser.add_argument(
        "--port",
        metavar="PORT",
        type=int,
        default=8788,
        help="default: 8788; 0 is any that is free",
    )
