"""What does a page of the preview say of what was found in its document?"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.preview.server import serving
from generator.preview.shown import Note, Shown
from tests.browser.drive import drive

_PAGE = (
    b"<!doctype html><html><head><title>t</title></head><body><p>x</p></body></html>"
)
_POLICY = b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\">"
_MANY = 60


@contextmanager
def _preview(*notes: Note) -> Iterator[tuple[Shown, str]]:
    shown = Shown()
    page = _PAGE.replace(b"<title>", _POLICY + b"<title>")
    shown.show({"index.html": page, "other.html": page}, notes)
    with serving(shown, 0) as address:
        yield shown, address


def _note(number: int) -> Note:
    text = f"a.yaml:{number}:1: warning[A224]: <b>number {number}</b>\n 1 | x\n"
    return Note("A224", text)


def test_the_panel() -> None:
    with _preview(*map(_note, range(_MANY))) as (_, address):
        said = drive(Path(__file__).with_name("preview_notes.mjs"), address)
    seen = json.loads(said)
    assert seen["closed"] == ["60 findings", False]
    assert len(seen["texts"]) == 50 and seen["texts"][1].startswith(
        "a.yaml:1:1: warning[A224]: <b>number 1</b>\n 1 | x"
    )
    assert seen["rest"] == "10 more: gen check says them all."
    assert seen["explained"].startswith("A224, ")
    assert seen["elsewhere"] is True


def test_no_panel_where_nothing_was_found() -> None:
    with _preview() as (_, address):
        said = drive(Path(__file__).with_name("preview_notes.mjs"), address, "none")
    assert json.loads(said) == {"none": True}


def test_head_of_what_never_ends_is_its_head_alone() -> None:
    with _preview() as (_, address):
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            asked = f"HEAD /.preview/changes HTTP/1.1\r\nHost: {host}\r\n\r\n"
            connection.sendall(asked.encode())
            answer = b"".join(iter(lambda: connection.recv(4096), b""))
    head, _, body = answer.decode().partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 200") and "text/event-stream" in head
    assert body == ""
