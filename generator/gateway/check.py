"""Does a request hold only what its operation declares? What is out is named, never shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote_plus

from generator.gateway.declared import Declared
from generator.gateway.headers import NEVER, OURS, PASSED, is_dropped, nominated
from generator.gateway.problem import Pairs, Refused
from generator.gateway.session import COOKIE

_ODD = re.compile(r"[^\x21-\x7e]|[\"<>\\^`{}#;]|%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_SHOWN = 40
"""Letters of a name that a problem shows."""


def query(declared: Declared, text: str, owned: frozenset[str]) -> str:
    """As it goes upstream: byte for byte, but for parameters that hold the credential."""
    if not text:
        return ""
    if _ODD.search(text):
        raise Refused("parameter", "A character of the query is to be escaped.")
    pairs = [one for one in text.split("&") if one]
    names = [unquote_plus(one.partition("=")[0]) for one in pairs]
    stranger = [
        one
        for one in names
        if not declared.query.holds(one) and one.lower() not in owned
    ]
    if stranger:
        raise _refused("parameter", stranger)
    if not owned:
        return text
    kept = [
        pair
        for pair, name in zip(pairs, names, strict=True)
        if name.lower() not in owned
    ]
    return text if len(kept) == len(pairs) else "&".join(kept)


def headers(declared: Declared, given: Pairs, owned: frozenset[str]) -> Pairs:
    """Those that go upstream, in order; with the constant ones that the SDK would add."""
    about = nominated(given) - PASSED
    kept: Pairs = []
    stranger: list[str] = []
    for name, value in given:
        if name in NEVER or name in about or name.startswith(OURS):
            continue
        text = name.decode("latin-1")
        if text in owned or is_dropped(name) and text not in declared.headers:
            continue
        if name not in PASSED and text not in declared.headers:
            stranger.append(text)
        elif _CONTROL.search(value):
            raise Refused("request", "A header holds a control character.")
        else:
            kept.append((name, value))
    if stranger:
        raise _refused("header", stranger)
    there = {name for name, _ in kept}
    kept += [pair for pair in declared.constant if pair[0] not in there]
    return kept


def cookies(
    declared: Declared, given: Iterable[tuple[str, str]], owned: frozenset[str]
) -> list[tuple[str, str]]:
    """A browser sends all cookies of the host, whoever set them: only declared ones go on, and the
    session never, whatever a document declares.
    """
    return [
        (name, value)
        for name, value in given
        if name in declared.cookies and name.lower() not in owned and name != COOKIE
    ]


def content(declared: Declared, stated: list[bytes], *, has_body: bool) -> None:
    if not has_body:
        return
    if declared.content is None:
        raise Refused("body")
    if len(stated) != 1:
        raise Refused("content-type", "State one Content-Type.", names=declared.content)
    essence = stated[0].decode("latin-1").partition(";")[0].strip().lower()
    if not any(_fits(essence, one) for one in declared.content):
        taken = f"It takes {' or '.join(declared.content)}."
        raise Refused("content-type", taken, names=declared.content)


def _fits(essence: str, wanted: str) -> bool:
    """`application/*` and `*/*` are ranges (OpenAPI 3.1, Request Body Object)."""
    if wanted == essence:
        return True
    kind, _, rest = wanted.partition("/")
    if rest != "*" or "/" not in essence:
        return False
    return kind == "*" or essence.startswith(f"{kind}/")


def _refused(code: str, names: Iterable[str]) -> Refused:
    shown = [one[:_SHOWN] for one in dict.fromkeys(names)]
    return Refused(code, names=shown)
