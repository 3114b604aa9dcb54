"""How are services and their methods written in Python?"""

from __future__ import annotations

from collections.abc import Callable

from generator.code import Code
from generator.sdk.model import Argument, Method, Sdk, Service
from generator.targets.afterwards import afterwards
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import Alternatives
from generator.targets.settling import parent
from generator.targets.python.annotations import Annotations, Uses, standard_imports
from generator.targets.python.layout import bracketed, imported
from generator.targets.python.method_docs import method_docs
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_expand import Expansions, Plain, overloads
from generator.targets.python.spell_former import (
    FormerCalls,
    former_import,
    with_former,
)
from generator.targets.python.spell_imports import (
    FROM_RUNTIME,
    import_inside,
    runtime_imports,
)
from generator.targets.python.spell_operation import entry, result
from generator.targets.python.spell_paging import GivesBack, gives_back
from generator.targets.python.spell_variants import (
    any_variant,
    loose_choice,
    passed_choice,
    variant_overloads,
)
from generator.targets.python.views import (
    ChildView,
    MethodView,
    OperationView,
    OverloadView,
    ServiceView,
)

_METHOD_INDENT = 8
_OPTIONS = Code("options: RequestOptions | None = None")
_ANY = Code("**params: Any")


class ServicesSpeller:
    """Spells the service modules of one package; holds what all of them need."""

    def __init__(
        self,
        sdk: Sdk,
        names: Names,
        expansions: Expansions,
        usual: Alternatives,
        former: FormerCalls,
    ) -> None:
        self._sdk = sdk
        self.former = former
        self._names = names
        self._expansions = expansions
        self._usual = usual
        groups = (group.ids for group in sdk.groups if group.kind == "params")
        self._params = frozenset(id_ for ids in groups for id_ in ids)

    def module(self, service: Service, view: ServiceView) -> Module:
        path = f"{self._names.package}/services/{self._names.service_modules[service.id]}.py"
        return Module(path, "service.py.jinja", view)

    def view(self, service: Service) -> ServiceView:
        uses = Uses()
        methods = tuple(
            self._method(method, service, uses) for method in service.methods
        )
        operations = tuple(self._operation(m, service, uses) for m in service.methods)
        children = self._children(service)
        name = self._names.services[service.id]
        title = " ".join(str(part) for part in service.path).capitalize()
        former = self.former.base(service)
        return ServiceView(
            docs=docstring(f"{title}.", 0),
            class_docs=docstring(f"{title}.", 4),
            imports=(
                *former_import(former, ".."),
                *runtime_imports(operations, children, methods),
            ),
            typing_imports=self._typing_imports(service, uses),
            operations=operations,
            name=name,
            async_name=Code(f"Async{name}"),
            bases=with_former(former, Code("Service")),
            async_bases=with_former(former, Code("AsyncService"), "Async"),
            children=children,
            methods=methods,
        )

    def _children(self, service: Service) -> tuple[ChildView, ...]:
        return tuple(
            self._child(child, service)
            for child in self._sdk.services
            if child.id and parent(child.id) == service.id
        )

    def _child(self, child: Service, holder: Service) -> ChildView:
        type_, module = self._names.services[child.id], self._child_module(
            child, holder
        )
        return ChildView(
            name=self._names.members[holder.id][f"service:{child.id}"],
            import_line=import_inside(module, type_),
            async_import_line=import_inside(module, f"Async{type_}"),
            type=type_,
            async_type=Code(f"Async{type_}"),
        )

    def _child_module(self, child: Service, holder: Service) -> str:
        folder = "." if holder.id else ".services."
        return f"{folder}{self._names.service_modules[child.id]}"

    def _typing_imports(self, service: Service, uses: Uses) -> tuple[Code, ...]:
        lines = standard_imports(uses, ("Any", "Literal", "Unpack"))
        # The client's own methods are written one folder up.
        up = ".." if service.id else "."
        if "models" in uses.names:
            lines.append(Code(f"from {up} import models"))
        runtime = sorted(uses.names & FROM_RUNTIME)
        if runtime:
            lines.append(imported(f"{up}_runtime", runtime, 4))
        if uses.names & {"Unpack", "params"}:
            module = self._names.modules[f"params:{service.id}"]
            lines.append(Code(f"from {up}params import {module} as params"))
        for child in self._sdk.services:
            if child.id and parent(child.id) == service.id:
                name = self._names.services[child.id]
                source = self._child_module(child, service)
                lines.append(imported(source, [f"Async{name}", name], 4))
        return tuple(lines)

    def _responses(self, service: Service, uses: Uses) -> Annotations:
        # A method called `list` hides the type in the annotations that follow it.
        scope = self._names.members[service.id]
        hidden = any(
            scope[f"method:{method.id}"] == "list" for method in service.methods
        )
        list_name = Code("builtins.list" if hidden else "list")
        return Annotations(self._referrer(uses), "response", uses, list_name)

    def _referrer(self, uses: Uses) -> Callable[[str], Code]:
        def refer(id_: str) -> Code:
            if id_ in self._params:
                uses.names.add("params")
                return Code(f"params.{self._names.classes[id_]}")
            uses.names.add("models")
            return Code(f"models.{self._names.classes[id_]}")

        return refer

    def _operation(self, method: Method, service: Service, uses: Uses) -> OperationView:
        arguments = entry(method, self._names, self._sdk, self._usual)
        returns = self._gives_back(method, service, uses).operation
        if "builtins." in returns:
            uses.names.add("builtins")
        return OperationView(self._constant(method, service), returns, tuple(arguments))

    def _constant(self, method: Method, service: Service) -> Code:
        name = self._names.members[service.id][f"method:{method.id}"]
        return Code(f"_{name.upper()}")

    def _method(self, method: Method, service: Service, uses: Uses) -> MethodView:
        scope = self._names.arguments[method.id]
        uses.names.add("RequestOptions")
        given = [scope[f"path:{a.wire}"] for a in method.arguments if _in_path(a)]
        values = [Code(f"{string(name)}: {name}") for name in given]
        before = self._before(method, service, uses)
        behind = self._behind(method, uses)
        if len(behind) > 1:
            values.append(Code("**params"))
        arguments = [
            self._constant(method, service),
            bracketed("{", values, "}", _METHOD_INDENT + 4, behind=1, one_line=False),
            *passed_choice(method),
            Code("options=options"),
        ]
        back = self._gives_back(method, service, uses)
        overloads = self._overloads(method, service, before, uses)
        variants = self._variants(method, service, before, uses)
        return MethodView(
            name=self._names.members[service.id][f"method:{method.id}"],
            signature=(*before, *behind),
            returns=back.returns,
            async_returns=back.async_returns,
            async_def=back.async_def,
            overloads=overloads,
            variants=variants,
            is_overloaded=bool(overloads or variants),
            loose=(*before, *loose_choice(method), _OPTIONS, _ANY),
            docs=method_docs(
                method, self._documentation(method), self._names, _METHOD_INDENT
            ),
            body=_call(f"return {back.call}(", arguments),
            async_body=_call(f"return {back.async_call}(", arguments),
        )

    def _behind(self, form: Method, uses: Uses) -> tuple[Code, ...]:
        """The signature from the options on."""
        if not form.params:
            return (_OPTIONS,)
        uses.names.add("Unpack")
        return (_OPTIONS, _unpacked(self._names.classes[form.params]))

    def _variants(
        self, method: Method, service: Service, before: tuple[Code, ...], uses: Uses
    ) -> tuple[OverloadView, ...]:
        if method.variants:
            uses.names |= {"Any", "Literal"} | (
                {"Coroutine"} if method.paging else set()
            )
        return tuple(
            variant_overloads(
                method,
                before,
                lambda form: self._behind(form, uses),
                lambda form: self._gives_back(form, service, uses),
            )
        )

    def _documentation(self, method: Method) -> str:
        deprecated = "Deprecated." if method.deprecated else ""
        parts = [deprecated, method.docs.summary, method.docs.text]
        after = afterwards(self._sdk, self._names, method, Code("client"))
        if not any(parts):
            parts = [f"`{method.http_method.upper()} {method.path}`"]
        return "\n\n".join(part for part in (*parts, after) if part)

    def _gives_back(self, method: Method, service: Service, uses: Uses) -> GivesBack:
        writer = self._responses(service, uses)
        back = gives_back(method, result(method.result, writer), writer)
        return any_variant(back) if method.variants else back

    def _before(self, method: Method, service: Service, uses: Uses) -> tuple[Code, ...]:
        """The signature up to what is given by name."""
        scope, members = self._names.arguments[method.id], self._names.members
        taken = {members[service.id][f"method:{m.id}"] for m in service.methods}
        taken |= {child.name for child in self._children(service)}
        writer = Annotations(
            self._referrer(uses), "request", uses, hidden=frozenset(taken)
        )
        given = [
            Code(f"{scope[f'path:{a.wire}']}: {writer.write(a.type)}")
            for a in method.arguments
            if _in_path(a)
        ]
        return (Code("self"), *given, Code("*"))

    def _overloads(
        self,
        method: Method,
        service: Service,
        before: tuple[Code, ...],
        uses: Uses,
    ) -> tuple[OverloadView, ...]:
        found = self._expansions.of(method)
        if found is None:
            return ()
        uses.names |= {"Any", "Literal", "models"}
        responses, argument = self._responses(service, uses), found.argument
        if "builtins." in responses.list_name:
            uses.names.add("builtins")
        body = result(method.result, responses)
        name = self._expansions.expanded(found.model)
        base = self._expansions.base(method.params)

        def gives(paths: Code) -> GivesBack:
            expanded = Code(f"models.{name}[{paths}]")
            return gives_back(method, body, responses, expanded=expanded)

        plain = Plain(
            before=before,
            behind=(_OPTIONS, _unpacked(base)) if base else (_OPTIONS,),
            argument=self._names.argument(method, argument.location, argument.wire),
            list_name=responses.list_name,
            gives=gives,
        )
        return tuple(overloads(found, plain))


def _in_path(argument: Argument) -> bool:
    return argument.location == "path"


def _unpacked(params: Code) -> Code:
    return Code(f"**params: Unpack[params.{params}]")


def _call(start: str, arguments: list[Code]) -> Code:
    return bracketed(start, arguments, ")", _METHOD_INDENT, one_line=True)
