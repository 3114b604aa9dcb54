"""How are models, enumerations and unions written in Python?

Response models are classes over decoded JSON; request models are TypedDicts; the rest are aliases.
"""

from __future__ import annotations

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.sdk.model import Enum, Field, Group, Method, Model, Sdk, Union
from generator.sdk.types import LiteralType
from generator.targets.base import Module
from generator.targets.names import Names, fields_scope
from generator.targets.python import conventions
from generator.targets.python.annotations import Annotations, Uses, standard_imports
from generator.targets.python.conventions import PYTHON
from generator.targets.python.layout import annotated, bracketed, imported
from generator.targets.python.quote import docstring, scalar, string
from generator.targets.python.views import (
    DeclarationView,
    EntryView,
    ExportView,
    FieldView,
    IndexView,
    ModelsView,
)

_TYPING = ("Any", "Literal", "NotRequired", "TypeAlias")
_FIELD_INDENT = 4


class ModelsSpeller:
    """Spells the modules of one package; holds what all of them need."""

    def __init__(self, sdk: Sdk, names: Names, diagnostics: Diagnostics) -> None:
        self._sdk = sdk
        self._names = names
        self._diagnostics = diagnostics
        self._homes = {id_: group.id for group in sdk.groups for id_ in group.ids}
        self._methods = {
            m.params: m for s in sdk.services for m in s.methods if m.params
        }

    def module(self, group: Group) -> Module:
        folder = "params" if group.kind == "params" else "models"
        name = self._names.modules[group.id]
        return Module(
            f"{self._names.package}/{folder}/{name}.py",
            "models.py.jinja",
            self._view(group),
        )

    def index(self) -> Module:
        exports = sorted(
            (self._names.classes[id_], self._names.modules[group.id])
            for group in self._sdk.groups
            if group.kind != "params"
            for id_ in group.ids
        )
        view = IndexView(tuple(_export(name, module) for name, module in exports))
        return Module(
            f"{self._names.package}/models/__init__.py", "index.py.jinja", view
        )

    def _view(self, group: Group) -> ModelsView:
        uses = Uses()
        declarations = tuple(self._declaration(id_, group, uses) for id_ in group.ids)
        return ModelsView(
            docs=docstring(_title(group), 0),
            imports=self._runtime_imports(group),
            typing_imports=self._typing_imports(group, uses),
            declarations=declarations,
        )

    def _runtime_imports(self, group: Group) -> tuple[Code, ...]:
        """What must exist at run time: the bases of the classes."""
        models = [self._sdk.models[id_] for id_ in group.ids if id_ in self._sdk.models]
        directions = {model.direction for model in models}
        lines = []
        if "request" in directions:
            lines.append(Code("from typing import TypedDict"))
        if "response" in directions:
            lines += [Code("")] if lines else []
            lines.append(Code("from .._runtime import Model"))
        return tuple(lines)

    def _refer(self, group: Group, id_: str) -> Code:
        name = self._names.classes[id_]
        elsewhere = group.kind == "params" and id_ not in group.ids
        return Code(f"_models.{name}") if elsewhere else name

    def _declaration(self, id_: str, group: Group, uses: Uses) -> DeclarationView:
        sdk = self._sdk
        if id_ in sdk.models:
            model = sdk.models[id_]
            writer = self._writer(group, model.direction, uses)
            if model.direction == "response":
                return self._model(model, writer)
            return self._typed_dict(model, writer)
        made = sdk.enums[id_] if id_ in sdk.enums else sdk.unions[id_]
        return self._alias(made, self._writer(group, made.direction, uses))

    def _writer(self, group: Group, direction: str, uses: Uses) -> Annotations:
        in_response = direction == "response"
        return Annotations(
            lambda id_: self._refer(group, id_),
            "response" if in_response else "request",
            uses,
        )

    def _model(self, model: Model, writer: Annotations) -> DeclarationView:
        scope = fields_scope(model, PYTHON, self._diagnostics)
        fields = tuple(
            _attribute(field, scope[field.wire], writer) for field in model.fields
        )
        arguments = [Code("Model")]
        if model.tag:
            arguments.append(Code(f"tag={_mapping(model.tag)}"))
        renamed = [
            (scope[f.wire], f.wire) for f in model.fields if scope[f.wire] != f.wire
        ]
        if renamed:
            arguments.append(Code(f"wire={_mapping(tuple(renamed))}"))
        name, docs = self._names.classes[model.id], docstring(
            _words(model), _FIELD_INDENT
        )
        return DeclarationView(
            name=name,
            docs=docs,
            is_class=True,
            is_empty=not fields and not docs,
            head=bracketed(f"class {name}(", arguments, "):", 0, one_line=True),
            fields=fields,
        )

    def _typed_dict(self, model: Model, writer: Annotations) -> DeclarationView:
        method = self._methods.get(model.id)
        keys = _argument_keys(method, self._names) if method else {}
        wished = [
            (keys.get(f"{i}", Code(f.wire)), f) for i, f in enumerate(model.fields)
        ]
        name, docs = self._names.classes[model.id], docstring(
            _words(model), _FIELD_INDENT
        )
        writer.uses.names.add("TypedDict")
        if all(_is_plain(key) for key, _ in wished):
            fields = tuple(_entry(field, key, writer) for key, field in wished)
            empty = not fields and not docs
            head = bracketed(f"class {name}(", ["TypedDict"], "):", 0, one_line=True)
            return DeclarationView(
                name, docs, is_class=True, is_empty=empty, head=head, fields=fields
            )
        # A key that is no identifier, or hides a type, cannot stand in a class.
        entries = tuple(
            EntryView(string(key), string(_presence(field, writer)))
            for key, field in wished
        )
        return DeclarationView(name, docs, is_call=True, entries=entries)

    def _alias(self, made: Enum | Union, writer: Annotations) -> DeclarationView:
        match made:
            case Enum():
                text = writer.write(LiteralType(made.values, made.open))
            case Union():
                text = writer.union(made.members)
                text = Code(f"{text} | None") if made.nullable else text
        writer.uses.names.add("TypeAlias")
        docs = docstring(made.docs.text, 0)
        return DeclarationView(
            self._names.classes[made.id], docs, is_alias=True, alias=string(text)
        )

    def _typing_imports(self, group: Group, uses: Uses) -> tuple[Code, ...]:
        standard = standard_imports(uses, _TYPING)
        own = self._own_imports(group, uses)
        return tuple([*standard, *own] if own else standard[:-1])

    def _own_imports(self, group: Group, uses: Uses) -> list[Code]:
        lines = []
        foreign = sorted(uses.ids.difference(group.ids))
        if "FileArgument" in uses.names:
            lines.append(Code("from .._runtime import FileArgument"))
        if group.kind == "params":
            return (
                [*lines, Code("from .. import models as _models")] if foreign else lines
            )
        by_module: dict[Code, list[Code]] = {}
        for id_ in foreign:
            module = self._names.modules[self._homes[id_]]
            by_module.setdefault(module, []).append(self._names.classes[id_])
        for module, classes in sorted(by_module.items()):
            lines.append(imported(f".{module}", sorted(classes), 4))
        return lines


