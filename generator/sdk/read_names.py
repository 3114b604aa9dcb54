"""Which names did earlier builds give? The names file says so, if it is one.

In goes `<stem>.names.yaml` as a Document, or None where there is none; out comes Settled. What is not
as `write_names` has it is reported at its line: a build that knows only half of the names would give
the others away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer, Position, Related, Rule
from generator.diagnostics.codes.names import (
    NAMES_ELSEWHERE,
    NAMES_SHAPE,
    NAMES_TWICE,
)
from generator.document.model import Document, Json
from generator.names import Words
from generator.openapi.model import Api
from generator.sdk.settled import EVERY, KINDS, NOTHING, Kept, KeptCall, Settled

VERSION = 1
_KNOWN = ("version", "title", "client", "calls", "homes")
_WORDS = re.compile(r"[^\s_.]+(_[^\s_.]+)*")
_CALL = re.compile(rf"({_WORDS.pattern}\.)*{_WORDS.pattern}")
_OPERATION = re.compile(r"[A-Z0-9!#$%&'*+.^_`|~-]+ \S.*", re.DOTALL)
"""The method is any token of HTTP: OpenAPI 3.2 has `additionalOperations`."""

_MARKER = re.compile(r"^(<{7}|\|{7}|={7}|>{7})( .*)?\r?$", re.MULTILINE)


def report_markers(document: Document, left: Rule, diagnostics: Diagnostics) -> bool:
    """Whether a merge was left half done; such a file says nothing else that is worth reading."""
    first = _MARKER.search(document.text)
    if first is None:
        return False
    line = document.text.count("\n", 0, first.start()) + 1
    diagnostics.report(left, at=Position(document.path, line))
    return True


def read_names(document: Document | None, diagnostics: Diagnostics) -> Settled:
    if document is None:
        return NOTHING
    reader = _Reader(diagnostics)
    at, tree = Pointer(document.path), document.tree
    if tree.get("version") != VERSION:
        reader.wrong(at / "version", "the version of the names file", f"{VERSION}")
    scopes = {
        name: dict(reader.names(value, at / name))
        for name, value in tree.items()
        if name not in _KNOWN and reader.heading(name, at / name)
    }
    calls = dict(reader.calls(tree.get("calls", {}), at / "calls"))
    _report_doubles(calls, scopes, diagnostics)
    return Settled(
        known=True,
        at=at,
        title=reader.text(tree.get("title", ""), at / "title"),
        client=reader.words(tree["client"], at / "client") if "client" in tree else (),
        calls=calls,
        homes=dict(reader.homes(tree.get("homes", {}), at / "homes")),
        scopes=scopes,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    diagnostics: Diagnostics

    def wrong(self, at: Pointer, what: str, expected: str) -> None:
        self.diagnostics.report(NAMES_SHAPE, at=at, what=what, expected=expected)

    def text(self, value: Json, at: Pointer) -> str:
        if isinstance(value, str):
            return value
        self.wrong(at, f"`{at.tokens[-1]}`", "text")
        return ""

    def mapping(self, value: Json, at: Pointer) -> dict[str, Json]:
        if isinstance(value, dict):
            return value
        self.wrong(at, f"what is under `{at.tokens[-1]}`", "a mapping")
        return {}

    def heading(self, name: str, at: Pointer) -> bool:
        if name.partition(" ")[0] in KINDS:
            return True
        self.wrong(at, f"`{name}`", "a heading such as `classes models`")
        return False

    def words(self, value: Json, at: Pointer) -> Words:
        if isinstance(value, str) and _WORDS.fullmatch(value) and _lower(value):
            return tuple(value.split("_"))
        said = f"`{value}`" if isinstance(value, str) else "what is here"
        self.wrong(at, said, "a name in lower-case words such as `line_item`")
        return ()

    def calls(self, value: Json, at: Pointer) -> Iterator[tuple[str, KeptCall]]:
        for key, stated in self.mapping(value, at).items():
            here = at / key
            if not _OPERATION.fullmatch(key):
                self.wrong(here, f"`{key}`", "an operation such as `GET /customers`")
            elif not (
                isinstance(stated, str) and _CALL.fullmatch(stated) and _lower(stated)
            ):
                said = f"`{stated}`" if isinstance(stated, str) else "what is here"
                self.wrong(here, said, "a call such as `customers.list`")
            else:
                *service, method = (tuple(p.split("_")) for p in stated.split("."))
                yield key, KeptCall(tuple(service), method, here)

    def homes(self, value: Json, at: Pointer) -> Iterator[tuple[str, str]]:
        for key, stated in self.mapping(value, at).items():
            yield key, self.text(stated, at / key)

    def names(self, value: Json, at: Pointer) -> Iterator[tuple[str, Kept]]:
        for key, stated in self.mapping(value, at).items():
            here = at / key
            by_target = stated if isinstance(stated, dict) else {EVERY: stated}
            words = {
                target: self.words(one, here / target if target else here)
                for target, one in by_target.items()
            }
            if all(words.values()):
                yield key, Kept(words, here)


def _lower(text: str) -> bool:
    return text == text.lower()


def _report_doubles(
    calls: Mapping[str, KeptCall],
    scopes: Mapping[str, Mapping[str, Kept]],
    diagnostics: Diagnostics,
) -> None:
    """What two merged branches gave to two things. Identifiers that meet are found in their scope."""
    seen: dict[tuple[str, str, str], tuple[str, Pointer]] = {}

    def check(scope: str, target: str, name: str, key: str, at: Pointer) -> None:
        other, place = seen.setdefault((scope, target, name), (key, at))
        if other != key:
            diagnostics.report(
                NAMES_TWICE, at=at, related=(Related(place, "the other one"),),
                one=other, other=key, name=name,
            )  # fmt: skip

    for key, call in calls.items():
        check("calls", EVERY, str(call), key, call.at)
    services = {name: key for key, call in calls.items() for name in _above(call)}
    for key, call in calls.items():
        if str(call) in services:
            diagnostics.report(
                NAMES_TWICE, at=call.at,
                related=(Related(calls[services[str(call)]].at, "a service"),),
                one=key, other=f"the service of {services[str(call)]}", name=str(call),
            )  # fmt: skip
    for scope, names in scopes.items():
        for key, kept in names.items():
            for target, words in kept.words.items():
                check(scope, target, "_".join(words), key, kept.at)


def _above(call: KeptCall) -> Iterator[str]:
    parts = str(call).split(".")[:-1]
    for depth in range(1, len(parts) + 1):
        yield ".".join(parts[:depth])


def check_names(before: Settled, api: Api, diagnostics: Diagnostics) -> None:
    """Another title, and most operations are not there: the names of another API."""
    if not before.calls or before.title == api.title:
        return
    there = {f"{one.method.upper()} {one.path}" for one in api.operations}
    found = len(there & before.calls.keys())
    if 2 * found < len(before.calls):
        diagnostics.report(
            NAMES_ELSEWHERE, at=before.at / "title", theirs=before.title or "another",
            ours=api.title, found=found, count=len(before.calls),
        )  # fmt: skip
