"""Facts: truths that the document fails to state, as data.

Every fact remembers its place, so that one that matches nothing can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Pointer
from generator.openapi.model import HttpMethod
from generator.sdk.client_model import KeyStarts
from generator.sdk.group import Pin
from generator.sdk.paging_model import Pagination
from generator.sdk.webhook_model import WebhookScheme


@dataclass(frozen=True, slots=True)
class CredentialFact:
    """How a security scheme shows in the client. `omit`: it does not. `keys`: how its keys begin."""

    at: Pointer
    name: str = ""
    environment: str = ""
    omit: bool = False
    keys: KeyStarts | None = None


@dataclass(frozen=True, slots=True)
class HeaderFact:
    """`value` goes with every request, `option` is what a caller sets it by; one may be empty."""

    at: Pointer
    name: str
    value: str = ""
    option: str = ""
    docs: str = ""


@dataclass(frozen=True, slots=True)
class IdempotencyFact:
    at: Pointer
    header: str
    methods: tuple[HttpMethod, ...]


@dataclass(frozen=True, slots=True)
class ErrorFact:
    """The body of a failed response, as far as it is stated. `codes` are known error codes."""

    place: Pointer
    at: tuple[str, ...] = ()
    kind: str = ""
    code: str = ""
    message: str = ""
    parameter: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PagingFact:
    """How one call goes from page to page; None says that it does not."""

    at: Pointer
    rule: Pagination | None


@dataclass(frozen=True, slots=True)
class WebhookFact:
    """`event` is the name of a schema. What is not stated is empty."""

    at: Pointer
    scheme: WebhookScheme
    header: str = ""
    environment: str = ""
    event: str = ""
    object: tuple[str, ...] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Nothing stated is empty. `calls` and `pagination` go by operationId or `METHOD /path`;
    `pagination` also by the call, as `customers.list`. `by_operation_id`: every call has a flat name
    too.
    """

    at: Pointer = Pointer("")
    name: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    credentials: Mapping[str, CredentialFact] = field(default_factory=dict)
    headers: tuple[HeaderFact, ...] = ()
    idempotency: IdempotencyFact | None = None
    calls: Mapping[str, Pin] = field(default_factory=dict)
    retry_header: str = ""
    errors: ErrorFact | None = None
    pagination: Mapping[str, PagingFact] = field(default_factory=dict)
    webhooks: WebhookFact | None = None
    by_operation_id: bool = False
    license: str = ""
    repository: str = ""
