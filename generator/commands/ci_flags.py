"""What may be said behind `gen ci`?"""

from __future__ import annotations

from argparse import ArgumentParser

from generator.cli import add_spec
from generator.commands.templates_flags import add_custom


def add_ci(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, says: str) -> ArgumentParser:
        return actions.add_parser(name, help=says, description=says, allow_abbrev=False)

    comment = "Say in Markdown what a pull request does to the SDKs."
    _add_comment(add("comment", comment))
    regenerate = "Commit what a build changes to a branch of gen's own."
    _add_regenerate(add("regenerate", regenerate))
    init = "Write the workflow files of a repository that has a document."
    _add_init(add("init", init))


def _add_comment(parser: ArgumentParser) -> None:
    add_spec(parser)
    add_custom(parser)
    _add_out(parser)
    parser.add_argument(
        "--base",
        metavar="REVISION",
        required=True,
        help="what the pull request is compared with, such as origin/main",
    )
    parser.add_argument(
        "--install",
        metavar="COMMAND",
        action="append",
        default=[],
        help="a command that installs a preview of the packages; may be given again",
    )
    _add_site(parser)


def _add_regenerate(parser: ArgumentParser) -> None:
    add_spec(parser)
    add_custom(parser)
    parser.add_argument(
        "--update-remote",
        dest="allow_remote",
        action="store_const",
        const="update",
        help="as --allow-remote, and write the lock file anew from what servers give now",
    )
    _add_out(parser)
    parser.add_argument(
        "--branch", metavar="NAME", help="default: gen/ and the name of the document"
    )
    parser.add_argument(
        "--with-inputs",
        action="store_true",
        help="commit the document, and what lies beside it, as they are on disk",
    )
    _add_push(parser)
    parser.add_argument(
        "--body-file",
        metavar="FILE",
        help="write what has changed there, for a pull request",
    )
    _add_site(parser)


def _add_push(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--push", action="store_true", help="put the branch on the remote"
    )
    parser.add_argument(
        "--remote", metavar="NAME", default="origin", help="default: origin"
    )
    parser.add_argument(
        "--merge-request",
        metavar="BRANCH",
        help="have GitLab open a merge request into this branch, with the push",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="throw away what others have put on the branch",
    )


def _add_init(parser: ArgumentParser) -> None:
    parser.add_argument(
        "spec", metavar="SPEC", help="the document, by its path in the repository"
    )
    parser.add_argument(
        "--host",
        choices=("github", "gitlab", "shell"),
        required=True,
        help="what runs the files; shell is a script for any other",
    )
    parser.add_argument(
        "--publish",
        action="store_true",
        help="a workflow too that publishes the packages where a tag is pushed",
    )
    parser.add_argument(
        "--requirement",
        metavar="TEXT",
        help="what pip installs to have gen; default: this version",
    )
    _add_site(parser)


def _add_out(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", default="generated", help="default: generated"
    )


def _add_site(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--site",
        metavar="URL",
        default="",
        help="where the site of the document is, to link to its pages",
    )
