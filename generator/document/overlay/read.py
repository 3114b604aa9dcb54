"""Which actions does an overlay file state, one after the other?

In: the file as a Document. Out: its actions; what is wrong has been reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import TypeVar

from generator.diagnostics import Diagnostics, Pointer, Rule
from generator.diagnostics.codes import overlay as codes
from generator.document.jsonpath.model import Query
from generator.document.jsonpath.parse import parse
from generator.document.jsonpath.scan import BrokenPath
from generator.document.limits import MAX_FINDINGS
from generator.document.model import Document, Json
from generator.document.overlay.model import Action, Change, Copy, Remove, Update
from generator.document.scalars import described

_VERSION = re.compile(r"1\.[01]\.[0-9]+")
_TOP = ("overlay", "info", "extends", "actions")
_INFO = ("title", "version", "description")
_EXPECTED: Mapping[type, str] = {
    dict: "a mapping with a title and a version",
    list: "a list of actions",
    str: "text",
    bool: "true or false",
}
_LONGEST_COMPARED = 100
_T = TypeVar("_T", dict[str, Json], list[Json], str, bool)

_ACTION = ("target", "description", "update", "remove", "copy")


def read_overlay(document: Document, diagnostics: Diagnostics) -> tuple[Action, ...]:
    reading = _Reading(diagnostics)
    root, tree = Pointer(document.path), document.tree
    if not reading.version(tree, root):
        return ()
    reading.known(tree, _TOP, root)
    info = reading.value(tree, "info", root, kind=dict)
    if info is not None:
        reading.known(info, _INFO, root / "info")
        for key in ("title", "version"):
            reading.present(info, key, root / "info")
    if "extends" in tree:
        reading.text(tree, "extends", root)
    actions = tuple(reading.actions(tree, root))
    reading.rest(root)
    return actions


class _Reading:
    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._found = 0

    def _say(self, rule: Rule, *, at: Pointer, **facts: object) -> None:
        self._found += 1
        if self._found <= MAX_FINDINGS:
            self._diagnostics.report(rule, at=at, related=(), **facts)

    def rest(self, root: Pointer) -> None:
        """Says how many findings were not reported."""
        count = self._found - MAX_FINDINGS
        if count > 0:
            self._diagnostics.report(codes.OVERLAY_MORE, at=root, count=count)

    def version(self, tree: Mapping[str, Json], root: Pointer) -> bool:
        written = tree.get("overlay")
        if isinstance(written, str) and _VERSION.fullmatch(written):
            return True
        found = "missing" if "overlay" not in tree else described(written)
        if isinstance(written, str | float):
            found = str(written)
        at = root / "overlay" if "overlay" in tree else root
        self._say(codes.OVERLAY_VERSION, at=at, found=found)
        return False

    def known(
        self, tree: Mapping[str, Json], keys: tuple[str, ...], at: Pointer
    ) -> None:
        for key in tree:
            if key not in keys and not key.startswith("x-"):
                near = get_close_matches(key[:_LONGEST_COMPARED], keys, 1)
                hint = (
                    f"Write `{near[0]}`." if near else f"Known are: {', '.join(keys)}."
                )
                self._say(codes.OVERLAY_KEY, at=at / key, key=key, hint=hint)

    def value(
        self, tree: Mapping[str, Json], key: str, at: Pointer, *, kind: type[_T]
    ) -> _T | None:
        value = tree.get(key)
        if isinstance(value, kind):
            return value
        self._wrong(tree, key, at, expected=_EXPECTED[kind])
        return None

    def present(self, info: Mapping[str, Json], key: str, at: Pointer) -> None:
        """A version is often written without quotes, and nothing here depends on it."""
        if info.get(key) is None:
            self._wrong(info, key, at, expected="text")

    def text(self, tree: Mapping[str, Json], key: str, at: Pointer) -> str:
        return self.value(tree, key, at, kind=str) or ""

    def actions(self, tree: Mapping[str, Json], root: Pointer) -> Iterator[Action]:
        listed = self.value(tree, "actions", root, kind=list)
        for index, value in enumerate(listed or ()):
            at = root / "actions" / index
            if not isinstance(value, dict):
                self._report_shape(at, "an action", "a mapping with a `target`", value)
                continue
            self.known(value, _ACTION, at)
            text = self.text(value, "target", at)
            target = self.path(text, at / "target") if text else None
            change = self.change(value, at)
            if target is not None and change is not None:
                yield Action(target, text, at / "target", change)

    def change(self, action: Mapping[str, Json], at: Pointer) -> Change | None:
        """`remove` is stronger than `update`, and that than `copy` (4.4.3)."""
        if "remove" in action:
            removes = self.value(action, "remove", at, kind=bool)
            if removes is not False:
                return Remove(at / "remove") if removes else None
        if "update" in action:
            return Update(action["update"], at / "update")
        if "copy" in action:
            text = self.text(action, "copy", at)
            source = self.path(text, at / "copy") if text else None
            return Copy(source, text, at / "copy") if source else None
        expected = "`update`, `copy` or `remove: true`"
        self._report_shape(at, "what an action does", expected, None)
        return None

    def path(self, text: str, at: Pointer) -> Query | None:
        try:
            return parse(text)
        except BrokenPath as error:
            self._say(
                codes.OVERLAY_PATH,
                at=at,
                text=text,
                problem=error.problem,
                rest=text[error.offset :] or "the end",
                character=error.offset + 1,
            )
            return None

    def _wrong(
        self, tree: Mapping[str, Json], key: str, at: Pointer, *, expected: str
    ) -> None:
        place = at / key if key in tree else at
        self._report_shape(place, f"`{key}`", expected, tree.get(key))

    def _report_shape(self, at: Pointer, what: str, expected: str, value: Json) -> None:
        found = "is missing" if value is None else f"is {described(value)}"
        self._say(codes.OVERLAY_SHAPE, at=at, what=what, found=found, expected=expected)
