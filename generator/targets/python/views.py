"""What each Python template prints: one frozen view per template, of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code


@dataclass(frozen=True, slots=True)
class FieldView:
    """`line` is the whole of `name: annotation`. `docs` is a docstring, or empty."""

    line: Code
    docs: Code


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of a TypedDict that is written as a call; `annotation` is a string literal."""

    key: Code
    annotation: Code


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """One class or alias: exactly one of the three flags is set.

    `head` is the whole of `class Name(...):`. `expanded` is the name of the class that says what was
    expanded, or empty.
    """

    name: Code
    docs: Code
    is_class: bool = False
    is_call: bool = False
    is_alias: bool = False
    is_empty: bool = False
    head: Code = Code("")
    fields: tuple[FieldView, ...] = ()
    entries: tuple[EntryView, ...] = ()
    alias: Code = Code("")
    expanded: Code = Code("")


@dataclass(frozen=True, slots=True)
class ModelsView:
    """A module of models. The imports are whole lines. `former` are rows of a table of old names of types,
    and `former_lines` what type checkers see of them."""

    docs: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    declarations: tuple[DeclarationView, ...]
    former: tuple[Code, ...] = ()
    former_lines: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportView:
    """`line` imports the name for type checkers."""

    name: Code
    module: Code
    line: Code


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index of `models`: each name is imported at first touch."""

    exports: tuple[ExportView, ...]
    former: tuple[Code, ...] = ()
    former_lines: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationView:
    constant: Code
    result_type: Code
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class OverloadView:
    """`overlaps`: mypy sees that the same call fits a later one too."""

    signature: tuple[Code, ...]
    returns: Code
    async_returns: Code
    overlaps: bool = False


@dataclass(frozen=True, slots=True)
class MethodView:
    """`signature` is one argument an item, `body` and `async_body` the one statement inside.

    Where it `is_overloaded`, the signature is one more, behind the `overloads` and before the
    `variants`, and `loose` takes what any of them takes. `async_def` is what the async method begins
    with.
    """

    name: Code
    signature: tuple[Code, ...]
    returns: Code
    async_returns: Code
    async_def: Code
    docs: Code
    body: Code
    async_body: Code
    overloads: tuple[OverloadView, ...]
    variants: tuple[OverloadView, ...]
    is_overloaded: bool
    loose: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ChildView:
    """A nested service. The imports are whole statements, relative to the module of the parent."""

    name: Code
    import_line: Code
    async_import_line: Code
    type: Code
    async_type: Code


@dataclass(frozen=True, slots=True)
class ServiceView:
    docs: Code
    class_docs: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    operations: tuple[OperationView, ...]
    name: Code
    async_name: Code
    bases: Code
    async_bases: Code
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class CredentialView:
    """`name` is the argument of the client, `key` the id of the credential."""

    name: Code
    key: Code
    annotation: Code


@dataclass(frozen=True, slots=True)
class SettingView:
    """An argument of the client that is no credential: a header option, or a server variable."""

    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True)
class ClientView:
    """`operations`, `children` and `methods` are those of the root service.

    `options` and `server` are whole arguments, `options={...}`, or empty. `literal_import` is a
    line where settings need it, or empty. `bases` are those of the class, with commas.
    """

    docs: Code
    class_docs: Code
    init_docs: Code
    name: Code
    async_name: Code
    bases: Code
    async_bases: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    config: tuple[Code, ...]
    credentials: tuple[CredentialView, ...]
    settings: tuple[SettingView, ...]
    literal_import: Code
    options: Code
    server: Code
    operations: tuple[OperationView, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class PackageView:
    docs: Code
    client: Code
    async_client: Code
    has_webhooks: bool


@dataclass(frozen=True, slots=True)
class ProjectView:
    """pyproject.toml. All but `package` are strings with their quotes; `license` may be empty.

    `urls` are lines, each a link by name.
    """

    distribution: Code
    version: Code
    description: Code
    license: Code
    urls: tuple[Code, ...]
    package: Code


@dataclass(frozen=True, slots=True)
class SurfaceView:
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class SnippetView:
    """The imports are whole lines. `setup` makes the client; `bare` is the call without arguments.

    Arguments stand between `before` and `after`, each as far in as `margin`.
    """

    imports: tuple[Code, ...]
    setup: Code
    bare: Code
    before: Code
    margin: Code
    arguments: tuple[Code, ...]
    after: Code
