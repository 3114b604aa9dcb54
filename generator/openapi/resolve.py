"""What is the API that a document describes?

In: a Document and the version it is written in. Out: the Api. What is mistaken is reported, and the
smallest thing around it replaced or left out. Webhooks, callbacks and links are not read yet.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document
from generator.openapi.model import Api
from generator.openapi.node import Node
from generator.openapi.read_operation import Shared, read_operations
from generator.openapi.read_schema import Schemas
from generator.openapi.read_security import read_security, read_security_schemes
from generator.openapi.read_server import DEFAULT_SERVERS, read_servers
from generator.openapi.references import References, Target
from generator.openapi.rules.endless_schemas import settle_endless_schemas
from generator.openapi.rules.operation_ids import settle_operation_ids
from generator.openapi.rules.path_templates import check_path_templates
from generator.openapi.upgrade import OldWording, Version


def resolve(document: Document, version: Version, diagnostics: Diagnostics) -> Api:
    root = Node(document.tree, Pointer(document.path), diagnostics)
    references = References(document, diagnostics)
    wording = OldWording(version)
    schemas = Schemas(references, wording, diagnostics=diagnostics)
    _want_components(root, schemas)
    shared = _shared(root)
    operations = settle_operation_ids(
        read_operations(root, shared, schemas=schemas), diagnostics
    )
    check_path_templates(operations, diagnostics)
    found = settle_endless_schemas(schemas.all_wanted(), diagnostics)
    schemas.undeclared.report(diagnostics)
    wording.report(diagnostics)
    components = root.child("components")
    info = root.child("info") or Node({}, root.at / "info", diagnostics)
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description"),
        source=document.path,
        servers=shared.servers,
        security_schemes=(
            read_security_schemes(components, references) if components else ()
        ),
        operations=operations,
        schemas=found,
        extensions=root.extensions(),
    )


def _want_components(root: Node, schemas: Schemas) -> None:
    """Every named schema counts, whether anything reaches it or not."""
    components = root.child("components")
    if components is None:
        return
    for _, value, at in components.entries("schemas"):
        schemas.want(Target(str(at), at, value))


def _shared(root: Node) -> Shared:
    components = root.child("components")
    schemes = components.child("securitySchemes") if components else None
    names = tuple(schemes.fields) if schemes else ()
    return Shared(
        servers=read_servers(root) or DEFAULT_SERVERS,
        security=read_security(root, names),
        scheme_names=names,
    )
