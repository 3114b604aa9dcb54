"""What does the document call a thing whose name in a language does not tell?"""

from __future__ import annotations

import json
import re

from generator.sdk.model import Argument, Method

_WORDS = re.compile(r"[^\W_]+(?:[-_][^\W_]+)*")
_PLACES = {
    "path": "in the path",
    "query": "in the query",
    "header": "in a header",
    "cookie": "in a cookie",
    "body": "in the body",
}


def sent_as(name: str, wire: str, place: str = "") -> str:
    """A sentence of Markdown; empty where the name tells: `petId` and `pet_id` are one to everybody."""
    if name == wire or _tells(name, wire):
        return ""
    return " ".join(part for part in ("Sent as", _code(wire), place) if part) + "."


def argument_sent_as(method: Method, argument: Argument, name: str) -> str:
    """The same of an argument, and where it goes."""
    body = method.body
    if body and not body.flat and argument.location == "body":
        return "" if name == argument.wire else "Sent as the body."
    return sent_as(name, argument.wire, _PLACES[argument.location])


def meaning(method: Method, argument: Argument, name: str) -> str:
    """What there is to say of an argument beside its method: the first paragraph alone."""
    text = " ".join(argument.docs.text.split("\n\n")[0].split())
    sent = argument_sent_as(method, argument, name)
    return told(text, sent, deprecated=argument.deprecated)


def told(text: str, sent: str, *, deprecated: bool = False) -> str:
    """What is said of a name, in the order in which it is needed."""
    start = " ".join(part for part in ("Deprecated." * deprecated, sent) if part)
    gap = "\n\n" if sent and "\n" in text else " "
    return gap.join(part for part in (start, text) if part)


def _tells(name: str, wire: str) -> bool:
    """Whether only case differs, and what parts the words."""
    if not (_WORDS.fullmatch(name) and _WORDS.fullmatch(wire)):
        return False
    return _letters(name) == _letters(wire)


def _letters(text: str) -> str:
    return re.sub("[-_]", "", text).lower()


def _code(text: str) -> str:
    """A code span; what cannot be seen in one is written as a string of JSON."""
    if not text.isprintable() or text.strip() != text or not text:
        text = json.dumps(text)
    longest = max(map(len, re.findall("`+", text)), default=0)
    ticks, pad = "`" * (longest + 1), " " if longest else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"
