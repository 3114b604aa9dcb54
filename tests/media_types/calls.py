"""Every call of the tests here, by the sync and the async client: what came back, by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

PNG = ("cat.png", b"\xc2\x89PNG", "image/png")
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"
EVENTS = "text/event-stream"

Make: TypeAlias = Callable[[Any], Any]


def _message(client: Any, **given: Any) -> Any:
    return client.channels.messages.create("1", **given)


CALLS: Mapping[str, Make] = {
    "usual": lambda c: _message(c, content="a b"),
    "form": lambda c: _message(c, content="a b", content_type=FORM),
    "files": lambda c: _message(c, content="a b", files_0=PNG, content_type=PARTS),
    "text": lambda c: _message(c, body="# a", content_type="text/markdown"),
    "events": lambda c: c.chats.create(model="m", stream=True, accept=EVENTS),
    "bytes": lambda c: c.chats.create(model="m", accept="application/pdf"),
    "both": lambda c: c.chats.create(audio=PNG, content_type=PARTS, accept=EVENTS),
    "page": lambda c: c.pets.retrieve(page=1),
    "table": lambda c: c.pets.retrieve(page=1, accept="text/csv"),
    "lines": lambda c: c.lines.list(),
    "sequence": lambda c: c.lines.list(accept="application/json-seq"),
    "jpeg": lambda c: c.photos.update(
        "1", body=b"\xc2\x89PNG", content_type="image/jpeg"
    ),
    "header": lambda c: c.pets.retrieve(
        accept="text/csv",
        options={"headers": {"Accept": "text/csv;header=absent"}},
    ),
    "unknown": lambda c: _message(c, content="a b", content_type="text/html"),
}


def sync(client: Any, name: str) -> Any:
    try:
        back = CALLS[name](client)
    except ValueError as error:
        return f"ValueError: {error}"
    return _plain(list(back) if hasattr(back, "__next__") else back)


async def awaited(client: Any, name: str) -> Any:
    try:
        back = CALLS[name](client)
        back = await back if inspect.isawaitable(back) else back
    except ValueError as error:
        return f"ValueError: {error}"
    return _plain([one async for one in back] if hasattr(back, "__anext__") else back)


def _plain(back: Any) -> Any:
    """As JSON has it."""
    if isinstance(back, bytes):
        return back.decode()
    if isinstance(back, list):
        return [_plain(one) for one in back]
    if hasattr(back, "items") and isinstance(back.items, list):
        return back.items[0].content
    return back.to_dict() if hasattr(back, "to_dict") else back
