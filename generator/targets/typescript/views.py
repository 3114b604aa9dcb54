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
    """The operations are whole statements."""

    imports: tuple[Code, ...]
    operations: tuple[Code, ...]
    docs: Code
    name: Code
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class OptionView:
    docs: Code
    member: Code


@dataclass(frozen=True, slots=True)
class ClientView:
    """`api` and the operations are whole statements."""

    imports: tuple[Code, ...]
    api: Code
    operations: tuple[Code, ...]
    docs: Code
    name: Code
    options: tuple[OptionView, ...]
    has_options: bool
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class PackageView:
    """src/index.ts. `name` is the client's."""

    name: Code


@dataclass(frozen=True, slots=True)
class ProjectView:
    """package.json. All are JSON strings with their quotes."""

    name: Code
    version: Code
    description: Code


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Markdown. `about` is one line; `variable` is what the default client is imported as."""

    title: Code
    about: Code
    package: Code
    client: Code
    variable: Code


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
