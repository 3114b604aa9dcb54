"""What the templates print that are a module of their own beside services and models."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Markdown. `about` is one line. The calls are whole statements or loop heads, laid out.

    `settings` are lines about what is to be set for this API alone. `params` is the type of a dictionary with `entries`, which `spread` passes on. `record` is what
    the result of `reading` is called. What the package has nothing for is empty.
    """

    title: Code
    about: Code
    client: Code
    package: Code
    secret: Code
    call: Code
    settings: tuple[Code, ...]
    params: Code
    params_module: Code
    entries: tuple[Code, ...]
    spread: Code
    record: Code
    reading: Code
    reading_inside: Code
    awaited: Code
    expanding: Code
    expanded_field: Code
    answered: Code
    streamed: Code
    listing: Code
    page: Code
    listing_async: Code
    log: Code
    is_idempotent: bool
    has_errors: bool
    has_webhooks: bool


@dataclass(frozen=True, slots=True)
class ErrorClassView:
    name: Code
    docs: Code


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """`exports` are the errors of the runtime, `classes` those that the document names."""

    docs: Code
    exports: tuple[Code, ...]
    classes: tuple[ErrorClassView, ...]


@dataclass(frozen=True, slots=True)
class OptionView:
    """A header that callers set by a name. `line` is the whole of `name: str`."""

    line: Code
    docs: Code


@dataclass(frozen=True, slots=True)
class TypesView:
    """`error` is an annotation in quotes. The imports are whole lines."""

    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    error: Code
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class TaggedView:
    """An entry of a table, two whole expressions: a value, and the names of its classes."""

    value: Code
    classes: Code


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """`scheme` makes what verifies, `objects` are the classes of what an event may be about.

    `event` is an annotation. What is called a text is a literal with its quotes.
    """

    docs: Code
    typing_imports: tuple[Code, ...]
    scheme_class: Code
    scheme: Code
    objects: tuple[Code, ...]
    event: Code
    event_text: Code
    about: Code
    tag_text: Code
    tagged: tuple[TaggedView, ...]
    notification_docs: Code
    parse_docs: Code
    verify_docs: Code
    sign_docs: Code
