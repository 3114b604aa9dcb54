"""What is told of a call beside itself: what the API sends in return, and where to go on?"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Pointer
from generator.openapi.model import HttpMethod
from generator.sdk.types import Type


@dataclass(frozen=True, slots=True)
class Callback:
    """A request that the API makes later, to the URL that `expression` gives (OpenAPI 3.1, 4.8.20).

    `body` is None where it is no JSON.
    """

    name: str
    http_method: HttpMethod
    expression: str
    body: Type | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A call that goes on from this one's answer: `to` is the place of its operation.

    `values` are wire names there, each with what it is taken from.
    """

    name: str
    to: Pointer
    values: tuple[tuple[str, str], ...]
