"""Event."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .notification_event_data import NotificationEventData
    from .notification_event_request import NotificationEventRequest


class Event(Model, tag={"object": "event"}):
    """Something that happened in the account, as webhooks report it. The object that it is
    about comes along, as it was right after.
    """

    account: str | None
    """Connected account in which it happened, by its id."""
    api_version: str | None
    """API version in which `data` is written. It never changes afterwards."""
    context: str | None
    """Authentication context under which it happened."""
    created: int
    """When it happened, in seconds since the Unix epoch."""
    data: NotificationEventData
    id: str
    """Id of the event. One that comes twice has the same id."""
    livemode: bool
    """`true` for live data, `false` for test data."""
    object: Literal["event"]
    """Says what kind of object this is."""
    pending_webhooks: int
    """How many webhooks have yet to answer this event with a success."""
    request: NotificationEventRequest | None
    """API request that caused the event; null where Stripe acted by itself."""
    type: str
    """What happened to what, as in `charge.refunded`."""
