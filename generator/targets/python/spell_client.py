"""How are the two clients written in Python, and the module that users import?"""

from __future__ import annotations

from generator.code import Code, join
from generator.names import split
from generator.sdk.model import Credential, Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import Alternatives, base_url
from generator.targets.python.quote import docstring, string
from generator.targets.python.spell_operation import alternatives
from generator.targets.python.spell_services import ServicesSpeller
from generator.targets.python.views import ClientView, CredentialView, PackageView

SDK_VERSION = "0.1.0"


def client_module(
    sdk: Sdk, names: Names, speller: ServicesSpeller, usual: Alternatives
) -> Module:
    root = next((found for found in sdk.services if not found.id), None)
    view = _view(sdk, names, speller, root, usual)
    return Module(f"{names.package}/_client.py", "client.py.jinja", view)


def package_module(sdk: Sdk, names: Names) -> Module:
    view = PackageView(
        docstring(_title(sdk), 0), names.client, Code(f"Async{names.client}")
    )
    return Module(f"{names.package}/__init__.py", "package.py.jinja", view)


def _title(sdk: Sdk) -> str:
    return f"A client of the {sdk.title}, version {sdk.version} of its document."


def _view(
    sdk: Sdk,
    names: Names,
    speller: ServicesSpeller,
    root: Service | None,
    usual: Alternatives,
) -> ClientView:
    service = speller.view(root) if root else None
    children = service.children if service else ()
    imports = {"AsyncClient", "Client", "Config"}
    if sdk.credentials:
        imports.add("Credential")
    if children:
        imports.add("cached_property")
    if service and service.methods:
        imports.add("Operation")
    return ClientView(
        docs=docstring(_title(sdk), 0),
        class_docs=docstring(_class_docs(sdk), 4),
        name=names.client,
        async_name=Code(f"Async{names.client}"),
        imports=(Code(f"from ._runtime import {', '.join(sorted(imports))}"),),
        typing_imports=service.typing_imports if service else (),
        config=tuple(_config(sdk, names, usual)),
        credentials=tuple(_credential(found, names) for found in sdk.credentials),
        operations=service.operations if service else (),
        children=children,
        methods=service.methods if service else (),
    )


def _class_docs(sdk: Sdk) -> str:
    first = sdk.docs.summary or sdk.docs.text.split("\n\n")[0]
    return f"The {sdk.title}.\n\n{first}"


def _config(sdk: Sdk, names: Names, usual: Alternatives) -> list[Code]:
    parts = [Code(f"base_url={string(base_url(sdk.servers))}")]
    if sdk.credentials:
        definitions = join(
            ", ", (_definition(found, names) for found in sdk.credentials)
        )
        parts.append(Code(f"credentials=({definitions},)"))
        parts.append(Code(f"default_credentials={alternatives(usual)}"))
    if sdk.headers:
        entries = (Code(f"{string(h.name)}: {string(h.value)}") for h in sdk.headers)
        parts.append(Code(f"headers={{{join(', ', entries)}}}"))
    if sdk.idempotency:
        parts.append(Code(f"idempotency_header={string(sdk.idempotency.header)}"))
    parts.append(Code(f"user_agent={string(f'{names.package}/{SDK_VERSION}')}"))
    return parts


def _definition(found: Credential, names: Names) -> Code:
    parts = [string(found.id), Code(f"placement={string(found.placement)}")]
    if found.placement in ("header", "query", "cookie"):
        parts.append(Code(f"parameter={string(found.parameter)}"))
    if found.environment:
        parts.append(Code(f"environment={string(found.environment)}"))
    name = names.credentials[found.id]
    if name != found.id:
        parts.append(Code(f"argument={string(name)}"))
    return Code(f"Credential({join(', ', parts)})")


def _credential(found: Credential, names: Names) -> CredentialView:
    pair = " | tuple[str, str]" if found.placement == "basic" else ""
    name = names.credentials[found.id]
    return CredentialView(
        name=name, key=string(found.id), annotation=Code(f"str{pair} | None")
    )


def distribution(package: str) -> str:
    return "-".join(split(package))
