"""What is the API that a document describes?

In: a Document and the version it is written in. Out: the Api. What is mistaken is reported, and the
smallest thing around it replaced or left out.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import ALONE, Document, Library
from generator.openapi.heirs import with_heirs
from generator.openapi.model import Api, Operation
from generator.openapi.node import Node
from generator.openapi.read_about import read_about
from generator.openapi.read_message import read_webhooks
from generator.openapi.read_operation import Shared, read_operations
from generator.openapi.read_schema import Schemas
from generator.openapi.read_security import read_security, read_security_schemes
from generator.openapi.read_server import DEFAULT_SERVERS, read_servers
from generator.openapi.references import References, Target
from generator.openapi.rules.endless_schemas import settle_endless_schemas
from generator.openapi.rules.endless_values import report_endless_values
from generator.openapi.rules.links import check_links
from generator.openapi.rules.other_hosts import check_hosts
from generator.openapi.rules.operation_ids import settle_operation_ids
from generator.openapi.rules.path_templates import check_path_templates
from generator.openapi.schema import Schema
from generator.openapi.upgrade import OldWording, Version


def resolve(
    document: Document,
    version: Version,
    diagnostics: Diagnostics,
    library: Library = ALONE,
) -> Api:
    """References to other files lead nowhere where no library is given."""
    references = References(document, diagnostics, library=library, version=version)
    at = Pointer(document.path)
    root = Node(document.tree, at, diagnostics, references.stand_in)
    wording = OldWording(version)
    schemas = Schemas(references, wording, diagnostics=diagnostics)
    _want_components(root, schemas)
    shared = _shared(root)
    operations = settle_operation_ids(
        read_operations(root, shared, schemas=schemas), diagnostics
    )
    webhooks = read_webhooks(root, schemas)
    _check(operations, shared, diagnostics)
    found = _settled(schemas, references, diagnostics)
    wording.report(diagnostics)
    components = root.part("components")
    info = root.part("info") or Node({}, root.at / "info", diagnostics)
    api = Api(
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
        webhooks=webhooks,
        extensions=root.extensions(),
        about=read_about(root, info),
    )
    references.report_misplaced()
    return api


def _settled(
    schemas: Schemas, references: References, diagnostics: Diagnostics
) -> dict[str, Schema]:
    """All that was wanted, once nothing more is."""
    read = with_heirs(schemas.all_wanted(), schemas.wanted, references, diagnostics)
    found = settle_endless_schemas(read, diagnostics)
    report_endless_values(found, diagnostics)
    schemas.undeclared.report(diagnostics)
    schemas.untyped.report(diagnostics)
    return found


def _check(
    operations: tuple[Operation, ...], shared: Shared, diagnostics: Diagnostics
) -> None:
    check_path_templates(operations, diagnostics)
    check_links(operations, diagnostics)
    check_hosts(operations, shared.servers, diagnostics)


def _want_components(root: Node, schemas: Schemas) -> None:
    """Every named schema counts, whether anything reaches it or not."""
    components = root.part("components")
    if components is None:
        return
    for _, value, at in components.entries("schemas"):
        schemas.want(Target(str(at), at, value))


def _shared(root: Node) -> Shared:
    components = root.part("components")
    schemes = components.part("securitySchemes") if components else None
    names = tuple(schemes.fields) if schemes else ()
    return Shared(
        servers=read_servers(root) or DEFAULT_SERVERS,
        security=read_security(root, names),
        scheme_names=names,
    )