def _export(name: Code, module: Code) -> ExportView:
    line = imported(
        f".{module}", [f"{name} as {name}"], _FIELD_INDENT, margin=_FIELD_INDENT
    )
    return ExportView(name, module, line)


def _title(group: Group) -> str:
    name = str(group.name).capitalize()
    match group.kind:
        case "schema":
            return f"{name}."
        case "params":
            return f"What the methods of {group.name} take."
        case "responses":
            return f"What the methods of {group.name} give back."


def _argument_keys(method: Method, names: Names) -> dict[str, Code]:
    """By position among the fields of the params model: the name of the keyword argument."""
    scope = names.arguments[method.id]
    named = [a for a in method.arguments if a.location != "path"]
    return {f"{i}": scope[f"{a.location}:{a.wire}"] for i, a in enumerate(named)}


def _is_plain(key: str) -> bool:
    taken = conventions.KEYWORDS | conventions.HIDING
    return key.isidentifier() and key not in taken and not key.startswith("__")


def _attribute(field: Field, name: Code, writer: Annotations) -> FieldView:
    annotation = writer.write(field.type)
    if not field.required and not annotation.endswith("None") and annotation != "Any":
        annotation = Code(f"{annotation} | None")
    line = annotated(name, annotation, _FIELD_INDENT)
    return FieldView(line, docstring(_words(field), _FIELD_INDENT))


def _entry(field: Field, key: Code, writer: Annotations) -> FieldView:
    line = annotated(key, _presence(field, writer), _FIELD_INDENT)
    return FieldView(line, docstring(_words(field), _FIELD_INDENT))


def _presence(field: Field, writer: Annotations) -> Code:
    if field.required:
        return writer.write(field.type)
    writer.uses.names.add("NotRequired")
    return Code(f"NotRequired[{writer.write(field.type)}]")


def _words(field: Field | Model) -> str:
    if not field.deprecated:
        return field.docs.text
    return f"Deprecated. {field.docs.text}".rstrip()


def _mapping(pairs: tuple[tuple[str, str | int | float | bool], ...]) -> Code:
    entries = join(
        ", ", (Code(f"{string(key)}: {scalar(value)}") for key, value in pairs)
    )
    return Code(f"{{{entries}}}")
