"""What may be said behind `gen templates`, and of templates behind other commands?"""

from __future__ import annotations

from argparse import ArgumentParser

from generator.cli import add_format, add_inputs, add_strict


def add_custom(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--templates",
        metavar="DIR",
        default="",
        help="templates that take the place of those of gen, <target>/<name>.jinja; default: the folder"
        " beside the document that ends in .templates, where there is one",
    )


def add_templates(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, says: str) -> ArgumentParser:
        return actions.add_parser(name, help=says, description=says, allow_abbrev=False)

    listing = add("list", "Print which templates there are, and what each is offered.")
    listing.add_argument(
        "name",
        metavar="TARGET[/NAME]",
        nargs="?",
        default="",
        help="of this target, or this template alone",
    )
    add_format(listing)
    copy = add("copy", "Copy a template of gen, to be changed.")
    copy.add_argument(
        "name", metavar="TARGET/NAME", help="such as python/README.md.jinja"
    )
    copy.add_argument(
        "--to", metavar="DIR", required=True, help="the folder of templates"
    )
    check = add(
        "check",
        "Say what is wrong with templates, or has changed since they were copied.",
    )
    _add_folder(check)
    check.add_argument(
        "--spec",
        metavar="SPEC",
        default="",
        help="build this document with them too, in memory",
    )
    add_inputs(check)
    add_strict(check)
    add_format(check)
    accept = add("accept", "Note that what has changed in gen's templates is known.")
    _add_folder(accept)
    accept.set_defaults(spec="", overlay=[], allow_remote="")


def _add_folder(parser: ArgumentParser) -> None:
    parser.add_argument("templates", metavar="DIR", help="the folder of templates")
