"""How are services and their methods written in TypeScript?

A module of a service holds the table of its operations, a function for each, and the class whose
methods make the same calls.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.names import snake
from generator.sdk.model import Method, Sdk, Service
from generator.targets.afterwards import afterwards
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import status_words
from generator.targets.settling import parent
from generator.targets.typescript.conventions import client_variable, function_name
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import (
    WIDTH,
    Doc,
    Group,
    IfBreak,
    Indent,
    SOFT,
    LINE,
    block,
    braces,
    concat,
    joined,
    layout,
)
from generator.targets.typescript.literal import entry
from generator.targets.typescript.quote import jsdoc
from generator.targets.typescript.signature import Signatures
from generator.targets.typescript.spell_former import FormerCalls
from generator.targets.typescript.spell_models import ModelsSpeller
from generator.targets.typescript.spell_operation import known_of, statement
from generator.targets.typescript.views import ChildView, MethodView, ServiceView
from generator.targets.variants import signatures
from generator.targets.wire_names import meaning

RUNTIME = "../runtime/index.js"
_INDENT = 2


class ServicesSpeller:
    """Spells the service modules of one package; holds what all of them need."""

    def __init__(
        self, sdk: Sdk, names: Names, models: ModelsSpeller, former: FormerCalls
    ) -> None:
        self._sdk = sdk
        self._former = former
        self._names = names
        self._known = known_of(sdk)
        self.signatures = Signatures(sdk, names, models)

    def module(self, service: Service) -> Module:
        """The client's own methods have functions alone: its class is in a module of its own."""
        name = self._names.services[service.id]
        imports = Imports(frozenset({name, "E"}))
        if service.methods:
            for type_ in ("Client", "Operation", "RequestOptions"):
                imports.type(Code(type_), RUNTIME)
        operations = tuple(
            self._operation(m, service, imports) for m in service.methods
        )
        functions = tuple(self._function(m, service, imports) for m in service.methods)
        children = self.children(service, imports, "./") if service.id else ()
        methods = self.methods(service, imports) if service.id else ()
        if service.id:
            imports.value("Service", RUNTIME)
        former = self._former.interface(service) if service.id else Code("")
        if former:
            imports.type(former, "../former.js")
        title = " ".join(str(part) for part in service.path).capitalize()
        view = ServiceView(
            imports=imports.statements(),
            operations=operations,
            functions=functions,
            has_class=bool(service.id),
            docs=jsdoc(f"{title}.", 0),
            name=name,
            children=children,
            methods=methods,
            former=former,
            former_functions=self._former.functions(service),
        )
        return Module(self.path(service), "service.ts.jinja", view)

    def path(self, service: Service) -> str:
        return f"src/services/{self._names.service_modules[service.id]}.ts"

    def methods(self, service: Service, imports: Imports) -> tuple[MethodView, ...]:
        # Whatever stands before the first method needs a blank line after it.
        spaced = not service.id or bool(self._nested(service))
        return tuple(
            self._method(method, service, imports, spaced=spaced or index > 0)
            for index, method in enumerate(service.methods)
        )

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

    def _operation(self, method: Method, service: Service, imports: Imports) -> Code:
        def use(name: str) -> Code:
            return imports.value(name, RUNTIME)

        constant = self._constant(method, service)
        type_ = self.signatures.table_type(method, imports)
        return statement(constant, type_, method, known=self._known, use=use)

    def _constant(self, method: Method, service: Service) -> Code:
        """Of the words, with the member's own letters where two methods differ by them alone."""
        upper = snake(method.name.words).upper()
        same = [m for m in service.methods if snake(m.name.words).upper() == upper]
        if len(same) > 1 or not upper.isidentifier():
            return Code(f"{self._names.member(method, service)}Operation")
        return Code(upper)

    def _function(
        self, method: Method, service: Service, imports: Imports
    ) -> MethodView:
        """Its docs are the summary alone: the method has the whole."""
        name = function_name(self._names.member(method, service))
        start = Code(f"export function {name}")
        heads = self._heads(method, imports, start, [Code("client: Client")])
        docs = method.docs.summary or method.docs.text.split("\n\n")[0]
        return MethodView(
            is_spaced=True,
            docs=jsdoc(docs, 0, deprecated=method.deprecated),
            overloads=tuple(layout(head) for head in heads[:-1]),
            head=layout(heads[-1]),
            body=self._body(method, service, imports, Code("client"), indent=_INDENT),
        )

    def _method(
        self, method: Method, service: Service, imports: Imports, *, spaced: bool
    ) -> MethodView:
        heads = self._heads(method, imports, self._names.member(method, service), [])
        if service.id:
            indent = 2 * _INDENT
            body = self._body(method, service, imports, Code("this"), indent=indent)
        else:
            body = self._delegation(method, service)
        return MethodView(
            is_spaced=spaced,
            docs=jsdoc(
                self._documentation(method),
                _INDENT,
                deprecated=method.deprecated,
                tags=(*self._meanings(method), *_answers(method)),
            ),
            overloads=tuple(layout(head, indent=_INDENT) for head in heads[:-1]),
            head=layout(heads[-1], indent=_INDENT),
            body=body,
        )

    def _heads(
        self, method: Method, imports: Imports, start: Code, first: list[Doc]
    ) -> list[Doc]:
        """Overloads, where there are variants, and the signature with its opening brace."""
        of = self.signatures
        name = Code(f"{start}{of.generic(method)}")
        usual = _head(
            name, [*first, *of.parts(method, imports)], of.returns(method, imports)
        )
        if not method.variants:
            return [concat(usual, Code(" {"))]
        others = [
            _head(
                start,
                [*first, *of.variant_parts(one, imports)],
                of.variant_returns(one.form, imports),
            )
            for one in signatures(method)
        ]
        loose = [*first, *of.loose_parts(method, imports)]
        whole = _head(start, loose, Code("Promise<unknown>"))
        ended = (concat(head, Code(";")) for head in (usual, *others))
        return [*ended, concat(whole, Code(" {"))]

    def _meanings(self, method: Method) -> Iterator[tuple[str, str]]:
        """Those of the path alone: all others are properties, which say so themselves."""
        for argument in method.arguments:
            if argument.location == "path":
                name = self._names.argument(method, "path", argument.wire)
                said = meaning(method, argument, name)
                if said:
                    yield "param", f"{name} - {said}"

    def _documentation(self, method: Method) -> str:
        client = client_variable(self._sdk)
        after = afterwards(self._sdk, self._names, method, client)
        parts = (method.docs.summary, method.docs.text, after)
        return "\n\n".join(part for part in parts if part)

    def _body(
        self,
        method: Method,
        service: Service,
        imports: Imports,
        holder: Code,
        *,
        indent: int,
    ) -> Code:
        call = imports.value("paged" if method.paging else "call", RUNTIME)
        makes: list[Doc] = []
        if method.variants:
            makes, call = [call], imports.value("varied", RUNTIME)
        arguments: list[Doc] = [
            *makes,
            holder,
            self._constant(method, service),
            self._values(method),
            Code("options"),
        ]
        body = block(Code(f"return {call}("), arguments, Code(")"))
        return layout(concat(body, Code(";")), indent=indent)

    def _delegation(self, method: Method, service: Service) -> Code:
        """A method of the client itself calls the function."""
        name = function_name(self._names.member(method, service))
        arguments: list[Doc] = [Code("this"), *self.signatures.names(method)]
        body = block(Code(f"return root.{name}("), arguments, Code(")"))
        return layout(concat(body, Code(";")), indent=2 * _INDENT)

    def _values(self, method: Method) -> Doc:
        path = [a for a in method.arguments if a.location == "path"]
        takes = any(form.params for form in method.forms())
        if not path:
            return Code("params" if takes else "{}")
        parts: list[Doc] = []
        for argument in path:
            name = self._names.argument(method, "path", argument.wire)
            same = name == argument.wire
            parts.append(name if same else entry(argument.wire, name))
        if takes:
            parts.append(Code("...params"))
        return braces(Code("{"), parts, Code("}"))


def _head(name: Code, parts: list[Doc], returns: Doc) -> Doc:
    """Where it does not fit on one line, all of its arguments get lines of their own."""
    inside = joined(concat(Code(","), LINE), parts)
    arguments = concat(Indent(concat(SOFT, inside)), IfBreak(Code(",")), SOFT)
    return Group(concat(name, Code("("), arguments, Code("): "), returns))


def _answers(method: Method) -> Iterator[tuple[str, str]]:
    if method.returned:
        yield "returns", method.returned
    for one in method.failures:
        yield "throws", f"{status_words(one.status)}: {one.text}"


def _holder(name: Code, type_: Code) -> Code:
    """The member that holds a nested service."""
    start, made = Code(f"readonly {name} ="), Code(f"new {type_}(")
    if _INDENT + len(start) + 1 + len(made) > WIDTH:
        below = concat(block(made, [Code("this")], Code(")")), Code(";"))
        return Code(f"{start}\n    {layout(below, indent=2 * _INDENT)}")
    member = concat(start, Code(" "), block(made, [Code("this")], Code(")")), Code(";"))
    return layout(member, indent=_INDENT)
