"""What does the gateway know of one API?"""

from __future__ import annotations

from dataclasses import dataclass

from generator.openapi.model import Api
from generator.sdk.model import Sdk


@dataclass(frozen=True, slots=True)
class Served:
    """One API: `name` is its path prefix."""

    name: str
    api: Api
    sdk: Sdk
