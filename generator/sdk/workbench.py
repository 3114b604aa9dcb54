"""What is every method made with?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics
from generator.names import Name, snake
from generator.openapi.model import Api
from generator.sdk.client_model import Credential
from generator.sdk.facts import PagingFact
from generator.sdk.settled import NOTHING, Settled
from generator.sdk.shape import Shapes


@dataclass(frozen=True, slots=True)
class Workbench:
    """The Api, the types made so far, and the secrets that the client takes.

    `paging` are the facts about lists in pages, by HTTP method and path. `by_operation_id`: each has
    a flat name too. `before` are the names that earlier builds gave.
    """

    api: Api
    shapes: Shapes
    credentials: tuple[Credential, ...]
    paging: Mapping[tuple[str, str], PagingFact]
    diagnostics: Diagnostics
    by_operation_id: bool = False
    before: Settled = NOTHING


def service_id(path: tuple[Name, ...]) -> str:
    """`test_helpers.customers`; the client itself, for methods that belong to no service, is ``."""
    return ".".join(snake(name.words) for name in path)
