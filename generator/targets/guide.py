"""Which calls does the guide of a package show, in whatever language it is written?

In goes an Sdk, out come its methods with their services. Deprecated ones are not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.code import Code, join
from generator.sdk.expand import Expansion, expansion
from generator.sdk.model import JsonResult, Method, Sdk, Service
from generator.sdk.types import ModelRef
from generator.targets.prose import code_span


@dataclass(frozen=True, slots=True)
class Shown:
    service: Service
    method: Method


def every_call(sdk: Sdk) -> Iterator[Shown]:
    for service in sdk.services:
        for method in service.methods:
            if not method.deprecated:
                yield Shown(service, method)


@dataclass(frozen=True, slots=True)
class Named:
    """A call that names a media type, by `content_type` or by `accept`."""

    shown: Shown
    said: str
    media_type: str


_PLAIN = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+")
"""A media type without parameters (RFC 6838, section 4.2): nothing in it means something in Markdown code."""


def naming(sdk: Sdk) -> Iterator[Named]:
    """At most one of each kind, with files where there is one."""
    for said in ("content_type", "accept"):
        found = [
            Named(one, said, getattr(form, said))
            for one in every_call(sdk)
            for form in one.method.variants
            if _PLAIN.fullmatch(getattr(form, said))
        ]
        found.sort(key=lambda one: one.media_type != "multipart/form-data")
        yield from found[:1]


def reading(sdk: Sdk) -> Shown | None:
    """A call that gives back one model, and changes nothing where there is such a one."""
    found = [
        one
        for one in every_call(sdk)
        if isinstance(one.method.result, JsonResult)
        and isinstance(one.method.result.type, ModelRef)
        and not one.method.paging
    ]
    return min(found, key=lambda one: one.method.http_method != "get", default=None)


@dataclass(frozen=True, slots=True)
class Opened:
    """A call that gives one model, and what of it the call asks for as an object."""

    call: Shown
    expansion: Expansion

    @property
    def key(self) -> str:
        return self.expansion.keys[0]

    @property
    def path(self) -> str:
        return self.expansion.path(self.key)


@dataclass(frozen=True, slots=True)
class ExpandingView:
    """A call that expands `field`, and the type of what it gives. All of them may be empty."""

    call: Code
    field: Code
    type: Code


NOTHING_EXPANDS = ExpandingView(Code(""), Code(""), Code(""))


def expandable(sdk: Sdk) -> Opened | None:
    """One that reads, and needs few arguments."""
    opened = [
        Opened(one, found)
        for one in every_call(sdk)
        if one.method.http_method == "get"
        and (found := expansion(sdk, one.method))
        and not found.within
    ]
    return min(opened, key=_needed, default=None)


def _needed(one: Opened) -> int:
    return sum(argument.required for argument in one.call.method.arguments)


def writings(sdk: Sdk) -> Iterator[Shown]:
    """Calls with arguments in their bodies."""
    return (
        one
        for one in every_call(sdk)
        if one.method.body
        and one.method.body.flat
        and one.method.params
        and isinstance(one.method.result, JsonResult)
    )


@dataclass(frozen=True, slots=True)
class RetriesView:
    """`idempotent` names the HTTP methods whose calls carry keys, `header` where the server says
    whether to try again. Either may be empty."""

    idempotent: Code
    header: Code


def retries(sdk: Sdk) -> RetriesView:
    methods = sdk.idempotency.methods if sdk.idempotency else ()
    keyed = join(" and ", (Code(method.upper()) for method in methods))
    return RetriesView(keyed, code_span(sdk.retry_header))


def listing(sdk: Sdk) -> Shown | None:
    return next((one for one in every_call(sdk) if one.method.paging), None)
