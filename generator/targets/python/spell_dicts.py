"""How is what callers write, the arguments of a method or an object inside them, a TypedDict?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.code import Code
from generator.sdk import types as t
from generator.sdk.model import Field, Method, Model, Sdk
from generator.targets.names import Names
from generator.targets.python import conventions
from generator.targets.python.annotations import Annotations
from generator.targets.python.layout import annotated, bracketed
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_expand import Expansions
from generator.targets.python.views import DeclarationView, EntryView, FieldView
from generator.targets.wire_names import argument_sent_as, told

FIELD_INDENT = 4


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key of a TypedDict. `sent` is what it is sent as, where the key does not tell."""

    key: Code
    field: Field
    sent: str = ""


@dataclass(frozen=True, slots=True)
class _Keys:
    """The entries of one TypedDict, and the class that it extends."""

    name: Code
    base: Code
    docs: Code
    entries: tuple[_Entry, ...]


class DictsSpeller:
    """Spells request models; holds what is said of the methods that take them."""

    def __init__(self, sdk: Sdk, names: Names, expansions: Expansions) -> None:
        self._names = names
        self._expansions = expansions
        self._methods = {
            form.params: form
            for service in sdk.services
            for method in service.methods
            for form in reversed(method.forms())
            if form.params
        }

    def is_dict(self, model: Model) -> bool:
        """Type checkers know no TypedDict with an empty key; a keyword argument has none."""
        return model.id in self._methods or all(field.wire for field in model.fields)

    def spell(self, model: Model, writer: Annotations) -> Iterator[DeclarationView]:
        """One, or two: what overloads take beside the paths to expand is the base of the other."""
        method = self._methods.get(model.id)
        entries = (
            _arguments(method, model, self._names)
            if method
            else tuple(_Entry(Code(field.wire), field) for field in model.fields)
        )
        base = Code("TypedDict")
        writer.uses.names.add("TypedDict")
        found = self._expansions.of(method) if method else None
        apart = self._expansions.base(model.id)
        if found is not None and apart is not None:
            wire = found.argument.wire
            kept = tuple(entry for entry in entries if entry.field.wire != wire)
            yield _declaration(_Keys(apart, base, Code(""), kept), writer)
            entries = tuple(entry for entry in entries if entry.field.wire == wire)
            base = apart
        if not self.is_dict(model):
            yield _of_any_keys(self._names.classes[model.id], model, writer)
            return
        docs = docstring(words_of(model), FIELD_INDENT)
        yield _declaration(
            _Keys(self._names.classes[model.id], base, docs, entries), writer
        )


def words_of(field: Field | Model, sent: str = "") -> str:
    return told(field.docs.text, sent, deprecated=field.deprecated)


def _declaration(keys: _Keys, writer: Annotations) -> DeclarationView:
    name, docs = keys.name, keys.docs
    texts = [_presence(entry.field, writer) for entry in keys.entries]
    written = list(zip(keys.entries, texts, strict=True))
    if all(_is_plain(entry.key, texts) for entry in keys.entries):
        fields = tuple(
            FieldView(
                annotated(entry.key, text, FIELD_INDENT),
                docstring(words_of(entry.field, entry.sent), FIELD_INDENT),
            )
            for entry, text in written
        )
        head = bracketed(f"class {name}(", [keys.base], "):", 0, one_line=True)
        empty = not fields and not docs
        return DeclarationView(
            name, docs, is_class=True, is_empty=empty, head=head, fields=fields
        )
    # A key that is no identifier, or hides a type, cannot stand in a class.
    entries = tuple(EntryView(string(e.key), string(text)) for e, text in written)
    return DeclarationView(name, docs, is_call=True, entries=entries)


def _of_any_keys(name: Code, model: Model, writer: Annotations) -> DeclarationView:
    writer.uses.names.add("TypeAlias")
    text = writer.write(t.MapOf(t.Primitive("json")))
    docs = docstring(words_of(model), 0)
    return DeclarationView(name, docs, is_alias=True, alias=string(text))


def _arguments(method: Method, model: Model, names: Names) -> tuple[_Entry, ...]:
    """The fields of the params model are the method's named arguments, in the same order."""
    named = [a for a in method.arguments if a.location != "path"]
    keys = [names.argument(method, a.location, a.wire) for a in named]
    return tuple(
        _Entry(key, field, argument_sent_as(method, argument, key))
        for argument, key, field in zip(named, keys, model.fields, strict=True)
    )


def _is_plain(key: str, annotations: list[Code]) -> bool:
    if key in conventions.TIMES and any(
        re.search(rf"\b{key}\b", text) for text in annotations
    ):
        return False
    taken = conventions.KEYWORDS | conventions.HIDING
    return key.isidentifier() and key not in taken and not key.startswith("__")


def _presence(field: Field, writer: Annotations) -> Code:
    if field.required:
        return writer.write(field.type)
    writer.uses.names.add("NotRequired")
    return Code(f"NotRequired[{writer.write(field.type)}]")
