"""How are the client and the modules that users import written in TypeScript?"""

from __future__ import annotations

from generator.code import Code
from generator.sdk.model import Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import usual_encoding
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, block, concat, layout
from generator.targets.typescript.quote import jsdoc
from generator.targets.typescript.spell_flat import flat_interface
from generator.targets.typescript.spell_former import FormerCalls
from generator.targets.typescript.spell_services import RUNTIME, ServicesSpeller
from generator.targets.typescript.views import ClientView, CoreView, PackageView


def client_module(
    sdk: Sdk, names: Names, speller: ServicesSpeller, former: FormerCalls
) -> Module:
    imports = Imports(frozenset({names.client, "E"}))
    imports.value("API", "./api.js")
    imports.type(Code(f"{names.client}Options"), "./api.js")
    for value in ("Client", "derived", "request"):
        imports.value(value, RUNTIME)
    for type_ in ("Content", "RequestOptions"):
        imports.type(Code(type_), RUNTIME)
    encoding = imports.value(f"as{usual_encoding(sdk).capitalize()}", RUNTIME)
    # A document without operations has no service, not even the client's own.
    root = next(
        (found for found in sdk.services if not found.id), Service("", (), (), sdk.at)
    )
    methods = speller.methods(root, imports)
    children = speller.children(root, imports, "./services/")
    flat = flat_interface(sdk, names)
    if flat:
        imports.value("flatten", RUNTIME)
        imports.value("FLAT", "./flat.js")
        imports.type(flat, "./flat.js")
    interface = _former(former, root, imports)
    statements = [line.replace('"../', '"./') for line in imports.statements()]
    if methods:
        path = speller.path(root).removeprefix("src/").removesuffix(".ts")
        statements.append(f'import * as root from "./{path}.js";')
    view = ClientView(
        imports=tuple(map(Code, statements)),
        docs=jsdoc(_docs(sdk), 0),
        name=names.client,
        encoding=encoding,
        children=children,
        has_children=bool(children),
        methods=methods,
        flat=flat,
        former=interface,
        has_former=former.root is not None,
    )
    return Module("src/client.ts", "client.ts.jinja", view)


def _former(former: FormerCalls, root: Service, imports: Imports) -> Code:
    """The interface of old names that the client itself has, or empty."""
    interface = former.interface(root)
    if interface:
        imports.type(interface, "./former.js")
    if former.root is not None:
        imports.value("formerly", "./former.js")
    return interface


def entry_modules(sdk: Sdk, names: Names) -> tuple[Module, ...]:
    """The whole client, and the light one that has no services."""
    return (
        Module(
            "src/index.ts",
            "package.ts.jinja",
            PackageView(names.client, has_webhooks=sdk.webhooks is not None),
        ),
        Module("src/core.ts", "core.ts.jinja", _core(names.client)),
    )


def _core(client: Code) -> CoreView:
    options = f"options: {client}Options"
    return CoreView(
        client,
        create=_head("createClient", Code(f"{options} = {{}}")),
        derive=_head("withOptions", Code("client: Client"), Code(options)),
    )


def _head(name: str, *parameters: Doc) -> Code:
    opening = Code(f"export function {name}(")
    return layout(
        concat(block(opening, list(parameters), Code(")")), Code(": Client {"))
    )


def _docs(sdk: Sdk) -> str:
    first = sdk.docs.summary or sdk.docs.text.split("\n\n")[0]
    return f"The {sdk.title}, version {sdk.version}.\n\n{first}"
