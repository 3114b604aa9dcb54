"""What did the user ask for, and how did it end?

In: the command line. Out: an exit status: 0 fine, 1 a problem in the document or the facts (or a
difference under `--check`), 2 wrong usage, 3 a bug of ours. Nothing is imported before it is needed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from generator import __version__
from generator.wrong_words import Words, WrongWords

FINE, PROBLEM, USAGE, BUG = 0, 1, 2, 3
INTERRUPTED = 128 + 2
"""As if the signal itself had ended us."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit status. SystemExit where argparse has answered by itself."""
    try:
        asked = _asked(arguments)
    except WrongWords as wrong:
        return wrong.answer()
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


def _asked(arguments: Sequence[str]) -> Namespace:
    """`gen gateway credentials` has words of its own, where `gen gateway` takes documents."""
    if arguments and arguments[0] == "gateway":
        from generator.commands.gateway_words import credentials_parser, is_part

        if is_part(arguments[1:]):
            return credentials_parser().parse_args(arguments[2:])
    asked = _parser().parse_args(arguments)
    for name in ("spec", "specs", "overlay", "templates"):
        given = getattr(asked, name, None) or ()
        for path in (given,) if isinstance(given, str) else given:
            _refuse_other_letters(asked.command, path)
    return asked


def _refuse_other_letters(command: str, path: str) -> None:
    """Names of inputs are in manifests and messages, which are UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = path.encode(errors="backslashreplace").decode()
        problem = f"the name {shown} is not UTF-8, rename the file"
        raise WrongWords(f"gen {command}", problem, ()) from None


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
    # They take the flags below from here.
    from generator.commands.ci_flags import add_ci
    from generator.commands.diff_flags import add_diff
    from generator.commands.gateway_flags import add_flags
    from generator.commands.release_flags import add_release
    from generator.commands.snippet_flags import add_snippet_commands
    from generator.commands.templates_flags import add_templates

    parser = Words(
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

    _add_trees(add)
    _add_listing(add("operations", "List every operation and how it is called."))
    coverage = "List what of a document is not in the SDKs, and why."
    _add_listing(add("coverage", coverage))
    add_diff(add("diff", "Say what changed for callers of the SDKs, and breaks them."))
    add_release(add("release", "Give the SDKs their next versions and changelogs."))
    add_snippet_commands(add)
    add_templates(add("templates", "List, copy and check templates of your own."))
    add_ci(add("ci", "Tell and propose changes, where pull requests are made."))
    gateway = "Serve a proxy that adds an API's credentials to calls of pages."
    add_flags(add("gateway", gateway))
    _add_dump(add("dump", "Print a model of the document as JSON."))
    _add_facts(add("facts", "Say what a facts file may state."))
    _add_explain(add("explain", "Say what a diagnostic means and how to mend it."))
    return parser


def _add_trees(add: Callable[[str, str], ArgumentParser]) -> None:
    """What writes trees, and what looks at them."""
    from generator.commands.edits_flags import add_edits
    from generator.commands.verify_flags import add_verify

    _add_build(add("build", "Write the SDKs and snippets of a document."))
    _add_check(add("check", "Say what is wrong with a document, and write nothing."))
    add_verify(add("verify", "Build a tree again in memory, and say what differs."))
    add_edits(add("edits", "List what was edited by hand in a tree."))


def add_spec(parser: ArgumentParser) -> None:
    parser.add_argument(
        "spec",
        metavar="SPEC",
        help="an OpenAPI document, YAML or JSON; a path or a URL",
    )
    add_inputs(parser)


def add_inputs(parser: ArgumentParser) -> None:
    """What else a document may need to be read."""
    add_remote(parser)
    add_overlay(
        parser, "change the document by an OpenAPI Overlay first; may be given again"
    )


def add_remote(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--allow-remote",
        action="store_const",
        const="locked",
        default="",
        help="fetch what is on the network, and compare it with the lock file",
    )


def add_overlay(parser: ArgumentParser, says: str) -> None:
    parser.add_argument(
        "--overlay", metavar="FILE", action="append", default=[], help=says
    )


def add_strict(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--strict", action="store_true", help="let warnings count as errors"
    )


def add_format(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to answer"
    )


def _add_build(parser: ArgumentParser) -> None:
    from generator.commands.templates_flags import add_custom

    add_spec(parser)
    add_custom(parser)
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
        "--update-remote",
        dest="allow_remote",
        action="store_const",
        const="update",
        help="as --allow-remote, and write the lock file anew from what servers give now",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing, show what would change"
    )
    add_strict(parser)
    _add_losing(parser)
    add_format(parser)


def _add_losing(parser: ArgumentParser) -> None:
    """What would be lost is kept unless the user says so."""
    parser.add_argument(
        "--force", action="store_true", help="overwrite files that were edited by hand"
    )
    parser.add_argument(
        "--prune-names",
        action="store_true",
        help="take the names of what is gone out of the names file",
    )


def _add_check(parser: ArgumentParser) -> None:
    add_spec(parser)
    add_strict(parser)
    add_format(parser)


def _add_listing(parser: ArgumentParser) -> None:
    add_spec(parser)
    add_format(parser)


def _add_facts(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--schema",
        action="store_true",
        required=True,
        help="print the JSON Schema of a facts file, for editors",
    )


def _add_explain(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="such as A201")


def _add_dump(parser: ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", choices=("document", "api", "sdk"))
    add_spec(parser)


__all__ = ["BUG", "FINE", "PROBLEM", "USAGE", "Namespace", "main", "run"]
