"""How are services and their methods written in TypeScript?"""

from __future__ import annotations

from generator.code import Code
from generator.names import snake
from generator.sdk.model import Method, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names, parent
from generator.targets.operation import Alternatives
from generator.targets.typescript.annotations import Annotations
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import (
    WIDTH,
    Doc,
    block,
    braces,
    concat,
    layout,
)
from generator.targets.typescript.quote import jsdoc, key
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.spell_operation import result_type, statement
from generator.targets.typescript.views import ChildView, MethodView, ServiceView

_INDENT = 2


class ServicesSpeller:
    """Spells the service modules of one package; holds what all of them need."""

    def __init__(
        self, sdk: Sdk, names: Names, models: ModelsSpeller, usual: Alternatives
    ) -> None:
        self._sdk = sdk
        self._names = names
        self._models = models
        self._usual = usual

    def module(self, service: Service) -> Module:
        name = self._names.services[service.id]
        imports = Imports(frozenset({name}))
        operations, methods = self.members(service, imports)
        children = self.children(service, imports, "./")
        imports.value("Service", "../runtime/index.js")
        title = " ".join(str(part) for part in service.path).capitalize()
        view = ServiceView(
            imports=imports.statements(),
            operations=operations,
            docs=jsdoc(f"{title}.", 0),
            name=name,
            children=children,
            methods=methods,
        )
        path = f"src/services/{self._names.service_modules[service.id]}.ts"
        return Module(path, "service.ts.jinja", view)

    def members(
        self, service: Service, imports: Imports
    ) -> tuple[tuple[Code, ...], tuple[MethodView, ...]]:
        if service.methods:
            runtime = "../runtime/index.js"
            imports.type(Code("Operation"), runtime)
            imports.type(Code("RequestOptions"), runtime)
        operations = tuple(
            self._operation(m, service, imports) for m in service.methods
        )
        # Whatever stands before the first method needs a blank line after it.
        spaced = not service.id or bool(self._nested(service))
        methods = tuple(
            self._method(method, service, imports, spaced=spaced or index > 0)
            for index, method in enumerate(service.methods)
        )
        return operations, methods

    def children(
        self, service: Service, imports: Imports, folder: str
    ) -> tuple[ChildView, ...]:
        found = []
        for child in self._nested(service):
            type_ = self._names.services[child.id]
            imports.value(type_, f"{folder}{self._names.service_modules[child.id]}.js")
            name = self._names.members[service.id][f"service:{child.id}"]
            found.append(ChildView(_holder(name, type_)))
        return tuple(found)

    def _nested(self, service: Service) -> list[Service]:
        return [s for s in self._sdk.services if s.id and parent(s.id) == service.id]

    def signature(
        self, method: Method, service: Service, imports: Imports
    ) -> list[Doc]:
        writer = Annotations(
            lambda id_: self._models.refer(id_, imports), "request", imports.upload
        )
        parts: list[Doc] = []
        for argument in method.arguments:
            if argument.location == "path":
                name = self._names.argument(method, "path", argument.wire)
                parts.append(concat(Code(f"{name}: "), writer.write(argument.type)))
        if method.params:
            needed = any(a.required for a in method.arguments if a.location != "path")
            mark = "" if needed else "?"
            parts.append(
                concat(
                    Code(f"params{mark}: "), self._models.refer(method.params, imports)
                )
            )
        return [*parts, Code("options?: RequestOptions")]

    def returns(self, method: Method, imports: Imports) -> Doc:
        writer = Annotations(
            lambda id_: self._models.refer(id_, imports), "response", imports.upload
        )
        return result_type(method.result, writer)

    def _operation(self, method: Method, service: Service, imports: Imports) -> Code:
        constant = self._constant(method, service)
        returns = self.returns(method, imports)
        return statement(constant, returns, method, self._sdk, self._usual)

    def _constant(self, method: Method, service: Service) -> Code:
        """Of the words, with the member's own letters where two methods differ by them alone."""
        upper = snake(method.name.words).upper()
        same = [m for m in service.methods if snake(m.name.words).upper() == upper]
        if len(same) > 1 or not upper.isidentifier():
            return Code(f"{self._names.member(method, service)}Operation")
        return Code(upper)

    def _method(
        self, method: Method, service: Service, imports: Imports, *, spaced: bool
    ) -> MethodView:
        name = self._names.member(method, service)
        head = concat(
            block(
                Code(f"{name}("), self.signature(method, service, imports), Code(")")
            ),
            Code(": Promise<"),
            self.returns(method, imports),
            Code("> {"),
        )
        arguments: list[Doc] = [
            self._constant(method, service),
            self._values(method),
            Code("options"),
        ]
        body = concat(block(Code("return this.call("), arguments, Code(")")), Code(";"))
        return MethodView(
            is_spaced=spaced,
            docs=jsdoc(_documentation(method), _INDENT, deprecated=method.deprecated),
            head=layout(head, indent=_INDENT),
            body=layout(body, indent=2 * _INDENT),
        )

    def _values(self, method: Method) -> Doc:
        path = [a for a in method.arguments if a.location == "path"]
        if not path:
            return Code("params" if method.params else "{}")
        parts: list[Doc] = []
        for argument in path:
            name = self._names.argument(method, "path", argument.wire)
            same = name == argument.wire
            parts.append(
                name if same else concat(key(argument.wire), Code(f": {name}"))
            )
        if method.params:
            parts.append(Code("...params"))
        return braces(Code("{"), parts, Code("}"))


def _documentation(method: Method) -> str:
    return "\n\n".join(part for part in (method.docs.summary, method.docs.text) if part)


def _holder(name: Code, type_: Code) -> Code:
    """The member that holds a nested service."""
    start, made = Code(f"readonly {name} ="), Code(f"new {type_}(")
    if _INDENT + len(start) + 1 + len(made) > WIDTH:
        return Code(f"{start}\n    {made}this);")
    member = concat(start, Code(" "), block(made, [Code("this")], Code(")")), Code(";"))
    return layout(member, indent=_INDENT)
