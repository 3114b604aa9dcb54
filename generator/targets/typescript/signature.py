"""What does a method take and give back, as TypeScript types?"""

from __future__ import annotations

from dataclasses import replace

from generator.code import Code
from generator.openapi.schema import Direction
from generator.sdk.expand import expansion
from generator.sdk.model import JsonResult, Method, NoContent, Sdk
from generator.sdk.paging_model import Paged
from generator.sdk.types import LiteralType
from generator.targets.names import Names
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, concat, generic
from generator.targets.typescript.quote import string
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.spell_operation import result_type
from generator.targets.variants import Signature

_RUNTIME = "../runtime/index.js"


class Signatures:
    """Writes signatures for any module beside the models: `imports` are those of the module."""

    def __init__(self, sdk: Sdk, names: Names, models: ModelsSpeller) -> None:
        self._sdk = sdk
        self._names = names
        self._models = models

    def generic(self, method: Method) -> Code:
        """The paths that the caller expands are a type of their own."""
        return Code("<E extends string = string>" if self._expands(method) else "")

    def parts(self, method: Method, imports: Imports) -> list[Doc]:
        """The parameters: those of the path, all others in one object, the options."""
        writer = self._writer(imports, "request")
        parts: list[Doc] = []
        for argument in method.arguments:
            if argument.location == "path":
                name = self._names.argument(method, "path", argument.wire)
                parts.append(concat(Code(f"{name}: "), writer.write(argument.type)))
        if method.params:
            mark = "" if _needs(method) else "?"
            params = self._models.refer(method.params, imports)
            paths = "<E>" if self._expands(method) else ""
            parts.append(Code(f"params{mark}: {params}{paths}"))
        type_ = Code("RequestOptions")
        if method.variants:
            type_ = imports.type(Code("Plain"), _RUNTIME)
        return [*parts, Code(f"options?: {type_}")]

    def variant_parts(self, one: Signature, imports: Imports) -> list[Doc]:
        """As `parts`; the options come last and must be there, so that nothing can be left out."""
        plain = self.parts(replace(one.form, result=NoContent()), imports)[:-1]
        if one.form.params and not _needs(one.form):
            params = self._models.refer(one.form.params, imports)
            plain[-1] = Code(f"params: {params} | undefined")
        options = self._options(one, imports)
        return [*plain, concat(Code("options: "), options)]

    def _options(self, one: Signature, imports: Imports) -> Doc:
        """Named by what they choose, so that no other options fit them."""
        writer = self._writer(imports, "request")
        named: list[Doc] = [
            writer.union((LiteralType(media, open=False),), inside=True)
            for media in (one.content_types, one.accepts)
            if media
        ]
        type_ = "Sending" if one.content_types else "Accepting"
        type_ = "Exchanging" if len(named) > 1 else type_
        return generic(imports.type(Code(type_), _RUNTIME), named)

    def loose_parts(self, method: Method, imports: Imports) -> list[Doc]:
        """What any of the signatures takes."""
        path = self.parts(replace(method, params=""), imports)[:-1]
        needed = all(_needs(form) for form in method.forms())
        takes = any(form.params for form in method.forms())
        params: list[Doc] = [Code(f"params{'' if needed else '?'}: object")]
        options = Code("options?: RequestOptions")
        return [*path, *(params if takes else []), options]

    def variant_returns(self, form: Method, imports: Imports) -> Doc:
        """Never what is expanded."""
        data = self._data(form, imports)
        if form.paging is None:
            return generic("Promise", [data])
        return generic(
            imports.type(Code("PageList"), _RUNTIME),
            [self._item(form.paging, imports), data],
        )

    def names(self, method: Method) -> list[Doc]:
        """The same parameters, passed on."""
        path = [
            self._names.argument(method, "path", argument.wire)
            for argument in method.arguments
            if argument.location == "path"
        ]
        takes = any(form.params for form in method.forms())
        rest = [*(["params"] if takes else []), "options"]
        # No signature takes what any of them takes: the function chooses anew.
        loosely = " as never" if method.variants else ""
        return [*path, *(Code(f"{name}{loosely}") for name in rest)]

    def returns(self, method: Method, imports: Imports) -> Doc:
        """A promise; of a list one that all its items can be taken from too."""
        data = self._data(method, imports)
        found = expansion(self._sdk, method)
        if found:
            expanded = imports.type(Code("Expanded"), _RUNTIME)
            data = generic(expanded, [data, Code("E")])
        if method.paging is None:
            return generic("Promise", [data])
        item = self._item(method.paging, imports)
        if found:
            paths: Doc = Code("E")
            if found.within:
                below = imports.type(Code("Below"), _RUNTIME)
                paths = generic(below, [paths, string(".".join(found.within))])
            item = generic(imports.type(Code("Expanded"), _RUNTIME), [item, paths])
        return generic(imports.type(Code("PageList"), _RUNTIME), [item, data])

    def _item(self, paging: Paged, imports: Imports) -> Doc:
        writer = self._writer(imports, "response")
        return writer.union((paging.item,), inside=True)

    def table_type(self, method: Method, imports: Imports) -> Doc:
        """What the entry of the table says: never where a call says it, by what is expanded."""
        if self._expands(method):
            return Code("never")
        return self._data(method, imports)

    def _data(self, method: Method, imports: Imports) -> Doc:
        """Written to stand between angle brackets."""

        def use(name: str) -> Code:
            return imports.type(Code(name), _RUNTIME)

        writer = self._writer(imports, "response")
        return result_type(method.result, writer, use)

    def _expands(self, method: Method) -> bool:
        return (
            isinstance(method.result, JsonResult)
            and expansion(self._sdk, method) is not None
        )

    def _writer(self, imports: Imports, direction: Direction) -> Annotations:
        def refer(id_: str) -> Code:
            return self._models.refer(id_, imports)

        return Annotations(refer, direction, imports.upload)


def _needs(form: Method) -> bool:
    return any(a.required for a in form.arguments if a.location != "path")
