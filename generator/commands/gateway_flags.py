"""What can be said to `gen gateway`? Nothing heavy is imported: every command reads these words."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, _ArgumentGroup
from re import fullmatch

from generator.cli import add_inputs
from generator.commands.gateway_words import add_sources
from generator.gateway.limits import Limits

_UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
_USUAL = Limits()


def add_flags(parser: ArgumentParser) -> None:
    parser.add_argument(
        "specs",
        metavar="SPEC",
        nargs="+",
        help="an OpenAPI document, YAML or JSON; each is served under the name of its file",
    )
    add_inputs(parser)
    add_sources(parser)
    parser.epilog = "`gen gateway credentials --help`: keep what is added to calls, and see where it is."
    _add_callers(parser.add_argument_group("who may call"))
    calls = parser.add_argument_group("what may be called")
    _add_calls(calls)
    _add_guards(calls)
    _add_limits(parser.add_argument_group("limits"))


def _add_callers(group: _ArgumentGroup) -> None:
    group.add_argument("--host", default="127.0.0.1", help="default: 127.0.0.1")
    group.add_argument(
        "--port", type=int, default=8787, help="default: 8787; 0 is any that is free"
    )
    group.add_argument(
        "--allow-origin",
        metavar="ORIGIN",
        action="append",
        default=[],
        help="let pages of this origin call, such as http://localhost:3000; may be given again",
    )
    group.add_argument(
        "--public",
        metavar="URL",
        default="",
        help="where others reach the gateway; needed to listen on more than this machine, with"
        " GEN_GATEWAY_KEY set",
    )
    group.add_argument(
        "--audit",
        metavar="FILE",
        default="",
        help="add a line of JSON for each call to this file; default: standard error",
    )


def _add_calls(group: _ArgumentGroup) -> None:
    group.add_argument(
        "--only",
        metavar="PATTERN",
        action="append",
        default=[],
        help="only operations whose operationId, SDK name, service or path matches; may be"
        " given again",
    )
    group.add_argument(
        "--server",
        metavar="[API=]URL",
        action="append",
        default=[],
        help="one of the document's servers, or one in place of all of them",
    )
    group.add_argument(
        "--allow-private",
        action="store_true",
        help="let the document's servers, or --server, be on this machine or network",
    )
    group.add_argument(
        "--escaped-slashes",
        action="store_true",
        help="let values in a path hold an escaped slash",
    )


def _add_guards(group: _ArgumentGroup) -> None:
    group.add_argument(
        "--live", action="store_true", help="send calls with live keys too"
    )
    group.add_argument(
        "--rate",
        metavar="COUNT/TIME",
        default="",
        help="calls of one operation by one caller, such as 100/m",
    )
    group.add_argument(
        "--validate",
        action="store_true",
        help="check what is sent against the document's schemas first",
    )
    group.add_argument(
        "--state",
        metavar="URL",
        default="",
        help="what several gateways share: redis://HOST:6379/0, rediss:// for TLS, or"
        " env:NAME of a variable that holds it; default: the memory of this process",
    )
    group.add_argument(
        "--remember",
        metavar="SECONDS",
        type=seconds,
        default=60.0,
        help="give the first answer to the same call for so long, where the API has"
        " idempotency keys; default: 60",
    )


def _add_limits(group: _ArgumentGroup) -> None:
    def add(name: str, kind: str, usual: float, says: str) -> None:
        is_size = kind == "SIZE"
        group.add_argument(
            f"--{name}",
            metavar=kind,
            type=size if is_size else seconds if kind == "SECONDS" else int,
            default=usual,
            help=f"{says}; default: {_shown(usual) if is_size else f'{usual:g}'}",
        )

    add("max-body", "SIZE", _USUAL.body, "bytes of a request's body")
    add("max-headers", "SIZE", _USUAL.headers, "bytes of a request's headers")
    add("concurrency", "COUNT", _USUAL.concurrency, "calls at the same time")
    add("connect-timeout", "SECONDS", _USUAL.connect, "to connect to the API")
    add("read-timeout", "SECONDS", _USUAL.read, "between two pieces of an answer")
    add("total-timeout", "SECONDS", _USUAL.total, "for the whole of a call")
    add("grace", "SECONDS", _USUAL.grace, "for calls under way when the gateway ends")


def size(text: str) -> int:
    found = fullmatch(r"(\d{1,12})([kmg]?)b?", text.lower())
    if not found:
        raise ArgumentTypeError("a size is written like 512k or 32m")
    return int(found[1]) * _UNITS[found[2]]


def seconds(text: str) -> float:
    if not fullmatch(r"\d{1,6}(\.\d{1,3})?", text) or not float(text):
        raise ArgumentTypeError("a time is a number of seconds above 0")
    return float(text)


def _shown(size: float) -> str:
    return f"{size / 1024**2:g}m" if size >= 1024**2 else f"{size / 1024:g}k"
