"""What does a method take and give back, as TypeScript types?"""

from __future__ import annotations

from generator.code import Code
from generator.openapi.schema import Direction
from generator.sdk.expand import expansion
from generator.sdk.model import JsonResult, Method, Sdk
from generator.targets.names import Names
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, concat, generic
from generator.targets.typescript.quote import string
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.spell_operation import result_type

_RUNTIME = "../runtime/index.js"


class Signatures:
    """Writes signatures for any module beside the models: `imports` are those of the module."""

    def __init__(self, sdk: Sdk, names: Names, models: ModelsSpeller) -> None:
        self._sdk = sdk
        self._names = names
        self._models = models

    def generic(self, method: Method) -> Code:
        """The paths that the caller expands are a type of their own."""
        return Code("<E extends string = never>" if self._expands(method) else "")

    def parts(self, method: Method, imports: Imports) -> list[Doc]:
        """The parameters: those of the path, all others in one object, the options."""
        writer = self._writer(imports, "request")
        parts: list[Doc] = []
        for argument in method.arguments:
            if argument.location == "path":
                name = self._names.argument(method, "path", argument.wire)
                parts.append(concat(Code(f"{name}: "), writer.write(argument.type)))
        if method.params:
            needed = any(a.required for a in method.arguments if a.location != "path")
            mark = "" if needed else "?"
            params = self._models.refer(method.params, imports)
            paths = "<E>" if self._expands(method) else ""
            parts.append(Code(f"params{mark}: {params}{paths}"))
        return [*parts, Code("options?: RequestOptions")]

    def names(self, method: Method) -> list[Doc]:
        """The same parameters, passed on."""
        path = [
            self._names.argument(method, "path", argument.wire)
            for argument in method.arguments
            if argument.location == "path"
        ]
        return [*path, *([Code("params")] if method.params else []), Code("options")]

    def returns(self, method: Method, imports: Imports) -> Doc:
        """A promise; of a list one that all its items can be taken from too."""
        data = self._data(method, imports)
        found = expansion(self._sdk, method)
        if found:
            expanded = imports.type(Code("Expanded"), _RUNTIME)
            data = generic(expanded, [data, Code("E")])
        if method.paging is None:
            return generic("Promise", [data])
        writer = self._writer(imports, "response")
        item = writer.union((method.paging.item,), inside=True)
        if found:
            paths: Doc = Code("E")
            if found.within:
                below = imports.type(Code("Below"), _RUNTIME)
                paths = generic(below, [paths, string(".".join(found.within))])
            item = generic(imports.type(Code("Expanded"), _RUNTIME), [item, paths])
        return generic(imports.type(Code("PageList"), _RUNTIME), [item, data])

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
