"""What does the facts file state?

In goes `<stem>.sdk.yaml` as a Document, or None where there is none; out come Facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document, Json
from generator.names import Name, Rank, split
from generator.openapi.model import HttpMethod
from generator.sdk.fact_reader import FactReader
from generator.sdk.facts import (
    CredentialFact,
    ErrorFact,
    Facts,
    HeaderFact,
    IdempotencyFact,
    WebhookFact,
)
from generator.sdk.group import Pin
from generator.sdk.read_paging_fact import read_paging_fact
from generator.sdk.webhook_model import WebhookScheme

_VARIABLE = re.compile(r"\$(?!version\b)\w")
_HTTP_METHODS: tuple[HttpMethod, ...] = get_args(HttpMethod)
_SCHEMES: tuple[WebhookScheme, ...] = get_args(WebhookScheme)

_KEYS = (
    "name",
    "packages",
    "credentials",
    "headers",
    "idempotency",
    "retries",
    "errors",
    "pagination",
    "webhooks",
    "calls",
)
_ERROR_KEYS = ("at", "kind", "code", "message", "parameter", "codes")
_WEBHOOK_KEYS = ("scheme", "header", "environment", "event", "object", "tag")


def read_facts(document: Document | None, diagnostics: Diagnostics) -> Facts:
    """Reports every fact that is unknown or of the wrong shape, and leaves it out."""
    if document is None:
        return Facts()
    reader = FactReader(diagnostics)
    root = Pointer(document.path)
    tree = document.tree
    reader.only(tree, _KEYS, root)
    return Facts(
        at=root,
        name=reader.text(tree, "name", root),
        packages=reader.texts(tree, "packages", root),
        credentials=reader.each(
            tree, "credentials", root, lambda v, at: _credential(reader, v, at)
        ),
        headers=_headers(reader, tree, root),
        idempotency=_idempotency(reader, tree, root),
        calls=reader.each(tree, "calls", root, lambda v, at: _pin(reader, v, at)),
        retry_header=_retry_header(reader, tree, root),
        errors=_errors(reader, tree, root),
        pagination=reader.each(
            tree, "pagination", root, lambda v, at: read_paging_fact(reader, v, at)
        ),
        webhooks=_webhooks(reader, tree, root),
    )


def _headers(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> tuple[HeaderFact, ...]:
    """A header is its value, or a mapping with its value, the option that sets it, or both."""
    found = []
    stated = reader.mapping(tree, "headers", at)
    for name, written in stated.items():
        here = at / "headers" / name
        if isinstance(written, dict):
            reader.only(written, ("value", "option"), here)
            value = reader.text(written, "value", here)
            option = reader.text(written, "option", here)
        else:
            value, option = reader.text(stated, name, at / "headers"), ""
        if _VARIABLE.search(value):
            reader.wrong(here, "text in which `$version` is the only variable")
        if isinstance(written, dict) and not value and not split(option):
            reader.wrong(here, "a value, or a mapping such as {option: account}")
            continue
        found.append(HeaderFact(here, name, value, option))
    return tuple(found)


def _credential(reader: FactReader, value: Json, at: Pointer) -> CredentialFact | None:
    if not isinstance(value, dict):
        reader.wrong(at, "a mapping such as {environment: API_KEY}")
        return None
    reader.only(value, ("name", "environment", "omit"), at)
    return CredentialFact(
        at,
        reader.text(value, "name", at),
        reader.text(value, "environment", at),
        reader.flag(value, "omit", at),
    )


def _idempotency(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> IdempotencyFact | None:
    stated = reader.within(tree, "idempotency", at, known=("header", "methods"))
    if stated is None:
        return None
    value, here = stated
    listed = value.get("methods", ["post"])
    methods = listed if isinstance(listed, list) else []
    known = tuple(method for method in _HTTP_METHODS if method in methods)
    if not methods or len(known) != len(methods):
        reader.wrong(
            here / "methods", "a list of lower-case HTTP methods, such as [post]"
        )
    header = reader.text(value, "header", here)
    if not header:
        reader.wrong(here / "header", "the name of a header, such as Idempotency-Key")
        return None
    return IdempotencyFact(here, header, known)


def _retry_header(reader: FactReader, tree: Mapping[str, Json], at: Pointer) -> str:
    stated = reader.within(tree, "retries", at, known=("header",))
    return reader.text(stated[0], "header", stated[1]) if stated else ""


def _errors(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> ErrorFact | None:
    stated = reader.within(tree, "errors", at, known=_ERROR_KEYS)
    if stated is None:
        return None
    value, here = stated
    return ErrorFact(
        here,
        reader.path(value, "at", here),
        reader.text(value, "kind", here),
        reader.text(value, "code", here),
        reader.text(value, "message", here),
        reader.text(value, "parameter", here),
        tuple(reader.listed(value, "codes", here)),
    )


def _webhooks(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> WebhookFact | None:
    stated = reader.within(tree, "webhooks", at, known=_WEBHOOK_KEYS)
    if stated is None:
        return None
    value, here = stated
    written = reader.text(value, "scheme", here)
    scheme = next((known for known in _SCHEMES if known == written), None)
    header = reader.text(value, "header", here)
    if scheme is None:
        reader.wrong(here / "scheme", " or ".join(_SCHEMES))
        return None
    if scheme == "signed-timestamp" and not header:
        reader.wrong(here / "header", "the name of the header with the signature")
        return None
    return WebhookFact(
        here,
        scheme,
        header,
        reader.text(value, "environment", here),
        reader.text(value, "event", here),
        reader.path(value, "object", here),
        reader.text(value, "tag", here),
    )


def _pin(reader: FactReader, value: Json, at: Pointer) -> Pin | None:
    parts = value.split(".") if isinstance(value, str) else []
    names = tuple(Name(split(part), Rank.PINNED) for part in parts if split(part))
    if not names or len(names) != len(parts):
        reader.wrong(at, "a call such as customers.create")
        return None
    return Pin(names[:-1], names[-1], at)
