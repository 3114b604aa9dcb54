"""Whatever text a value holds, in every place that takes text, it arrives unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sdk.model import Method, Sdk, Values
from tests import sdk_parts as p
from tests.recording_server import RecordingServer
from tests.sdk_fixtures import methods, shop
from tests.targets.curl.sending import check, sent_by, snippet, utf8

METHODS = methods(shop())

Given = Callable[[str], dict[str, Any]]

PLACES: dict[str, tuple[str, Given]] = {
    "path": ("customers.retrieve", lambda text: {"id": text}),
    "path, matrix": ("odd.import", lambda text: {"in": "a", "from": [text, text]}),
    "query": ("customers.list", lambda text: {"email": text, "ids": [text, "b"]}),
    "query, deepObject": (
        "customers.retrieve",
        lambda text: {"id": "1", "expand": [text]},
    ),
    "query, JSON": ("customers.list", lambda text: {"filter": {text: text}}),
    "query beside a body": (
        "odd.import",
        lambda text: {"in": "a", "filter[name]": text},
    ),
    "reserved kept": ("odd.import", lambda text: {"in": "a", "options": text}),
    "cookie": ("orders.update", lambda text: {"order": "1", "session": text}),
    "form": (
        "customers.create",
        lambda text: {"email": text, "metadata": {text: text}},
    ),
    "JSON": ("orders.create", lambda text: {"note": text, "context": {text: [text]}}),
    "multipart": (
        "files.upload",
        lambda text: {"purpose": text, "notes": [text, text]},
    ),
    "multipart, JSON": ("files.upload", lambda text: {"origin": {"line1": text}}),
    "text body": ("files.note", lambda text: {"id": "1", "body": text}),
}

HARD = (
    'it\'s "x" $HOME `cmd`',
    "a\nb",
    "@/etc/passwd",
    "<x",
    ";type=text/html",
    '"quoted"; filename=x',
    " blank ",
    "a,b|c d",
    "{a,b}[1-3]",
    "\\",
    "%20+%",
    "é€😀",
)

TEXTS = st.text("'\"\\$`!@{}[]()<>|&;*?~#=,%+ \n\taé€", min_size=1) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1
)


def _call(place: str, text: str, server: RecordingServer) -> tuple[Sdk, Method, Values]:
    id_, given_ = PLACES[place]
    return shop(server.url), METHODS[id_], p.values(METHODS[id_], **given_(text))


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("place", PLACES)
def test_hostile_texts(
    place: str, text: str, server: RecordingServer, folder: Path
) -> None:
    sdk, method, values = _call(place, text, server)
    sent = sent_by(server, snippet(sdk, method, values), folder)
    check(sdk, method, values, sent, folder)


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=10, deadline=None)
@given(text=TEXTS)
def test_any_text(place: str, text: str, server: RecordingServer, folder: Path) -> None:
    if place.startswith("path") and text in (".", ".."):
        return
    sdk, method, values = _call(place, text, server)
    sent = sent_by(server, snippet(sdk, method, values), folder)
    check(sdk, method, values, sent, folder)


@pytest.mark.parametrize(
    "text", ["", " ", "a: b;", "'\"$HOME`", "@x", "é", "a\r\nX-Evil: 1"]
)
def test_headers(text: str, server: RecordingServer, folder: Path) -> None:
    method = METHODS["orders.update"]
    values = p.values(method, **{"order": "1", "X-Trace": text})
    sent = sent_by(server, snippet(shop(server.url), method, values), folder)
    assert utf8(sent.header("X-Trace")) == text.replace("\r\n", " ").strip()
    assert sent.header("X-Evil") is None


def test_nul_in_a_form(server: RecordingServer, folder: Path) -> None:
    sdk, method, values = _call("form", "a\0 b", server)
    sent = sent_by(server, snippet(sdk, method, values), folder)
    check(sdk, method, values, sent, folder)


@pytest.mark.parametrize(
    "name", ["a b.pdf", 'a";,b.pdf', "it's.pdf", "@a.pdf", "é.pdf"]
)
def test_names_of_files(name: str, server: RecordingServer, folder: Path) -> None:
    (folder / name).write_bytes(b"x\0y")
    sdk = shop(server.url)
    upload = sent_by(
        server,
        snippet(
            sdk, METHODS["files.upload"], p.values(METHODS["files.upload"], file=name)
        ),
        folder,
    )
    assert b"x\0y" in upload.body
    put = METHODS["files.put"]
    sent = sent_by(server, snippet(sdk, put, p.values(put, id="1", body=name)), folder)
    assert sent.body == b"x\0y"
