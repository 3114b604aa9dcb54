"""Which places does a command line ask for, and whose passphrase opens the file?"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from generator.gateway.credentials import Unreadable
from generator.gateway.credentials.choose import BadSource, Machine, Places, places
from generator.gateway.credentials.source import serving
from tests.gateway_credentials.parts import SECRET, served
from tests.gateway_credentials.test_keyring import MemoryKeyring

API, _ = served([])
OTHER, _ = served([], name="other")


def chosen(
    *stated: str,
    variables: dict[str, str] = {},
    file: Path | None = None,
    ask: Callable[[str], str | None] = lambda _: None,
) -> Places:
    return places([API, OTHER], stated, Machine(variables.get, file, ask))


def shown(found: Places, api: str, scheme: str) -> list[str]:
    sources = serving(found.listed, api, scheme)
    return [source.place(api, scheme) for source in sources]


def test_what_is_asked_unless_stated(tmp_path: Path) -> None:
    found = chosen(file=tmp_path / "c.json")
    assert shown(found, "shop", "bearer") == ["env SHOP_BEARER", "keyring", "file"]
    assert shown(chosen(), "shop", "bearer") == ["env SHOP_BEARER", "keyring"]


@pytest.mark.parametrize(
    ("stated", "shop", "other"),
    [
        ("bearer=env:MINE", ["env MINE"], ["env MINE"]),
        ("bearer=keyring", ["keyring"], ["keyring"]),
        ("bearer=file", ["file"], ["file"]),
        ("bearer=command:pass show shop", ["command"], ["command"]),
        ("shop/bearer=env:MINE", ["env MINE"], None),
        ("other/bearer=env:A=B", None, ["env A=B"]),
    ],
)
def test_what_is_stated_is_asked_alone(
    tmp_path: Path, stated: str, shop: list[str] | None, other: list[str] | None
) -> None:
    found = chosen(stated, file=tmp_path / "c.json")
    usual = ["env SHOP_BEARER", "keyring", "file"]
    assert shown(found, "shop", "bearer") == (shop or usual)
    assert shown(found, "other", "bearer") == (other or usual)
    assert shown(found, "shop", "query")[0] == "env SHOP_QUERY"


def test_the_last_word_counts() -> None:
    found = chosen("bearer=env:A", "bearer=env:B")
    assert shown(found, "shop", "bearer") == ["env B"]


@pytest.mark.parametrize(
    "stated",
    [
        *("", SECRET, f"bearer={SECRET}", f"{SECRET}=env:A", f"{SECRET}/bearer=env:A"),
        *("bearer=env:", "bearer=env", "bearer=command:", "bearer=keyring:x"),
        *("bearer=file", "mutual=env:A", "bearer=", "=env:A"),
    ],
)
def test_what_cannot_be_meant_is_not_repeated(stated: str) -> None:
    """A secret may have been written there."""
    with pytest.raises(BadSource) as wrong:
        chosen(stated)
    assert SECRET not in str(wrong.value)


def test_the_passphrase(tmp_path: Path) -> None:
    """The variable comes before the keyring, and a person last; each is asked once."""
    file, asked = tmp_path / "c.json", list[str]()

    def ask(words: str) -> str:
        asked.append(words)
        return "typed by hand"

    one = chosen(file=file, ask=ask)
    assert one.file is not None
    one.file.set("shop", "bearer", SECRET)
    one.file.set("shop", "query", SECRET)
    assert [words.split(",")[0] for words in asked] == [
        "Passphrase for the encrypted file",
        "Once more: ",
    ]
    for variables in ({"GEN_GATEWAY_PASSPHRASE": "typed by hand"}, {}):
        if not variables:
            backend = MemoryKeyring()
            backend.held["gen gateway", "passphrase"] = "typed by hand"
            keyring.set_keyring(backend)
        again = chosen(variables=variables, file=file)
        assert again.file is not None
        assert again.file.get("shop", "bearer") == SECRET
    both = chosen(variables={"GEN_GATEWAY_PASSPHRASE": "another"}, file=file)
    assert both.file is not None
    with pytest.raises(Unreadable, match="does not open it"):
        both.file.get("shop", "bearer")


def test_nobody_to_ask(tmp_path: Path) -> None:
    one = chosen(file=tmp_path / "c.json")
    assert one.file is not None and one.file.get("shop", "bearer") is None
    with pytest.raises(Unreadable, match="no passphrase is known for") as error:
        one.file.set("shop", "bearer", SECRET)
    assert "GEN_GATEWAY_PASSPHRASE" in error.value.help


def test_two_that_differ(tmp_path: Path) -> None:
    typed = iter(["passphrase one", "passphrase two"])
    one = chosen(file=tmp_path / "c.json", ask=lambda _: next(typed))
    assert one.file is not None
    with pytest.raises(Unreadable, match="the two passphrases differ"):
        one.file.set("shop", "bearer", SECRET)


def test_a_person_is_asked_before_others_wait_or_never(tmp_path: Path) -> None:
    file, asked = tmp_path / "c.json", list[str]()

    def ask(words: str) -> str:
        asked.append(words)
        return "typed by hand"

    one = chosen(file=file, ask=ask)
    one.prepare()
    assert asked == [], "there is no file yet"
    assert one.file is not None and "no passphrase is known" in one.file.refusal()
    with pytest.raises(Unreadable, match="no passphrase is known for"):
        one.file.set("shop", "bearer", SECRET)
    first = chosen(variables={"GEN_GATEWAY_PASSPHRASE": "typed by hand"}, file=file)
    assert first.file is not None
    first.file.set("shop", "bearer", SECRET)
    again = chosen(file=file, ask=ask)
    again.prepare()
    assert len(asked) == 1 and again.file is not None
    assert again.file.refusal() == ""
    assert again.file.get("shop", "bearer") == SECRET


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.environment import credentials_file

    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    usual = Path("/home/me/.local/share/gen/credentials.json")
    assert credentials_file() == usual
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert credentials_file() == usual
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert credentials_file() == Path("/data/gen/credentials.json")
    monkeypatch.setattr("sys.platform", "darwin")
    mac = "/home/me/Library/Application Support/gen/credentials.json"
    assert str(credentials_file()) == mac
    assert os.environ["HOME"] == "/home/me"
