"""What did the user ask for, and how did it end?

In: the command line. Out: an exit status: 0 fine, 1 a problem in the document or the facts (or a
difference under `--check`), 2 wrong usage, 3 a bug of ours. Nothing is imported before it is needed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from generator import __version__

FINE, PROBLEM, USAGE, BUG = 0, 1, 2, 3
INTERRUPTED = 128 + 2
"""As if the signal itself had ended us."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit status. SystemExit where argparse has answered by itself."""
    asked = _parser().parse_args(arguments)
    from generator.terminal import standard

    terminal = standard()
    try:
        command = import_module(f"generator.commands.{asked.command}")
        status: int = command.run(asked, terminal)
        terminal.end()
        return status
    except KeyboardInterrupt:
        terminal.end()
        return INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return FINE
    except Exception as error:
        terminal.end()
        return INTERRUPTED if _was_interrupted(error) else _bug(error)


def _was_interrupted(error: BaseException) -> bool:
    """Python makes another error of an interruption that meets it while it defines a class."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, KeyboardInterrupt):
        cause = cause.__cause__
    return cause is not None


def _bug(error: Exception) -> int:
    from traceback import format_exc

    from generator.terminal import harmless

    sys.stderr.write(
        f"{harmless(format_exc())}\ngen {__version__} has a bug: {type(error).__name__}. Please report it,"
        " with the lines above and, if you may, the document.\n"
    )
    return BUG


def _stop_writing() -> None:
    """Whoever read our output has left. Python would complain once more as it ends."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="gen",
        description="Typed SDKs, snippets and docs from an OpenAPI document.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"gen {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def add(name: str, says: str) -> ArgumentParser:
        return commands.add_parser(
            name, help=says, description=says, allow_abbrev=False
        )

    _add_build(add("build", "Write the SDKs and snippets of a document."))
    _add_check(add("check", "Say what is wrong with a document, and write nothing."))
    _add_operations(add("operations", "List every operation and how it is called."))
    _add_snippet(add("snippet", "Print a program that calls one operation."))
    _add_dump(add("dump", "Print a model of the document as JSON."))
    explain = add("explain", "Say what a diagnostic means and how to mend it.")
    explain.add_argument("code", metavar="CODE", help="such as A201")
    return parser


def _add_spec(parser: ArgumentParser) -> None:
    parser.add_argument(
        "spec", metavar="SPEC", help="an OpenAPI document, YAML or JSON"
    )


def _add_strict(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--strict", action="store_true", help="let warnings count as errors"
    )


def _add_format(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to answer"
    )


def _add_build(parser: ArgumentParser) -> None:
    _add_spec(parser)
    parser.add_argument(
        "--out", metavar="DIR", default="generated", help="default: generated"
    )
    parser.add_argument(
        "--target",
        metavar="NAME",
        action="append",
        default=[],
        help="build this target only; may be given again",
    )
    parser.add_argument(
        "--only",
        metavar="PATTERN",
        action="append",
        default=[],
        help="build only the operations whose operationId, SDK name or path matches, such"
        " as 'payment_records.*'; may be given again. Files that an earlier build wrote"
        " for others are deleted: use --out to keep them",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing, show what would change"
    )
    _add_strict(parser)
    parser.add_argument(
        "--force", action="store_true", help="overwrite files that were edited by hand"
    )
    _add_format(parser)


def _add_check(parser: ArgumentParser) -> None:
    _add_spec(parser)
    _add_strict(parser)
    _add_format(parser)


def _add_operations(parser: ArgumentParser) -> None:
    _add_spec(parser)
    _add_format(parser)


def _add_snippet(parser: ArgumentParser) -> None:
    _add_spec(parser)
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
        help="set an argument or a field of one; may be given again",
    )


def _add_dump(parser: ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", choices=("document", "api", "sdk"))
    _add_spec(parser)


__all__ = ["BUG", "FINE", "PROBLEM", "USAGE", "Namespace", "main", "run"]
