"""Is a secret, whatever it is, nowhere but where it belongs?

Everything that may fail is made to fail, with secrets of every kind, and all that is said, shown,
logged, raised or written to the disk is searched.
"""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote, quote_plus

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.gateway.credentials import Credentials, Trouble, put
from generator.gateway.credentials.choose import BadSource, Machine, places
from generator.gateway.credentials.command import Command
from generator.gateway.credentials.keyring import Keyring
from generator.gateway.credentials.sealed_file import SealedFile
from generator.gateway.credentials.secret import client
from tests.gateway_credentials.parts import SCHEMES, TokenServer, holding, served
from tests.gateway_credentials.test_keyring import Broken

KINDS = tuple(id_ for id_ in SCHEMES if id_ != "mutual")
API, METHOD = served([{id_: []} for id_ in KINDS])
[OAUTH] = [one for one in API.sdk.credentials if one.token_url]
MARK = "s3cret"
FORMS = (
    *("s3cret%s", "s3cret%s\r\nX: s3cret", "Bearer s3cret%s", "id:s3cret%s"),
    *("s3cret%s:s3cret", " s3cret%s ", '{"client_id": "s3cret%s"}'),
    '{"client_id": "a", "client_secret": "s3cret%s"}',
)
ANY = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)

Act = Callable[[], object]


def written(secret: str) -> Iterator[str]:
    """As it could be found somewhere."""
    yield MARK
    for text in (secret, f"{secret}:", f"id:{secret}"):
        yield base64.b64encode(text.encode()).decode().rstrip("=")
        yield quote(text)
        yield quote_plus(text)


def said(act: Act) -> str:
    """What an act gives back or raises, every way of showing it."""
    try:
        found = act()
    except (Trouble, BadSource) as error:
        shown = traceback.format_exception(error)
        return "".join([*shown, repr(error), str(getattr(error, "help", ""))])
    return f"{found!r} {found}"


def calls(secret: str) -> Iterator[Act]:
    """Of every scheme, with every token server."""
    for server in (
        TokenServer([(401, {"error": secret, "error_description": secret})]),
        TokenServer([(200, secret.encode())]),
        TokenServer([(200, {"access_token": secret})]),
        TokenServer([ValueError(secret)]),
    ):
        for scheme in KINDS:
            one = Credentials(API, [holding(**{scheme: secret})], server)
            yield partial(whole, one)
            yield partial(str, [one, *vars(one).values()][0])


def whole(one: Credentials) -> object:
    async def went() -> object:
        try:
            used = await one.injection(METHOD)
        finally:
            seen = [await one.places(), await one.state(), await one.mode()]
        return [used, await one.refuse(METHOD, used), seen]

    return asyncio.run(went())


def settings_of(secret: str, folder: Path) -> Iterator[Act]:
    """What is set by a page, by words and by a person."""
    for scheme in KINDS:
        body = json.dumps({"api": "shop", "scheme": scheme, "secret": secret}).encode()
        for store in (holding(), file(folder), Keyring()):
            one = Credentials(API, [store], TokenServer())
            yield partial(asyncio.run, put({"shop": one}, body))
    machine = Machine(lambda _: secret, folder / "c.json", lambda _: secret)
    for stated in (secret, f"bearer={secret}", f"bearer=command:'{secret}"):
        yield partial(places, [API], [stated], machine)
    yield partial(Command(("false", secret)).get, "shop", "bearer")
    yield partial(Command((f"/no/{secret}",)).get, "shop", "bearer")
    yield partial(file(folder, f"{secret}, another").get, "shop", "bearer")
    yield partial(client, OAUTH, secret)


def file(folder: Path, passphrase: str = "long enough") -> SealedFile:
    return SealedFile(folder / "c.json", lambda *, new: passphrase, lambda: "")


def on_disk(folder: Path) -> str:
    there = list(folder.rglob("*"))
    found = [path.read_bytes() for path in there if path.is_file()]
    return "\n".join([*map(str, there), *(one.decode("latin-1") for one in found)])


class Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(0)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def hearing() -> Iterator[Heard]:
    heard, root = Heard(), logging.getLogger()
    before = root.level
    root.addHandler(heard)
    root.setLevel(1)
    try:
        yield heard
    finally:
        root.removeHandler(heard)
        root.setLevel(before)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY)
@pytest.mark.parametrize("form", FORMS)
def test_it_is_nowhere(capfd: pytest.CaptureFixture[str], form: str, text: str) -> None:
    secret = form % text
    capfd.readouterr()
    keyring.set_keyring(Broken())
    with tempfile.TemporaryDirectory() as name, hearing() as heard:
        folder = Path(name)
        file(folder).set("shop", "other", secret)
        acts = (*calls(secret), *settings_of(secret, folder))
        everything = [said(act) for act in acts]
        everything += [on_disk(folder), *heard.lines, *capfd.readouterr()]
    assert len(acts) > 70
    found = [one for one in everything for wanted in written(secret) if wanted in one]
    assert not found


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text(f"{MARK} 1")
    assert MARK in on_disk(tmp_path)
    assert MARK in said(lambda: MARK)
    with hearing() as heard:
        logging.getLogger("asyncio").debug(MARK)
    assert heard.lines == [MARK]
    assert base64.b64encode(b"s3cret").decode() in set(written("s3cret"))
