"""Who called what, and how did it end? One JSON line for each call.

A line holds names of the document and numbers. No path, as values are in it, no query, no header,
no body.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass

from generator.gateway.clock import now, written

Write = Callable[[str], None]


@dataclass(slots=True)
class Line:
    """What is known of a call, as it goes on. `caller` is empty before it is known."""

    id: str
    api: str = ""
    operation: str = ""
    method: str = ""
    status: int = 0
    refused: str = ""
    caller: str = ""
    replay: bool = False
    upstream: float = -1.0
    broken: str = ""
    """`upstream`, `caller`, `time` or `end`: what ended the answer before it was whole."""

    def text(self, seconds: float) -> str:
        said: dict[str, object] = {
            "time": written(now()),
            "id": self.id,
            "api": self.api,
            "operation": self.operation,
            "method": self.method,
            "status": self.status,
            "ms": round(seconds * 1000, 1),
        }
        if self.upstream >= 0:
            said["upstream_ms"] = round(self.upstream * 1000, 1)
        for name in ("caller", "refused", "broken"):
            if value := getattr(self, name):
                said[name] = value
        if self.replay:
            said["replay"] = True
        return json.dumps(said, separators=(",", ":")) + "\n"


def to_file(path: str) -> Write:
    """Lines are added at the end; other gateways may write there too. OSError where that fails."""
    there = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def write(line: str) -> None:
        os.write(there, line.encode())

    return write
