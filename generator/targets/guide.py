"""Which calls does the guide of a package show, in whatever language it is written?

In goes an Sdk, out come its methods with their services. Deprecated ones are not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sdk.model import JsonResult, Method, Sdk, Service
from generator.sdk.types import ModelRef


@dataclass(frozen=True, slots=True)
class Shown:
    service: Service
    method: Method


def every_call(sdk: Sdk) -> Iterator[Shown]:
    for service in sdk.services:
        for method in service.methods:
            if not method.deprecated:
                yield Shown(service, method)


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


def listing(sdk: Sdk) -> Shown | None:
    return next((one for one in every_call(sdk) if one.method.paging), None)
