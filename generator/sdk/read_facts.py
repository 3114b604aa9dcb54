"""What does the facts file state?

In goes `<stem>.sdk.yaml` as a Document, or None where there is none; out come Facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import CALL_RESPELT, LICENSE_UNKNOWN
from generator.document.model import Document, Json
from generator.names import Name, Rank, snake, split
from generator.openapi.model import METHODS
from generator.sdk.client_model import KeyStarts
from generator.sdk.fact_reader import FactReader
from generator.sdk.fact_shape import (
    BY_OPERATION_ID,
    CREDENTIAL,
    ERRORS,
    FACTS,
    HEADER,
    IDEMPOTENCY,
    KEY_STARTS,
    LICENSE,
    REPOSITORY,
    RETRIES,
    START,
    WEBHOOKS,
)
from generator.sdk.facts import (
    CredentialFact,
    ErrorFact,
    Facts,
    HeaderFact,
    IdempotencyFact,
    WebhookFact,
)
from generator.sdk.group import Pin
from generator.sdk.nearest import nearest, suggested
from generator.sdk.read_paging_fact import read_paging_fact
from generator.sdk.spdx import is_expression, unknown
from generator.sdk.webhook_model import WebhookScheme

_VARIABLE = re.compile(r"\$(?!version\b)\w")
_SCHEMES: tuple[WebhookScheme, ...] = get_args(WebhookScheme)


def read_facts(document: Document | None, diagnostics: Diagnostics) -> Facts:
    """Reports every fact that is unknown or of the wrong shape, and leaves it out."""
    if document is None:
        return Facts()
    reader = FactReader(diagnostics)
    root = Pointer(document.path)
    tree = document.tree
    reader.only(tree, FACTS.keys, root)
    return Facts(
        at=root,
        name=reader.title(tree, "name", root),
        packages=reader.texts(tree, "packages", root),
        license=_license(reader, tree, root),
        repository=_repository(reader, tree, root),
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
        by_operation_id=_by_operation_id(reader, tree, root),
    )


def _license(reader: FactReader, tree: Mapping[str, Json], at: Pointer) -> str:
    stated = reader.text(tree, "license", at)
    is_text = isinstance(tree.get("license"), str)
    if is_text and not (re.fullmatch(LICENSE, stated) and is_expression(stated)):
        reader.wrong(at / "license", "an SPDX expression such as MIT")
        return ""
    for name, known in unknown(stated):
        near = suggested(name, sorted(known))
        reader.diagnostics.report(
            LICENSE_UNKNOWN, at=at / "license", name=name, nearest=near
        )
    return stated


def _repository(reader: FactReader, tree: Mapping[str, Json], at: Pointer) -> str:
    stated = reader.text(tree, "repository", at).removesuffix(".git")
    written = tree.get("repository")
    if isinstance(written, str) and not re.fullmatch(REPOSITORY, stated):
        reader.wrong(at / "repository", "a URL such as https://github.com/acme/sdks")
        return ""
    return stated


def _headers(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> tuple[HeaderFact, ...]:
    """A header is its value, or a mapping with its value, the option that sets it, or both."""
    found = []
    stated = reader.mapping(tree, "headers", at)
    for name, written in stated.items():
        here = at / "headers" / name
        if isinstance(written, dict):
            reader.only(written, HEADER.keys, here)
            value = reader.text(written, "value", here)
            option = reader.title(written, "option", here)
            docs = reader.text(written, "docs", here)
        else:
            value, option = reader.text(stated, name, at / "headers"), ""
            docs = ""
        if _VARIABLE.search(value):
            reader.wrong(here, "text in which `$version` is the only variable")
        if isinstance(written, dict) and not value and not option:
            reader.wrong(here, "a value, or a mapping such as {option: account}")
            continue
        found.append(HeaderFact(here, name, value, option, docs))
    return tuple(found)


def _credential(reader: FactReader, value: Json, at: Pointer) -> CredentialFact | None:
    if not isinstance(value, dict):
        reader.wrong(at, "a mapping such as {environment: API_KEY}")
        return None
    reader.only(value, CREDENTIAL.keys, at)
    return CredentialFact(
        at,
        reader.title(value, "name", at),
        reader.text(value, "environment", at),
        reader.flag(value, "omit", at),
        _keys(reader, value, at),
    )


def _keys(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> KeyStarts | None:
    stated = reader.within(tree, "keys", at, shape=KEY_STARTS)
    if stated is None:
        return None
    value, here = stated
    if isinstance(tree["keys"], dict) and not value.keys() & set(KEY_STARTS.fields):
        reader.wrong(here, "a mapping such as {test: [sk_test_], live: [sk_live_]}")
    return KeyStarts(
        _starts(reader, value, "test", here), _starts(reader, value, "live", here)
    )


def _starts(
    reader: FactReader, tree: Mapping[str, Json], key: str, at: Pointer
) -> tuple[str, ...]:
    stated = tree.get(key, [])
    listed = stated if isinstance(stated, list) else []
    starts = tuple(
        one for one in listed if isinstance(one, str) and re.fullmatch(START, one)
    )
    if key in tree and (not starts or len(starts) < len(listed)):
        reader.wrong(at / key, "a list of first letters without blanks, as [sk_test_]")
        return ()
    return starts


def _idempotency(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> IdempotencyFact | None:
    stated = reader.within(tree, "idempotency", at, shape=IDEMPOTENCY)
    if stated is None:
        return None
    value, here = stated
    listed = value.get("methods", ["post"])
    methods = listed if isinstance(listed, list) else []
    known = tuple(method for method in METHODS if method in methods)
    if not methods or any(method not in METHODS for method in methods):
        expected = "a list of lower-case HTTP methods, such as [post]"
        strange = (one for one in methods if one not in METHODS)
        near = nearest(str(next(strange, "")), METHODS)
        reader.wrong(here / "methods", expected, f"`{near}`" if near else "")
    header = reader.header(value, here, "Idempotency-Key")
    return IdempotencyFact(here, header, known) if header else None


def _retry_header(reader: FactReader, tree: Mapping[str, Json], at: Pointer) -> str:
    stated = reader.within(tree, "retries", at, shape=RETRIES)
    return reader.header(*stated, "Should-Retry") if stated else ""


def _errors(
    reader: FactReader, tree: Mapping[str, Json], at: Pointer
) -> ErrorFact | None:
    stated = reader.within(tree, "errors", at, shape=ERRORS)
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
    stated = reader.within(tree, "webhooks", at, shape=WEBHOOKS)
    if stated is None:
        return None
    value, here = stated
    written = reader.choice(value, "scheme", here, _SCHEMES)
    scheme = next((known for known in _SCHEMES if known == written), None)
    header = reader.text(value, "header", here)
    if scheme is None:
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


def _by_operation_id(reader: FactReader, tree: Mapping[str, Json], at: Pointer) -> bool:
    """Names by path and resource are there always; this is the one other naming."""
    if "naming" in tree and tree["naming"] != BY_OPERATION_ID:
        reader.wrong(at / "naming", f"`{BY_OPERATION_ID}`")
    return tree.get("naming") == BY_OPERATION_ID


def _pin(reader: FactReader, value: Json, at: Pointer) -> Pin | None:
    parts = value.split(".") if isinstance(value, str) else []
    names = tuple(Name(split(part), Rank.PINNED) for part in parts if split(part))
    if not names or len(names) != len(parts):
        reader.wrong(at, "a call such as customers.create")
        return None
    if any(map(_is_respelt, parts, names)):
        call = ".".join(snake(name.words) for name in names)
        reader.diagnostics.report(CALL_RESPELT, at=at, written=value, call=call)
    return Pin(names[:-1], names[-1], at)


def _is_respelt(written: str, name: Name) -> bool:
    """Whether more than case, `_` and `-` is different."""
    return re.sub("[_-]", "", written).casefold() != "".join(name.words).casefold()
