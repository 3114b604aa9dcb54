"""Notification event data."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class NotificationEventData(Model):
    """What an event is about."""

    object: dict[str, Any]
    """The object that the event is about, in full."""
    previous_attributes: dict[str, Any] | None
    """Fields that an update changed, with the values they had before. An array is given
    whole, whichever of its items changed.
    """
