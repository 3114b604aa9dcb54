"""How are the two clients written in Python, and the module that users import?"""

from __future__ import annotations

from generator.code import Code, join
from generator.names import split
from generator.sdk.client_model import Credential
from generator.sdk.model import Sdk, Service
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.operation import Alternatives, base_url, usual_encoding
from generator.targets.python.layout import imported
from generator.targets.python.quote import Section, docstring, string
from generator.targets.python.spell_errors import error_shape
from generator.targets.python.spell_flat import flat_base
from generator.targets.python.spell_former import former_import, with_former
from generator.targets.python.spell_operation import alternatives, sequence
from generator.targets.python.spell_imports import lists_parameters
from generator.targets.python.spell_paging import rules_of
from generator.targets.python.spell_services import ServicesSpeller
from generator.targets.python.spell_settings import (
    literal_import,
    options_argument,
    server_argument,
    server_variables,
    settings,
)
from generator.targets.python.version import version_of
from generator.targets.python.views import (
    ClientView,
    CredentialView,
    PackageView,
    ServiceView,
)


def client_module(
    sdk: Sdk, names: Names, speller: ServicesSpeller, usual: Alternatives
) -> Module:
    root = next((found for found in sdk.services if not found.id), None)
    view = _view(sdk, names, speller, root, usual)
    return Module(f"{names.package}/_client.py", "client.py.jinja", view)


def package_module(sdk: Sdk, names: Names) -> Module:
    view = PackageView(
        docstring(_title(sdk), 0),
        names.client,
        Code(f"Async{names.client}"),
        sdk.webhooks is not None,
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
    flat = flat_base(sdk, names)
    former = speller.former.base(root) if root else Code("")
    return ClientView(
        docs=docstring(_title(sdk), 0),
        class_docs=docstring(_class_docs(sdk), 4),
        init_docs=_init_docs(sdk, names),
        name=names.client,
        async_name=Code(f"Async{names.client}"),
        bases=with_former(former, _bases("Client", flat)),
        async_bases=with_former(
            former, _bases("AsyncClient", flat and Code(f"Async{flat}")), "Async"
        ),
        imports=(*former_import(former, "."), *_imports(sdk, service, flat)),
        typing_imports=service.typing_imports if service else (),
        config=tuple(_config(sdk, names, usual)),
        credentials=tuple(_credential(found, names) for found in sdk.credentials),
        settings=settings(sdk, names),
        literal_import=literal_import(sdk),
        options=options_argument(sdk, names),
        server=server_argument(sdk, names),
        operations=service.operations if service else (),
        children=children,
        methods=service.methods if service else (),
    )


def _bases(client: str, flat: Code) -> Code:
    return Code(f"{client}, {flat}" if flat else client)


def _imports(sdk: Sdk, service: ServiceView | None, flat: Code) -> tuple[Code, ...]:
    imports = {"AsyncClient", "Client", "Config"}
    if sdk.credentials:
        imports.add("Credential")
    if sdk.errors:
        imports.add("ErrorShape")
    if service and service.children:
        imports.add("cached_property")
    if service and service.methods:
        imports.add("Operation")
    if service and any(method.is_overloaded for method in service.methods):
        imports.add("overload")
    if service and lists_parameters(service.operations):
        imports.add("Parameter")
    imports |= rules_of(service.operations) if service else set()
    runtime = imported("._runtime", sorted(imports), 0)
    if not flat:
        return (runtime,)
    return (imported("._flat", sorted([f"Async{flat}", flat]), 0), runtime)


def _class_docs(sdk: Sdk) -> str:
    first = sdk.docs.summary or sdk.docs.text.split("\n\n")[0]
    return f"The {sdk.title}.\n\n{first}"


def _init_docs(sdk: Sdk, names: Names) -> Code:
    secrets = tuple(
        (names.credential(one.id), one.docs.text)
        for one in sdk.credentials
        if one.docs.text
    )
    return docstring("", 8, (Section("Args", secrets),))


def _config(sdk: Sdk, names: Names, usual: Alternatives) -> list[Code]:
    parts = [Code(f"base_url={string(_server(sdk))}")]
    if server_variables(sdk):
        defaults = (
            Code(f"{string(v.name)}: {string(v.default)}")
            for v in server_variables(sdk)
        )
        parts.append(Code(f"server_variables={{{join(', ', defaults)}}}"))
    if sdk.credentials:
        definitions = join(
            ", ", (_definition(found, names) for found in sdk.credentials)
        )
        parts.append(Code(f"credentials=({definitions},)"))
        parts.append(Code(f"default_credentials={alternatives(usual)}"))
    entries = [
        Code(f"{string(h.name)}: {string(h.value)}") for h in sdk.headers if h.value
    ]
    if entries:
        parts.append(Code(f"headers={{{join(', ', entries)}}}"))
    options = [
        Code(f"{string(names.option(h.name))}: {string(h.name)}")
        for h in sdk.headers
        if h.option
    ]
    if options:
        parts.append(Code(f"options={{{join(', ', options)}}}"))
    return [*parts, *_conversation(sdk, names)]


def _conversation(sdk: Sdk, names: Names) -> list[Code]:
    """What holds for every exchange, whatever it carries."""
    parts = []
    if sdk.idempotency:
        parts.append(Code(f"idempotency_header={string(sdk.idempotency.header)}"))
    if sdk.retry_header:
        parts.append(Code(f"retry_header={string(sdk.retry_header)}"))
    if sdk.errors:
        parts.append(error_shape(sdk, names))
    usual = usual_encoding(sdk)
    if usual != "json":
        parts.append(Code(f"body={string(usual)}"))
    parts.append(Code(f"log={string(f'{names.package.upper()}_LOG')}"))
    parts.append(Code(f"user_agent={string(f'{names.package}/{version_of(sdk)}')}"))
    return parts


def _server(sdk: Sdk) -> str:
    """As a template where it has variables."""
    return (
        sdk.servers[0].url.rstrip("/")
        if server_variables(sdk)
        else base_url(sdk.servers)
    )


def _definition(found: Credential, names: Names) -> Code:
    placement = "oauth2" if found.token_url else found.placement
    parts = [string(found.id), Code(f"placement={string(placement)}")]
    if found.placement in ("header", "query", "cookie"):
        parts.append(Code(f"parameter={string(found.parameter)}"))
    if found.environment:
        parts.append(Code(f"environment={string(found.environment)}"))
    if found.token_url:
        parts += _exchange(found)
    name = names.credential(found.id)
    if name != found.id:
        parts.append(Code(f"argument={string(name)}"))
    return Code(f"Credential({join(', ', parts)})")


def _exchange(found: Credential) -> list[Code]:
    parts = [Code(f"token_url={string(found.token_url)}")]
    if found.scopes:
        parts.append(Code(f"scopes={sequence(list(map(string, found.scopes)))}"))
    pair = [string(name) for name in found.client_environment]
    if pair:
        parts.append(Code(f"client_environment={sequence(pair)}"))
    return parts


def _credential(found: Credential, names: Names) -> CredentialView:
    is_pair = found.placement == "basic" or found.token_url
    pair = " | tuple[str, str]" if is_pair else ""
    name = names.credential(found.id)
    return CredentialView(
        name=name, key=string(found.id), annotation=Code(f"str{pair} | None")
    )


def distribution(package: str) -> str:
    return "-".join(split(package))
