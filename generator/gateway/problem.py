"""What does the gateway say where it does not pass a call on? One table of all that it refuses.

Each answer is a problem of RFC 9457, with the code in `Gateway-Error` too, so that a program can
tell it from an answer of the API.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

Pairs = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Refusal:
    """`title` says what is wrong, `help` what to do. `wait`: seconds after which to try again."""

    code: str
    status: int
    title: str
    help: str
    wait: int = 0


def _table(*refusals: Refusal) -> dict[str, Refusal]:
    return {refusal.code: refusal for refusal in refusals}


TABLE = _table(
    # Who asks.
    Refusal(
        "host",
        421,
        "The Host header does not name this gateway",
        "Use the address that the gateway printed; --public URL names another one.",
    ),
    Refusal(
        "origin",
        403,
        "Pages of this origin may not call the gateway",
        "Start the gateway with --allow-origin and the origin of the page.",
    ),
    Refusal(
        "navigation",
        403,
        "The gateway answers programs, it shows no pages of an API",
        "Send the call from a script, with its session.",
    ),
    Refusal(
        "session",
        401,
        "There is no session",
        "Pair with the code that the gateway printed, and send what you get as Gateway-Token.",
    ),
    Refusal(
        "code",
        403,
        "The pairing code is not valid",
        "It is used once and for ten minutes; the gateway has printed a new one by now.",
    ),
    # What is asked for.
    Refusal(
        "request",
        400,
        "The request is not well formed",
        "Send HTTP/1.1 as RFC 9112 has it.",
    ),
    Refusal(
        "upgrade",
        400,
        "A request with a body asks for another protocol",
        "Send HTTP/1.1 without Upgrade; some clients have to be told so.",
    ),
    Refusal(
        "api",
        404,
        "The gateway does not serve an API of this name",
        "The first part of the path is the name of a document; /.gateway/health lists them.",
    ),
    Refusal(
        "path",
        404,
        "The document has no operation at this path",
        "`gen operations SPEC` lists them all. Case and a slash at the end count.",
    ),
    Refusal(
        "path-form",
        400,
        "The path can be read in more than one way",
        "Leave out dot segments, empty segments and escapes of slashes.",
    ),
    Refusal(
        "method",
        405,
        "The document has no such method at this path",
        "The Allow header lists those that it has.",
    ),
    Refusal(
        "only",
        403,
        "This operation is not among those that the gateway was started for",
        "Start it with --only and this operation as well.",
    ),
    Refusal(
        "parameter",
        400,
        "The operation has no such query parameter",
        "Send parameters that the document declares; escape a semicolon as %3B.",
    ),
    Refusal(
        "header",
        400,
        "The operation has no such header",
        "Send headers that the document or its facts file declares.",
    ),
    Refusal(
        "content-type",
        415,
        "The operation does not take this content type",
        "Send one that the document declares.",
    ),
    Refusal("body", 400, "The operation takes no body", "Leave the body out."),
    Refusal(
        "invalid",
        422,
        "The request does not fit the document",
        "Mend that, or start the gateway without --validate.",
    ),
    # How much.
    Refusal(
        "body-size",
        413,
        "The body is larger than the gateway takes",
        "Start it with a larger --max-body.",
    ),
    Refusal(
        "header-size",
        431,
        "The headers, or the address, are larger than the gateway takes",
        "Start it with a larger --max-headers.",
    ),
    Refusal(
        "slow",
        408,
        "The request did not come in time",
        "Send headers and body without long pauses.",
    ),
    Refusal(
        "rate",
        429,
        "Too many calls of this operation",
        "Wait as long as Retry-After says, or start the gateway with a larger --rate.",
    ),
    Refusal(
        "busy",
        503,
        "The gateway has as many calls under way as it takes",
        "Try again, or start it with a larger --concurrency.",
        wait=1,
    ),
    # Credentials and money.
    Refusal(
        "credential",
        403,
        "The gateway holds no credential for this operation",
        "/.gateway/health says what the gateway holds.",
    ),
    Refusal(
        "live",
        403,
        "The gateway holds a live key, and was not started for one",
        "Set a test key, or start the gateway with --live where you mean it.",
    ),
    Refusal(
        "in-flight",
        409,
        "The same call is under way",
        "Wait for its answer. Gateway-Replay: no asks for a second one on purpose.",
        wait=1,
    ),
    Refusal(
        "key-reused",
        422,
        "The idempotency key was used for another call",
        "Send another key, or the same call.",
    ),
    Refusal(
        "state",
        503,
        "The store that the gateways share does not answer",
        "Try again; nothing was sent.",
        wait=2,
    ),
    # Upstream.
    Refusal(
        "upstream-address",
        502,
        "The API's name leads to an address that is not public",
        "Start the gateway with --allow-private where that is meant.",
    ),
    Refusal(
        "upstream-connect",
        502,
        "The API cannot be reached",
        "See whether the server of the document is right and answers.",
    ),
    Refusal(
        "upstream-tls",
        502,
        "The API's certificate is not trusted",
        "Set SSL_CERT_FILE where the API has an authority of its own.",
    ),
    Refusal(
        "upstream-answer",
        502,
        "The API broke its answer off, or it is no HTTP",
        "It may have done what was asked: look before you send it again.",
    ),
    Refusal(
        "upstream-timeout",
        504,
        "The API did not answer in time",
        "It may have done what was asked: look before you send it again.",
    ),
    # The gateway itself.
    Refusal(
        "end",
        503,
        "The gateway was ended before the API had answered",
        "It may have done what was asked: look before you send it again.",
    ),
    Refusal(
        "bug",
        500,
        "The gateway has a bug",
        "Please report it, with what the gateway printed.",
    ),
)


class Refused(Exception):
    """`detail` is for this one case: it names things, and never holds a value that was sent."""

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        names: Iterable[str] = (),
        headers: Iterable[tuple[bytes, bytes]] = (),
        wait: float = 0.0,
    ) -> None:
        super().__init__(code)
        self.refusal = TABLE[code]
        self.detail = detail
        self.names = tuple(names)
        self.headers = tuple(headers)
        self.wait = wait or self.refusal.wait


def _named(names: tuple[str, ...]) -> str:
    """In the detail too: it is all that the error of an SDK shows."""
    return f"{'; '.join(names)}." if names else ""


@dataclass(frozen=True, slots=True)
class Problem:
    status: int
    headers: Pairs = field(default_factory=lambda: Pairs())
    body: bytes = b""


def problem(refused: Refused) -> Problem:
    refusal = refused.refusal
    said: dict[str, object] = {
        "type": f"urn:gen:gateway:{refusal.code}",
        "title": refusal.title,
        "status": refusal.status,
        "detail": f"{refused.detail or _named(refused.names)} {refusal.help}".strip(),
    }
    if refused.names:
        said["names"] = refused.names
    body = json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace")
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"gateway-error", refusal.code.encode()),
        *refused.headers,
    ]
    if refused.wait:
        seconds = max(1, -int(-refused.wait // 1))
        headers.append((b"retry-after", str(seconds).encode()))
    return Problem(refusal.status, headers, body)
