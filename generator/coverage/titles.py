"""Which titles say something that nobody can read in the client?

A schema may be without docs of its own: one of several alternatives, the item of a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage.grammar import Thing
from generator.coverage.model import Dropped
from generator.diagnostics import Pointer
from generator.sdk.docs import whole
from generator.sdk.docs_model import Docs
from generator.sdk.model import Sdk
from generator.sdk.titles import telling_title


def unread_titles(things: list[Thing], source: str, sdk: Sdk) -> Iterator[Dropped]:
    said = "\n".join(found.text.lower() for found in _docs(sdk))
    titled = [
        (Pointer(source, thing.tokens), str(thing.fields["title"]))
        for thing in things
        if thing.kind == "schema" and "title" in thing.fields
    ]
    lost = [
        at
        for at, title in titled
        if (told := telling_title(title, at)) and whole(told).text.lower() not in said
    ]
    if lost:
        why = "what it is the title of has no docs of its own"
        first = lost[0] / "title"
        yield Dropped("schema", "title", len(lost), len(titled), why, first)


def _docs(sdk: Sdk) -> Iterator[Docs]:
    for model in sdk.models.values():
        yield model.docs
        yield from (field.docs for field in model.fields)
    yield from (enum.docs for enum in sdk.enums.values())
    yield from (union.docs for union in sdk.unions.values())
    for service in sdk.services:
        for method in service.methods:
            for form in method.forms():
                yield from (argument.docs for argument in form.arguments)
