"""Runs the Python blocks of a guide one after the other, as a reader would in one session: GUIDE

Requests go nowhere: the HTTP library is told to answer by itself, with an empty list or a small
object, and in the part about errors with one. Prints the number of blocks and of requests.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import httpx

_PART = re.compile(r"^## ([^\n]*)$|^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FAILED = {
    "error": {
        "type": "invalid_request_error",
        "code": "resource_missing",
        "param": "id",
        "message": "There is no such thing.",
    }
}
_LIST = {"object": "list", "data": [{"id": "1"}, {"id": "2"}], "has_more": False}


def blocks(guide: str) -> list[tuple[str, str]]:
    """Each with the title of the part that it stands in."""
    found = []
    title = ""
    for part in _PART.finditer(guide):
        if part[2] is None:
            title = part[1].strip()
        else:
            found.append((title, part[2]))
    return found


class _Answers:
    """What every request meets. `part` is the title of the part that is run."""

    def __init__(self) -> None:
        self.part = ""
        self.requests = 0

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        if self.part == "Errors":
            return httpx.Response(404, json=_FAILED, request=request)
        listed = self.part == "Lists"
        body = json.dumps(_LIST if listed else {"id": "1", "object": "thing"})
        headers = {"content-type": "application/json", "request-id": "req_1"}
        return httpx.Response(200, headers=headers, text=body, request=request)


def main(guide: Path) -> None:
    answers = _Answers()

    def send(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        return answers.answer(request)

    async def send_async(
        self: httpx.AsyncHTTPTransport, request: httpx.Request
    ) -> httpx.Response:
        return answers.answer(request)

    # The one place that every request of httpx goes through.
    httpx.HTTPTransport.handle_request = send  # type: ignore[method-assign]
    httpx.AsyncHTTPTransport.handle_async_request = send_async  # type: ignore[method-assign]
    found = blocks(guide.read_text())
    session: dict[str, object] = {"__name__": "__main__"}
    for part, code in found:
        answers.part = part
        exec(compile(code, f"{guide.name}: {part}", "exec"), session)
    print(f"{len(found)} blocks, {answers.requests} requests")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
