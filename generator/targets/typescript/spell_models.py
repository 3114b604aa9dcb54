"""How are models, enumerations and unions written in TypeScript? As types alone: nothing at run time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.code import Code
from generator.names import split
from generator.sdk.circular import is_circular
from generator.sdk.expand import expansion
from generator.sdk.model import Enum, Field, Group, JsonResult, Model, Sdk, Union
from generator.sdk.types import LiteralType
from generator.targets.aliases import TypeAlias, type_aliases
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import keys
from generator.targets.typescript.annotations import Annotations, alias, choice
from generator.targets.typescript.conventions import TYPESCRIPT
from generator.targets.typescript.former_views import FormerTypeView
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, concat, generic, layout
from generator.targets.typescript.quote import jsdoc
from generator.targets.typescript.quote import key as property_name
from generator.targets.typescript.views import (
    DeclarationView,
    IndexView,
    ModelsView,
    PropertyView,
)
from generator.targets.typescript.wording import namespace, written_type
from generator.targets.wire_names import argument_sent_as, told

_INDENT = 2


class ModelsSpeller:
    """Spells the modules of one package; holds what all of them need."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self._sdk = sdk
        self._names = names
        self._methods = {
            form.params: form
            for service in sdk.services
            for method in service.methods
            for form in reversed(method.forms())
            if form.params
        }
        self._paths = {
            m.params: found.argument
            for m in self._methods.values()
            if (found := expansion(sdk, m))
        }
        self._homes = {id_: group for group in sdk.groups for id_ in group.ids}
        self.former = type_aliases(
            sdk, TYPESCRIPT, lambda id_: written_type(self._homes[id_], names, id_)
        )

    def module(self, group: Group) -> Module:
        own = frozenset(self._names.classes[id_] for id_ in group.ids)
        imports = Imports(own | {"E"})
        declarations = tuple(
            self._declaration(id_, group, imports) for id_ in group.ids
        )
        place = self._place(group)
        former = tuple(self._old(one) for one in self.former if self._is_in(one, place))
        folder = folder_of(group)
        path = f"src/{folder}/{self._names.modules[group.id]}.ts"
        return Module(
            path,
            "models.ts.jinja",
            ModelsView(imports.statements(), declarations, former),
        )

    def _place(self, group: Group) -> Code:
        """The namespace of parameters; the module of models, where old names are beside the new ones."""
        if group.kind == "params":
            return namespace(group)
        return Code(f"/{self._names.modules[group.id]}")

    def _is_in(self, one: TypeAlias, place: Code) -> bool:
        home = one.module or f"/{self._names.modules[self._homes[one.id].id]}"
        return home == place

    def gone(self) -> Iterable[Module]:
        """Modules of parameters whose service is none any more."""
        for name, module in self._gone().items():
            first, *more = (self._old(x) for x in self.former if x.module == name)
            view = ModelsView((), (), (replace(first, is_spaced=False), *more))
            yield Module(f"src/params/{module}.ts", "models.ts.jinja", view)

    def _gone(self) -> dict[Code, str]:
        """By namespace."""
        groups = [group for group in self._sdk.groups if group.kind == "params"]
        there = {namespace(group) for group in groups} | {Code("")}
        taken = {str(self._names.modules[group.id]) for group in groups} | {"index"}
        found = {
            name: TYPESCRIPT.modules.legal(split(name))
            for name in sorted({one.module for one in self.former} - there)
        }
        return {x: f"{y}-before" if y in taken else y for x, y in found.items()}

    def _old(self, one: TypeAlias) -> FormerTypeView:
        """A type under a name that it had before."""
        now = self._names.classes[one.id]
        if one.module != one.now_module:
            return self._old_elsewhere(one)
        start, type_ = Code(f"export type {one.name} ="), now
        if one.id in self._paths:
            start = Code(f"export type {one.name}<E extends string = string> =")
            type_ = Code(f"{now}<E>")
        said = f"Use `{now}`; this name goes in version {one.until}."
        docs = jsdoc("", 0, tags=(("deprecated", said),))
        return FormerTypeView(docs, alias(start, type_))

    def _old_elsewhere(self, one: TypeAlias) -> FormerTypeView:
        said = f"Use `{one.now}`; this name goes in version {one.until}."
        docs = jsdoc("", _INDENT, tags=(("deprecated", said),))
        module = self._names.modules[self._homes[one.id].id]
        names = f"{one.now_name} as {one.name}"
        export = f'export type {{\n  {docs}\n  {names},\n}} from "./{module}.js";'
        return FormerTypeView(Code(""), Code(export))

    def indexes(self) -> Iterable[Module]:
        """`models/index.ts` has every name; `params/index.ts` a namespace per service."""
        models, params = [], []
        for group in self._sdk.groups:
            module = self._names.modules[group.id]
            if group.kind == "params":
                place = namespace(group)
                params.append(Code(f'export type * as {place} from "./{module}.js";'))
            else:
                models.append(Code(f'export type * from "./{module}.js";'))
        for place, path in self._gone().items():
            params.append(Code(f'export type * as {place} from "./{path}.js";'))
        for folder, exports in (("models", models), ("params", params)):
            lines = tuple(sorted(exports)) or (Code("export {};"),)
            yield Module(f"src/{folder}/index.ts", "index.ts.jinja", IndexView(lines))

    def _declaration(self, id_: str, group: Group, imports: Imports) -> DeclarationView:
        sdk = self._sdk
        made = sdk.models.get(id_) or sdk.enums.get(id_) or sdk.unions[id_]

        def refer(other: str) -> Code:
            return self.refer(other, imports, group)

        circular = isinstance(made, Union) and is_circular(sdk, id_)
        writer = Annotations(refer, made.direction, imports.upload, circular)
        spaced = id_ != group.ids[0]
        if isinstance(made, Model):
            paths = self._paths_type(id_, refer, imports)
            return self._interface(made, writer, paths, spaced=spaced)
        return self._alias(made, writer, spaced=spaced)

    def refer(self, id_: str, imports: Imports, group: Group | None = None) -> Code:
        """What the module calls this model, imported where it is at home elsewhere."""
        home, name = self._homes[id_], self._names.classes[id_]
        if group is not None and home.id == group.id:
            return name
        module = f"{self._names.modules[home.id]}.js"
        near = group is not None and folder_of(group) == folder_of(home)
        return imports.type(
            name, f"./{module}" if near else f"../{folder_of(home)}/{module}"
        )

    def _paths_type(
        self, id_: str, refer: Callable[[str], Code], imports: Imports
    ) -> Doc | None:
        """Those of the caller's own paths that lead to objects of the result; None where it takes none."""
        if id_ not in self._paths:
            return None
        result = self._methods[id_].result
        assert isinstance(result, JsonResult)
        writer = Annotations(refer, "response", imports.upload)
        whole = writer.union((result.type,), inside=True)
        path = imports.type(Code("PathIn"), "../runtime/index.js")
        array = generic("Array", [generic(path, [whole, Code("E")])])
        return choice([array, Code("undefined")])

    def _interface(
        self, model: Model, writer: Annotations, paths: Doc | None, *, spaced: bool
    ) -> DeclarationView:
        name = self._names.classes[model.id]
        if paths is not None:
            name = Code(f"{name}<E extends string = string>")
        return DeclarationView(
            name,
            jsdoc(model.docs.text, 0, deprecated=model.deprecated),
            is_spaced=spaced,
            is_interface=True,
            is_empty=not model.fields and model.extra is None,
            properties=self._properties(model, writer, paths),
        )

    def _properties(
        self, model: Model, writer: Annotations, paths: Doc | None
    ) -> tuple[PropertyView, ...]:
        method = self._methods.get(model.id)
        if method is None:
            known = tuple(_property(f, f.wire, writer) for f in model.fields)
            return known if model.extra is None else (*known, _FURTHER)
        # The fields are the method's named arguments, in the same order.
        key = keys(method)
        named = [a for a in method.arguments if a.location != "path"]
        of_paths = self._paths[model.id].wire if paths is not None else ""
        return tuple(
            _property(
                field,
                name := key[argument.location, argument.wire],
                writer,
                paths if field.wire == of_paths else None,
                sent=argument_sent_as(method, argument, name),
            )
            for argument, field in zip(named, model.fields, strict=True)
        )

    def _alias(
        self, made: Enum | Union, writer: Annotations, *, spaced: bool
    ) -> DeclarationView:
        name = self._names.classes[made.id]
        match made:
            case Enum():
                doc = writer.write(LiteralType(made.values, made.open))
            case Union():
                doc = writer.union(made.members, nullable=made.nullable)
        text = alias(Code(f"export type {name} ="), doc)
        docs = jsdoc(made.docs.text, 0)
        return DeclarationView(
            name, docs, is_spaced=spaced, is_interface=False, alias=text
        )


def folder_of(group: Group) -> str:
    return "params" if group.kind == "params" else "models"


# The type of further keys would have to fit the known ones too.
_FURTHER = PropertyView(Code("[key: string]: unknown;"), Code(""))


def _property(
    field: Field,
    name: str,
    writer: Annotations,
    type_: Doc | None = None,
    *,
    sent: str = "",
) -> PropertyView:
    """`type_`: in place of its own."""
    mark = "" if field.required else "?"
    start = Code(f"{property_name(name)}{mark}: ")
    if type_ is None:
        unset = writer.direction == "request" and not field.required
        type_ = writer.unset(field.type) if unset else writer.write(field.type)
    member = layout(concat(start, type_, Code(";")), indent=_INDENT)
    text = told(field.docs.text, sent)
    return PropertyView(member, jsdoc(text, _INDENT, deprecated=field.deprecated))
