"""How does the API sign the events that it sends, and what do they hold?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.sdk.types import Type

WebhookScheme: TypeAlias = Literal["signed-timestamp", "standard"]


@dataclass(frozen=True, slots=True)
class Webhooks:
    """`scheme` is None where nothing says how events are signed; then nothing can verify them.

    `environment` is the variable that holds the secret for signatures.

    `object` leads to the thing that an event is about, one JSON key a step; the constant property
    `tag` says which model that is. Both are empty where events say nothing of the kind.
    """

    scheme: WebhookScheme | None
    header: str
    environment: str
    event: Type
    object: tuple[str, ...]
    tag: str
