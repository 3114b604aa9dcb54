"""How are models, enumerations and unions written in Python?

Response models are classes over decoded JSON; request models are TypedDicts; the rest are aliases.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code, join
from generator.diagnostics import Diagnostics
from generator.sdk.contested import contested
from generator.sdk.expand import may_be_id, object_of
from generator.sdk.model import Enum, Field, Group, Model, Sdk, Union
from generator.sdk.types import LiteralType
from generator.targets.aliases import type_aliases
from generator.targets.base import Module
from generator.targets.names import Names, fields_scope
from generator.targets.python.annotations import Annotations, Uses, standard_imports
from generator.targets.python.conventions import PYTHON
from generator.targets.python.layout import annotated, bracketed, imported
from generator.targets.python.quote import docstring, scalar, string
from generator.targets.python.spell_dicts import FIELD_INDENT, DictsSpeller, words_of
from generator.targets.python.spell_expand import Expansions
from generator.targets.python.spell_former import type_lines, type_rows
from generator.targets.python.spell_operation import sequence
from generator.targets.python.views import (
    DeclarationView,
    ExportView,
    FieldView,
    IndexView,
    ModelsView,
)
from generator.targets.python.wording import written_type
from generator.targets.wire_names import sent_as

_TYPING = ("Any", "Literal", "NotRequired", "TypeAlias")


class ModelsSpeller:
    """Spells the modules of one package; holds what all of them need."""

    def __init__(
        self,
        sdk: Sdk,
        names: Names,
        expansions: Expansions,
        diagnostics: Diagnostics,
    ) -> None:
        self._sdk = sdk
        self._names = names
        self._contested = contested(sdk)
        self._diagnostics = diagnostics
        self._homes = {id_: group.id for group in sdk.groups for id_ in group.ids}
        self._expansions = expansions
        self._dicts = DictsSpeller(sdk, names, expansions)
        groups = {id_: group for group in sdk.groups for id_ in group.ids}
        self.former = type_aliases(
            sdk, PYTHON, lambda id_: written_type(groups[id_], names, id_)
        )

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
            (name, self._names.modules[group.id])
            for group in self._sdk.groups
            if group.kind != "params"
            for id_ in group.ids
            for name in (self._names.classes[id_], self._expansions.expanded(id_))
            if name
        )
        former = tuple(one for one in self.former if one.place == "models.")
        view = IndexView(
            tuple(_export(name, module) for name, module in exports),
            type_rows(former),
            type_lines(former),
        )
        return Module(
            f"{self._names.package}/models/__init__.py", "index.py.jinja", view
        )

    def gone(self) -> Iterator[Module]:
        """Modules of parameters whose service is none any more."""
        for name in self.gone_modules():
            former = [one for one in self.former if one.module == name]
            docs = docstring("Under the names that they had in earlier versions.", 0)
            view = ModelsView(docs, (), (), (), type_rows(former), type_lines(former))
            path = f"{self._names.package}/params/{name}.py"
            yield Module(path, "models.py.jinja", view)

    def gone_modules(self) -> list[Code]:
        groups = [group for group in self._sdk.groups if group.kind == "params"]
        there = {self._names.modules[group.id] for group in groups}
        return sorted({one.module for one in self.former} - there - {Code("")})

    def _view(self, group: Group) -> ModelsView:
        uses = Uses()
        declarations = tuple(
            declaration
            for id_ in group.ids
            for declaration in self._declarations(id_, group, uses)
        )
        module = self._names.modules[group.id] if group.kind == "params" else ""
        former = [one for one in self.former if module and one.module == module]
        return ModelsView(
            former=type_rows(former),
            former_lines=type_lines(former),
            docs=docstring(_title(group), 0),
            imports=self._runtime_imports(group),
            typing_imports=self._typing_imports(group, uses),
            declarations=declarations,
        )

    def _runtime_imports(self, group: Group) -> tuple[Code, ...]:
        """What must exist at run time: the bases of the classes."""
        models = [self._sdk.models[id_] for id_ in group.ids if id_ in self._sdk.models]
        lines = []
        if any(m.direction == "request" and self._dicts.is_dict(m) for m in models):
            lines.append(Code("from typing import TypedDict"))
        if any(model.direction == "response" for model in models):
            lines += [Code("")] if lines else []
            bases = {self._base(m) for m in models if m.direction == "response"}
            lines.append(Code(f"from .._runtime import {', '.join(sorted(bases))}"))
        return tuple(lines)

    def _refer(self, group: Group, id_: str) -> Code:
        name = self._names.classes[id_]
        elsewhere = group.kind == "params" and id_ not in group.ids
        return Code(f"_models.{name}") if elsewhere else name

    def _declarations(
        self, id_: str, group: Group, uses: Uses
    ) -> Iterator[DeclarationView]:
        sdk = self._sdk
        if id_ in sdk.models:
            model = sdk.models[id_]
            writer = self._writer(group, model.direction, uses)
            if model.direction == "response":
                yield self._model(model, writer)
            else:
                yield from self._dicts.spell(model, writer)
        else:
            made = sdk.enums[id_] if id_ in sdk.enums else sdk.unions[id_]
            yield self._alias(made, self._writer(group, made.direction, uses))

    def _writer(self, group: Group, direction: str, uses: Uses) -> Annotations:
        in_response = direction == "response"
        return Annotations(
            lambda id_: self._refer(group, id_),
            "response" if in_response else "request",
            uses,
        )

    def _model(self, model: Model, writer: Annotations) -> DeclarationView:
        scope = fields_scope(model, self._names.scopes, PYTHON, self._diagnostics)
        fields = tuple(
            self._attribute(field, scope[field.wire], writer) for field in model.fields
        )
        arguments = [self._base(model)]
        if model.tag:
            arguments.append(Code(f"tag={_mapping(model.tag)}"))
        if model.id in self._contested:
            required = [string(key) for key in self._contested[model.id]]
            arguments.append(Code(f"required={sequence(required)}"))
        renamed = [
            (scope[f.wire], f.wire) for f in model.fields if scope[f.wire] != f.wire
        ]
        if renamed:
            arguments.append(Code(f"wire={_mapping(tuple(renamed))}"))
        name, docs = self._names.classes[model.id], docstring(
            words_of(model), FIELD_INDENT
        )
        expanded = self._expansions.expanded(model.id)
        if expanded is not None:
            writer.uses.names |= {"Expanded", "Expanding"}
        return DeclarationView(
            name=name,
            docs=docs,
            is_class=True,
            is_empty=not fields and not docs,
            head=bracketed(f"class {name}(", arguments, "):", 0, one_line=True),
            fields=fields,
            expanded=expanded or Code(""),
        )

    def _base(self, model: Model) -> Code:
        ids = any(may_be_id(self._sdk, field.type) for field in model.fields)
        return Code("ExpandableModel" if ids else "Model")

    def _attribute(self, field: Field, name: Code, writer: Annotations) -> FieldView:
        expanded = object_of(field)
        if expanded is not None:
            annotation = writer.expandable(field.wire, expanded)
        else:
            annotation = self._annotation(field, writer)
        line = annotated(name, annotation, FIELD_INDENT)
        return FieldView(
            line, docstring(words_of(field, sent_as(name, field.wire)), FIELD_INDENT)
        )

    def _annotation(self, field: Field, writer: Annotations) -> Code:
        annotation = writer.write(field.type)
        if "Id |" not in annotation and may_be_id(self._sdk, field.type):
            # Behind an alias the runtime would not see it.
            annotation = writer.id_or(annotation)
        if field.required or annotation.endswith("None") or annotation == "Any":
            return annotation
        return Code(f"{annotation} | None")

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
        wanted = {"Expandable", "Expanded", "Expanding", "FileArgument", "Id"}
        runtime = sorted(uses.names & wanted)
        if runtime:
            lines.append(Code(f"from .._runtime import {', '.join(runtime)}"))
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
        f".{module}", [f"{name} as {name}"], FIELD_INDENT, margin=FIELD_INDENT
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
            if not group.name.words:
                return "What the API gives and sends beside its named schemas."
            return f"What the methods of {group.name} give back."


def _mapping(pairs: tuple[tuple[str, str | int | float | bool], ...]) -> Code:
    entries = join(
        ", ", (Code(f"{string(key)}: {scalar(value)}") for key, value in pairs)
    )
    return Code(f"{{{entries}}}")
