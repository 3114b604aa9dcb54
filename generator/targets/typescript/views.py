"""What each TypeScript template prints: one frozen view per template, of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code
from generator.targets.typescript.former_views import FormerTypeView
from generator.targets.guide import ExpandingView, RetriesView


@dataclass(frozen=True, slots=True)
class PropertyView:
    """`member` is the whole of `name?: type;`. `docs` is a doc comment, or empty."""

    member: Code
    docs: Code


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """An interface, or a type alias whose whole text is `alias`. `is_spaced`: a blank line goes before."""

    name: Code
    docs: Code
    is_spaced: bool
    is_interface: bool
    is_empty: bool = False
    properties: tuple[PropertyView, ...] = ()
    alias: Code = Code("")


@dataclass(frozen=True, slots=True)
class ModelsView:
    """A module of types. The imports are whole statements."""

    imports: tuple[Code, ...]
    declarations: tuple[DeclarationView, ...]
    former: tuple[FormerTypeView, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """Statements that export all modules of a folder."""

    exports: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """`head` is the signature with its opening brace, `body` the one statement inside.

    `overloads` are whole signatures. `is_spaced`: a blank line goes before.
    """

    is_spaced: bool
    docs: Code
    overloads: tuple[Code, ...]
    head: Code
    body: Code


@dataclass(frozen=True, slots=True)
class ChildView:
    """A nested service: the member that holds it."""

    member: Code


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The operations are whole statements. `has_class`: methods make the same calls as the functions.

    `former` is the interface of old names, or empty; `former_functions` are whole exports.
    """

    imports: tuple[Code, ...]
    operations: tuple[Code, ...]
    functions: tuple[MethodView, ...]
    has_class: bool
    docs: Code
    name: Code
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    former: Code
    former_functions: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class OptionView:
    docs: Code
    member: Code


@dataclass(frozen=True, slots=True)
class ApiView:
    """src/api.ts. `api` is a whole statement."""

    imports: tuple[Code, ...]
    api: Code
    name: Code
    options: tuple[OptionView, ...]
    has_options: bool


@dataclass(frozen=True, slots=True)
class CoreView:
    """src/core.ts. `name` is the client's; `create` and `derive` are signatures with their opening brace."""

    name: Code
    create: Code
    derive: Code


@dataclass(frozen=True, slots=True)
class ClientView:
    """`encoding` is how most bodies are written. `flat` and `former` are the interfaces of the flat and
    the old names, or empty."""

    imports: tuple[Code, ...]
    docs: Code
    name: Code
    encoding: Code
    children: tuple[ChildView, ...]
    has_children: bool
    methods: tuple[MethodView, ...]
    flat: Code
    former: Code
    has_former: bool


@dataclass(frozen=True, slots=True)
class FlatCallView:
    """`member` is a property of the interface, `entry` one of the table."""

    docs: Code
    member: Code
    entry: Code


@dataclass(frozen=True, slots=True)
class FlatView:
    """src/flat.ts. `name` is the interface's."""

    imports: tuple[Code, ...]
    name: Code
    calls: tuple[FlatCallView, ...]


@dataclass(frozen=True, slots=True)
class PackageView:
    """src/index.ts. `name` is the client's."""

    name: Code
    has_webhooks: bool


@dataclass(frozen=True, slots=True)
class SettingsView:
    """src/settings.ts: types that the runtime takes from the document."""

    imports: tuple[Code, ...]
    options: tuple[OptionView, ...]
    has_options: bool
    error: Code
    codes: Code
    kinds: Code


@dataclass(frozen=True, slots=True)
class ErrorClassView:
    """A value that `instanceof` takes, and the type of the same name."""

    docs: Code
    statement: Code
    alias: Code


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """src/errors.ts. `predicates` is a statement that exports what tells errors apart, or empty."""

    imports: tuple[Code, ...]
    predicates: Code
    classes: tuple[ErrorClassView, ...]
    is_empty: bool


@dataclass(frozen=True, slots=True)
class UnsignedWebhooksView:
    """src/webhooks.ts where nothing is known of signatures. `parse` is the head of the function, `body` its end."""

    imports: tuple[Code, ...]
    parse: Code
    body: Code


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """src/webhooks.ts. `objects` is the alias of what events are about."""

    imports: tuple[Code, ...]
    scheme: Code
    objects: Code
    event: Code
    about: Code


@dataclass(frozen=True, slots=True)
class ProjectView:
    """package.json. Texts are JSON strings with their quotes; `homepage` and `repository` may be empty."""

    name: Code
    version: Code
    description: Code
    license: Code
    homepage: Code
    repository: Code
    has_webhooks: bool
    has_changelog: bool


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Markdown. `about` is one line, and so is each of `facts`, `settings` and `told_apart`; `variable` is what the default client is imported as.

    Calls are whole statements, empty where the API has none of the kind: `reading` makes a promise
    `made`, `listing` a list `list`. `function_import` and the call below it are those of a function.
    `flat` is the flat name of `flat_call`, or empty. `named` are calls that name a media type.
    `documented` is the class of an error, `code` the literal of a code; either may be empty.
    """

    title: Code
    about: Code
    facts: tuple[Code, ...]
    package: Code
    client: Code
    variable: Code
    secret: Code
    call: Code
    flat: Code
    flat_call: Code
    settings: tuple[Code, ...]
    function_import: Code
    function_call: Code
    reading: Code
    listing: Code
    expanding: ExpandingView
    named: tuple[Code, ...]
    documented: Code
    code: Code
    told_apart: tuple[Code, ...]
    retries: RetriesView
    has_webhooks: bool
    has_unsigned_webhooks: bool


@dataclass(frozen=True, slots=True)
class SurfaceView:
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class SnippetView:
    """Each is a line or more of the program."""

    imports: tuple[Code, ...]
    setup: Code
    call: Code
    shown: Code
