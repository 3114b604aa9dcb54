"""When is a server asked, what is compared, and what is kept?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics.codes import api
from generator.document import fetch as fetching
from generator.document.connection import Failed
from generator.document.fetch import fetch
from generator.document.lock import BrokenLock, read_lock
from generator.document.model import Refusal
from generator.document.remote import Remote
from generator.output.cache import Cache
from tests.loopback import serving


def remote(folder: Path, *, cache: str = "cache", update: bool = False) -> Remote:
    lock = read_lock(str(folder / "spec.lock"))
    return Remote(lock, Cache(folder / cache), update=update)


def test_what_is_locked_and_kept_is_not_asked_for_again(tmp_path: Path) -> None:
    with serving({"a": "text"}) as (port, asked):
        url = f"http://127.0.0.1:{port}/a"
        first = remote(tmp_path)
        assert first.content(url) == b"text"
        first.lock.keep()
    assert remote(tmp_path).content(url) == b"text"
    assert asked == ["a"]
    assert json.loads((tmp_path / "spec.lock").read_text())["files"][0]["size"] == 4


def test_another_text_is_refused_until_the_user_wants_it(tmp_path: Path) -> None:
    texts = {"a": "text"}
    with serving(texts) as (port, _):
        url = f"http://127.0.0.1:{port}/a"
        first = remote(tmp_path)
        first.content(url)
        first.lock.keep()
        texts["a"] = "other"
        refused = remote(tmp_path, cache="empty").content(url)
        assert isinstance(refused, Refusal) and refused.rule is api.REMOTE_CHANGED
        again = remote(tmp_path, update=True)
        assert again.content(url) == b"other"
        again.lock.keep()
        assert remote(tmp_path, cache="empty").content(url) == b"other"


def test_the_lock_forgets_what_nobody_asks_for(tmp_path: Path) -> None:
    with serving({"a": "1", "b": "2"}) as (port, _):
        both = remote(tmp_path)
        for name in ("a", "b"):
            both.content(f"http://127.0.0.1:{port}/{name}")
        both.lock.keep()
        one = remote(tmp_path)
        one.content(f"http://127.0.0.1:{port}/b")
        one.lock.keep()
    assert list(read_lock(str(tmp_path / "spec.lock")).entries) == [
        f"http://127.0.0.1:{port}/b"
    ]


@pytest.mark.parametrize(
    "text",
    ["<<<<<<<", "[]", '{"files": [{"url": "a"}]}', '{"files": [{"url": "a", "sha256": "x", "size": 1}]}'],
)  # fmt: skip
def test_a_broken_lock_is_not_taken(tmp_path: Path, text: str) -> None:
    (tmp_path / "spec.lock").write_text(text)
    with pytest.raises(BrokenLock):
        read_lock(str(tmp_path / "spec.lock"))


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/a",
        "https://me:secret@example.com/a",
        "http://me@127.0.0.1/a",
        "file:///etc/hostname",
        "https:///a",
        "https://[/a",
        "http://127.0.0.1.example.com/a",
    ],
)
def test_what_is_never_asked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_opener", lambda _: pytest.fail("asked"))
    with pytest.raises(Failed) as failed:
        fetch(url)
    assert "secret" not in failed.value.reason


@pytest.mark.parametrize(
    "target", ["file:///etc/hostname", "http://example.com/a", "ftp://127.0.0.1/a"]
)
def test_a_redirect_leads_nowhere_else(target: str) -> None:
    with serving({}, moved={"a": target}) as (port, _), pytest.raises(Failed):
        fetch(f"http://127.0.0.1:{port}/a")


def test_a_redirect_in_a_circle_ends() -> None:
    with serving({}, moved={"a": "/a"}) as (port, asked), pytest.raises(Failed):
        fetch(f"http://127.0.0.1:{port}/a")
    assert len(asked) < 20


def test_a_redirect_on_this_machine_is_followed() -> None:
    with serving({"b": "text"}, moved={"a": "/b"}) as (port, _):
        assert fetch(f"http://127.0.0.1:{port}/a") == b"text"


def test_what_is_too_large_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_PIECES_BYTES", 10)
    with serving({"a": "text" * 10}) as (port, _), pytest.raises(Failed):
        fetch(f"http://127.0.0.1:{port}/a")


def test_a_server_that_dribbles_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_WAIT", 0.0)
    monkeypatch.setattr("urllib.request.OpenerDirector.open", _dribbling)
    with pytest.raises(Failed, match="too long"):
        fetch("https://example.com/a")


class _Dribble:
    def __enter__(self) -> _Dribble:
        return self

    def __exit__(self, *_: object) -> None: ...

    def read(self, _: int) -> bytes:
        return b"x"


def _dribbling(*_: object, **__: object) -> _Dribble:
    return _Dribble()
