"""What each TypeScript template prints: one frozen view per template, of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code


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


@dataclass(frozen=True, slots=True)
class IndexView:
    """Statements that export all modules of a folder."""

    exports: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """`head` is the signature with its opening brace, `body` the one statement inside.

    `is_spaced`: a blank line goes before.
    """

    is_spaced: bool
    docs: Code
    head: Code
    body: Code


@dataclass(frozen=True, slots=True)
class ChildView:
    """A nested service: the member that holds it."""

    member: Code


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The operations are whole statements. `has_class`: methods make the same calls as the functions."""

    imports: tuple[Code, ...]
    operations: tuple[Code, ...]
    functions: tuple[MethodView, ...]
    has_class: bool
    docs: Code
    name: Code
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


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
    """src/core.ts. `name` is the client's."""

    name: Code


@dataclass(frozen=True, slots=True)
class ClientView:
    """`encoding` is how most bodies are written."""

    imports: tuple[Code, ...]
    docs: Code
    name: Code
    encoding: Code
    children: tuple[ChildView, ...]
    has_children: bool
    methods: tuple[MethodView, ...]


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
    imports: tuple[Code, ...]
    has_classes: bool
    classes: tuple[ErrorClassView, ...]


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
    """package.json. Texts are JSON strings with their quotes."""

    name: Code
    version: Code
    description: Code
    has_webhooks: bool


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Markdown. `about` is one line; `variable` is what the default client is imported as.

    Calls are whole statements, empty where the API has none of the kind: `reading` makes a promise
    `made`, `listing` a list `list`. `function_import` and the call below it are those of a function.
    """

    title: Code
    about: Code
    package: Code
    client: Code
    variable: Code
    secret: Code
    call: Code
    function_import: Code
    function_call: Code
    reading: Code
    listing: Code
    documented: Code
    is_idempotent: bool
    has_webhooks: bool


@dataclass(frozen=True, slots=True)
class SurfaceView:
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class SnippetView:
    """The imports are whole statements. `comment` says where the secret comes from, or is empty."""

    imports: tuple[Code, ...]
    comment: Code
    call: Code
    variable: Code
