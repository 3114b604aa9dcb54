"""What the templates print that are a module of their own beside services and models."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code
from generator.targets.guide import ExpandingView, RetriesView


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Markdown. `about` is one line, and so is each of `facts` and `told_apart`. The calls are whole statements or loop heads, laid out.

    `settings` are lines about what is to be set for this API alone. `params` is the type of a
    dictionary with `entries`, which `spread` passes on. `record` is what the result of `reading` is
    called. `named` are calls that name a media type. `flat` is the flat name of `flat_call`. What the package has nothing for is empty.
    """

    title: Code
    about: Code
    facts: tuple[Code, ...]
    client: Code
    package: Code
    secret: Code
    call: Code
    flat: Code
    flat_call: Code
    settings: tuple[Code, ...]
    params: Code
    params_module: Code
    entries: tuple[Code, ...]
    spread: Code
    record: Code
    reading: Code
    reading_inside: Code
    awaited: Code
    expanding: ExpandingView
    answered: Code
    streamed: Code
    named: tuple[Code, ...]
    listing: Code
    page: Code
    listing_async: Code
    log: Code
    retries: RetriesView
    has_errors: bool
    told_apart: tuple[Code, ...]
    has_webhooks: bool
    has_unsigned_webhooks: bool


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
class UnsignedWebhooksView:
    """`event` is an annotation, `event_text` the same with its quotes."""

    docs: Code
    typing_imports: tuple[Code, ...]
    event: Code
    event_text: Code
    parse_docs: Code


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


@dataclass(frozen=True, slots=True)
class FormerHolderView:
    """What has old names of calls, sync and async. Tables are whole, or empty; members are for type checkers."""

    name: Code
    async_name: Code
    base: Code
    table: Code
    holders: Code
    async_holders: Code
    members: tuple[Code, ...]
    async_members: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FormerView:
    """_former.py. The imports are whole lines."""

    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    holders: tuple[FormerHolderView, ...]


@dataclass(frozen=True, slots=True)
class FlatCallView:
    """An entry of the table, and what type checkers see in either class."""

    entry: Code
    member: Code
    async_member: Code


@dataclass(frozen=True, slots=True)
class FlatView:
    """_flat.py. The imports are whole lines."""

    name: Code
    async_name: Code
    typing_imports: tuple[Code, ...]
    calls: tuple[FlatCallView, ...]
