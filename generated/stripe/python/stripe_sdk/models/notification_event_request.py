"""Notification event request."""

from __future__ import annotations

from .._runtime import Model


class NotificationEventRequest(Model):
    """Request that caused an event."""

    id: str | None
    """Id of the request; null where it had none."""
    idempotency_key: str | None
    """Idempotency key of the request, where it had one."""
