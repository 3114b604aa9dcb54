"""Facts: truths that the document fails to state, read from `<stem>.sdk.yaml`.

In goes the facts file as a Document, or None where there is none; out come Facts. Every fact
remembers its place, so that one that matches nothing can be shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar, get_args

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import FACT_SHAPE, FACT_UNKNOWN
from generator.document.model import Document, Json
from generator.names import Name, Rank, split
from generator.openapi.model import HttpMethod
from generator.sdk.group import Pin


@dataclass(frozen=True, slots=True)
class CredentialFact:
    """How a security scheme shows in the client. `omit`: it does not."""

    at: Pointer
    name: str = ""
    environment: str = ""
    omit: bool = False


@dataclass(frozen=True, slots=True)
class HeaderFact:
    at: Pointer
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class IdempotencyFact:
    at: Pointer
    header: str
    methods: tuple[HttpMethod, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Nothing stated is empty. `calls` are pinned by operationId or `METHOD /path`."""

    at: Pointer = Pointer("")
    name: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    credentials: Mapping[str, CredentialFact] = field(default_factory=dict)
    headers: tuple[HeaderFact, ...] = ()
    idempotency: IdempotencyFact | None = None
    calls: Mapping[str, Pin] = field(default_factory=dict)


_T = TypeVar("_T")
_VARIABLE = re.compile(r"\$(?!version\b)\w")

_KEYS = ("name", "packages", "credentials", "headers", "idempotency", "calls")
_HTTP_METHODS: tuple[HttpMethod, ...] = get_args(HttpMethod)


def read_facts(document: Document | None, diagnostics: Diagnostics) -> Facts:
    """Reports every fact that is unknown or of the wrong shape, and leaves it out."""
    if document is None:
        return Facts()
    reader = _Reader(diagnostics)
    root = Pointer(document.path)
    reader.only(document.tree, _KEYS, root)
    tree = document.tree
    return Facts(
        at=root,
        name=reader.text(tree, "name", root),
        packages=reader.texts(tree, "packages", root),
        credentials=reader.each(tree, "credentials", root, reader.credential),
        headers=reader.headers(tree, root),
        idempotency=reader.idempotency(tree, root),
        calls=reader.each(tree, "calls", root, reader.pin),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads plain data with a place in hand, so that what does not fit is reported there."""

    diagnostics: Diagnostics

    def wrong(self, at: Pointer, expected: str) -> None:
        self.diagnostics.report(
            FACT_SHAPE, at=at, fact=".".join(at.tokens), expected=expected
        )

    def only(
        self, tree: Mapping[str, Json], known: tuple[str, ...], at: Pointer
    ) -> None:
        for key in tree:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = (
                    f"Write `{near[0]}`." if near else f"Known are: {', '.join(known)}."
                )
                self.diagnostics.report(FACT_UNKNOWN, at=at / key, fact=key, hint=hint)

    def text(self, tree: Mapping[str, Json], key: str, at: Pointer) -> str:
        value = tree.get(key, "")
        if isinstance(value, str):
            return value
        self.wrong(at / key, "text")
        return ""

    def flag(self, tree: Mapping[str, Json], key: str, at: Pointer) -> bool:
        value = tree.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong(at / key, "true or false")
        return False

    def mapping(
        self, tree: Mapping[str, Json], key: str, at: Pointer
    ) -> dict[str, Json]:
        value = tree.get(key, {})
        if isinstance(value, dict):
            return value
        self.wrong(at / key, "a mapping")
        return {}

    def texts(self, tree: Mapping[str, Json], key: str, at: Pointer) -> dict[str, str]:
        inner = self.mapping(tree, key, at)
        return {name: self.text(inner, name, at / key) for name in inner}

    def each(
        self,
        tree: Mapping[str, Json],
        key: str,
        at: Pointer,
        read: Callable[[Json, Pointer], _T | None],
    ) -> dict[str, _T]:
        found = {}
        for name, value in self.mapping(tree, key, at).items():
            item = read(value, at / key / name)
            if item is not None:
                found[name] = item
        return found

    def headers(self, tree: Mapping[str, Json], at: Pointer) -> tuple[HeaderFact, ...]:
        found = []
        for name, value in self.texts(tree, "headers", at).items():
            here = at / "headers" / name
            if _VARIABLE.search(value):
                self.wrong(here, "text in which `$version` is the only variable")
            found.append(HeaderFact(here, name, value))
        return tuple(found)

    def credential(self, value: Json, at: Pointer) -> CredentialFact | None:
        if not isinstance(value, dict):
            self.wrong(at, "a mapping such as {environment: API_KEY}")
            return None
        self.only(value, ("name", "environment", "omit"), at)
        return CredentialFact(
            at,
            self.text(value, "name", at),
            self.text(value, "environment", at),
            self.flag(value, "omit", at),
        )

    def idempotency(
        self, tree: Mapping[str, Json], at: Pointer
    ) -> IdempotencyFact | None:
        if "idempotency" not in tree:
            return None
        value, here = self.mapping(tree, "idempotency", at), at / "idempotency"
        self.only(value, ("header", "methods"), here)
        listed = value.get("methods", ["post"])
        methods = listed if isinstance(listed, list) else []
        known = tuple(method for method in _HTTP_METHODS if method in methods)
        if not methods or len(known) != len(methods):
            self.wrong(
                here / "methods", "a list of lower-case HTTP methods, such as [post]"
            )
        header = self.text(value, "header", here)
        if not header:
            self.wrong(here / "header", "the name of a header, such as Idempotency-Key")
            return None
        return IdempotencyFact(here, header, known)

    def pin(self, value: Json, at: Pointer) -> Pin | None:
        parts = value.split(".") if isinstance(value, str) else []
        names = tuple(Name(split(part), Rank.PINNED) for part in parts if split(part))
        if not names or len(names) != len(parts):
            self.wrong(at, "a call such as customers.create")
            return None
        return Pin(names[:-1], names[-1], at)
