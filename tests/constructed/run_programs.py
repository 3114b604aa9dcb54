"""Runs programs as they are, one after the other: ADDRESS FILE...

They know nothing of tests: their clients send to the API's own server. Only the HTTP library is told
to take the request elsewhere, with a header that says where it was meant to go.
"""

from __future__ import annotations

import runpy
import sys

import httpx

_send = httpx.HTTPTransport.handle_request


def main(address: str, files: list[str]) -> None:
    elsewhere = httpx.URL(address)

    def redirect(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        request.headers["X-Server"] = f"{request.url.scheme}://{request.url.host}"
        request.url = request.url.copy_with(
            scheme=elsewhere.scheme, host=elsewhere.host, port=elsewhere.port
        )
        return _send(self, request)

    # The one place that every request of httpx goes through.
    httpx.HTTPTransport.handle_request = redirect  # type: ignore[method-assign]
    for file in files:
        runpy.run_path(file, run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
