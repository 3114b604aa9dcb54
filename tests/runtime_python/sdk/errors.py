from __future__ import annotations

from ._runtime import StatusError


class CardError(StatusError):
    """A card could not be charged."""


class CardDeclinedError(StatusError):
    """The bank declined the card."""
