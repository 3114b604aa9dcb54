"""What is the program answered, request by request?"""

from __future__ import annotations

import gzip
import json

from tests.recording_server import RecordingServer

REQUESTS = 15
"""How many the program sends."""


def answer(server: RecordingServer) -> None:
    server.clear()
    server.reply({"id": "pr_1"}, headers={"Request-Id": "req_1"})
    packed = gzip.compress(json.dumps({"id": "pr_é"}).encode())
    server.reply(packed, headers={"Content-Encoding": "gzip"})
    server.reply({"data": [{"id": "a"}], "has_more": True})
    server.reply({"data": [{"id": "b"}], "has_more": False})
    server.reply({"id": "pr_2"})
    declined = {"type": "card_error", "code": "card_declined", "message": "No funds"}
    server.reply({"error": declined}, status=402)
    server.reply(status=503, headers={"Retry-After-Ms": "10"})
    server.reply({"id": "pr_1"})
    server.reply({"id": "file_1"})
    server.reply(chunks=("Kä".encode()[:2], "äse".encode()[1:]), pause=0.01)
    server.reply(chunks=(b'data: {"n":1}\n\nda', b'ta: {"n":2}\n\n'), pause=0.01)
    server.reply(chunks=(b'data: {"n":1}\n\n', b'data: {"n"'), pause=0.2, cut=True)
    server.reply(b"", status=302, headers={"Location": "/elsewhere"})
    server.reply(chunks=(b"first", b"second", b"third"), pause=0.3)
    server.reply(delay=60)
