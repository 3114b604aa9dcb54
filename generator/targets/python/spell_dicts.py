"""How is what callers write, the arguments of a method or an object inside them, a TypedDict?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.code import Code
from generator.sdk.model import Field, Method, Model, Sdk
from generator.targets.names import Names
from generator.targets.python import conventions
from generator.targets.python.annotations import Annotations
from generator.targets.python.layout import annotated, bracketed
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_expand import Expansions
from generator.targets.python.views import DeclarationView, EntryView, FieldView

FIELD_INDENT = 4


@dataclass(frozen=True, slots=True)
class _Keys:
    """The entries of one TypedDict, each with its key, and the class that it extends."""

    name: Code
    base: Code
    docs: Code
    entries: tuple[tuple[Code, Field], ...]


class DictsSpeller:
    """Spells request models; holds what is said of the methods that take them."""

    def __init__(self, sdk: Sdk, names: Names, expansions: Expansions) -> None:
        self._names = names
        self._expansions = expansions
        self._methods = {
            m.params: m for s in sdk.services for m in s.methods if m.params
        }

    def spell(self, model: Model, writer: Annotations) -> Iterator[DeclarationView]:
        """One, or two: what overloads take beside the paths to expand is the base of the other."""
        method = self._methods.get(model.id)
        keys = _argument_keys(method, self._names) if method else {}
        entries = tuple(
            (keys.get(f"{i}", Code(f.wire)), f) for i, f in enumerate(model.fields)
        )
        base = Code("TypedDict")
        writer.uses.names.add("TypedDict")
        found = self._expansions.of(method) if method else None
        apart = self._expansions.base(model.id)
        if found is not None and apart is not None:
            wire = found.argument.wire
            kept = tuple(entry for entry in entries if entry[1].wire != wire)
            yield _declaration(_Keys(apart, base, Code(""), kept), writer)
            entries = tuple(entry for entry in entries if entry[1].wire == wire)
            base = apart
        docs = docstring(words_of(model), FIELD_INDENT)
        yield _declaration(
            _Keys(self._names.classes[model.id], base, docs, entries), writer
        )


def words_of(field: Field | Model) -> str:
    if not field.deprecated:
        return field.docs.text
    return f"Deprecated. {field.docs.text}".rstrip()


def _declaration(keys: _Keys, writer: Annotations) -> DeclarationView:
    name, docs = keys.name, keys.docs
    texts = [_presence(field, writer) for _, field in keys.entries]
    written = list(zip(keys.entries, texts, strict=True))
    if all(_is_plain(key, texts) for key, _ in keys.entries):
        fields = tuple(
            FieldView(
                annotated(key, text, FIELD_INDENT),
                docstring(words_of(field), FIELD_INDENT),
            )
            for (key, field), text in written
        )
        head = bracketed(f"class {name}(", [keys.base], "):", 0, one_line=True)
        empty = not fields and not docs
        return DeclarationView(
            name, docs, is_class=True, is_empty=empty, head=head, fields=fields
        )
    # A key that is no identifier, or hides a type, cannot stand in a class.
    entries = tuple(EntryView(string(key), string(text)) for (key, _), text in written)
    return DeclarationView(name, docs, is_call=True, entries=entries)


def _argument_keys(method: Method, names: Names) -> dict[str, Code]:
    """By position among the fields of the params model: the name of the keyword argument."""
    scope = names.arguments[method.id]
    named = [a for a in method.arguments if a.location != "path"]
    return {f"{i}": scope[f"{a.location}:{a.wire}"] for i, a in enumerate(named)}


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
