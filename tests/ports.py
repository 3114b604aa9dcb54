"""Where can a server of a test listen?"""

from __future__ import annotations

import socket


def free_port() -> int:
    """Free a moment ago: for programs that do not take 0."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port
