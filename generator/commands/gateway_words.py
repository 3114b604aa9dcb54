"""What may be written after `gen gateway credentials`?"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from generator.cli import add_spec
from generator.wrong_words import Words, WrongWords

_PART = "credentials"
_SAYS = (
    "Keep the credentials that the gateway adds to requests, and say where they are."
)


def is_part(words: Sequence[str]) -> bool:
    """Whether they begin with `credentials`. Misspelt, they would be taken for documents."""
    first = words[0] if words else ""
    if first == _PART:
        return True
    if first.startswith("cred") and first.isalpha() and not Path(first).exists():
        raise WrongWords(
            "gen", "no such part", (f"gateway {_PART}",), f"gateway {first}"
        )
    return False


def credentials_parser() -> ArgumentParser:
    parser = Words(
        prog="gen gateway credentials", description=_SAYS, allow_abbrev=False
    )
    parser.set_defaults(command="gateway_credentials")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, says: str) -> ArgumentParser:
        made = actions.add_parser(name, help=says, description=says, allow_abbrev=False)
        add_spec(made)
        return made

    setting = add("set", "Keep a secret that is typed, or piped in.")
    removing = add("remove", "Take a secret out of the keyring and the encrypted file.")
    for one in (setting, removing):
        one.add_argument("scheme", metavar="SCHEME", help="a security scheme, by name")
    setting.add_argument(
        "--to",
        choices=("keyring", "file"),
        help="where it is kept; default: the keyring where there is one, else the file",
    )
    # Refused, and not repeated, as an unknown word would be.
    setting.add_argument("given", nargs="*", help=SUPPRESS)
    listing = add("list", "Say for each scheme where its credential is.")
    add_sources(listing)
    for one in (setting, removing):
        _add_file(one)
    return parser


def add_sources(parser: ArgumentParser) -> None:
    """The words that the gateway itself takes too."""
    parser.add_argument(
        "--credential",
        metavar="SCHEME=WHERE",
        action="append",
        default=[],
        help="env:NAME, keyring, file or command:WORDS; the secret itself is never written"
        " here; may be given again",
    )
    _add_file(parser)


def _add_file(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--credentials-file",
        metavar="FILE",
        help="the encrypted file; default: gen/credentials.json where the system keeps data",
    )
