"""What may be said of one request beside the arguments of its method, such as an idempotency key?

In go an Sdk and a method; out come its options, as arguments of a location of their own. All of them
are sent as headers. SDKs take them apart from the arguments, since they go with any method.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.names import Name, Rank
from generator.openapi.schema import Default
from generator.sdk import types as t
from generator.sdk.client_model import Idempotency
from generator.sdk.docs_model import Docs
from generator.sdk.model import Argument, Method, Sdk

KEY = Name(("idempotency", "key"), Rank.PINNED)
"""The option that every SDK has, whatever the header is called."""

_TEXT = t.Primitive("string", t.Limits(min_length=1))
"""The SDKs refuse an empty one."""

_KEY_DOCS = Docs(
    text="The API does once what it is asked to twice with the same key. Left out, every call has a"
    " key of its own."
)


def inputs(sdk: Sdk, method: Method) -> tuple[Argument, ...]:
    """All that a call can be given: its arguments, then its options."""
    return (*method.arguments, *request_options(sdk, method))


def request_options(sdk: Sdk, method: Method) -> tuple[Argument, ...]:
    """A header that is an argument already is no option too: there would be two of one."""
    taken = {one.wire.lower() for one in method.arguments if one.location == "header"}
    free: dict[str, Argument] = {}
    for option in (*_headers(sdk), *_keys(sdk.idempotency, sdk, method)):
        if option.wire.lower() not in taken:
            free.setdefault(option.wire.lower(), option)
    return tuple(free.values())


def is_option(argument: Argument) -> bool:
    return argument.location == "option"


def _headers(sdk: Sdk) -> Iterator[Argument]:
    for header in sdk.headers:
        if header.option:
            usual = Default(header.value) if header.value else None
            yield _option(sdk, header.option, header.name, header.docs, usual)


def _keys(fact: Idempotency | None, sdk: Sdk, method: Method) -> Iterator[Argument]:
    if fact and method.http_method in fact.methods:
        yield _option(sdk, KEY, fact.header, _KEY_DOCS, None)


def _option(
    sdk: Sdk, name: Name, wire: str, docs: Docs, default: Default | None
) -> Argument:
    return Argument(
        name=name,
        wire=wire,
        location="option",
        type=_TEXT,
        required=False,
        docs=docs,
        at=sdk.at,
        style="simple",
        explode=False,
        default=default,
    )
