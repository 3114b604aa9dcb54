"""What does a keyring hold, and what is said where there is none, or a bad one?"""

from __future__ import annotations

import sys
from collections.abc import Callable

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import null
from keyring.errors import KeyringLocked

from generator.gateway.credentials import Unreadable
from generator.gateway.credentials import keyring as ours
from generator.gateway.credentials.keyring import Keyring
from tests.gateway_credentials.parts import SECRET


class MemoryKeyring(KeyringBackend):
    """Of the library's own class, so that it is used as a real one is."""

    priority = -1
    """Never chosen by itself."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # not typed there
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


class PlaintextKeyring(MemoryKeyring):
    pass


class Broken(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(f"{username} {SECRET}")


class Locked(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(SECRET)


class Forgetful(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def test_what_is_set_is_there() -> None:
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    one = Keyring()
    assert one.refusal() == "" and one.get("shop", "key") is None
    one.set("shop", "key", SECRET)
    assert backend.held == {("gen gateway shop", "key"): SECRET}
    assert one.get("shop", "key") == SECRET
    assert one.get("other", "key") is None
    assert one.remove("shop", "key") and not one.remove("shop", "key")
    assert one.get("shop", "key") is None
    backend.held["gen gateway", "passphrase"] = "long enough"
    assert one.passphrase() == "long enough"


def test_a_machine_without_one_says_so() -> None:
    one = Keyring()
    assert one.refusal() == "this machine has no keyring"
    assert one.get("shop", "key") is None and one.passphrase() is None
    with pytest.raises(Unreadable, match="this machine has no keyring"):
        one.set("shop", "key", SECRET)
    assert not one.remove("shop", "key")


def test_one_that_keeps_nothing_is_none() -> None:
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]  # not typed there
    assert Keyring().refusal() == "this machine has no keyring"


def test_one_that_writes_plain_text_is_not_written() -> None:
    keyring.set_keyring(PlaintextKeyring())
    assert "plain text" in Keyring().refusal()
    with pytest.raises(Unreadable, match="plain text"):
        Keyring().set("shop", "key", SECRET)


@pytest.mark.parametrize(
    ("backend", "says"),
    [(Broken(), "does not answer: RuntimeError"), (Locked(), "it is locked")],
)
def test_its_own_words_are_not_shown(backend: KeyringBackend, says: str) -> None:
    keyring.set_keyring(backend)
    acts: list[Callable[[], object]] = [
        lambda: Keyring().get("shop", "key"),
        lambda: Keyring().set("shop", "key", SECRET),
    ]
    for act in acts:
        with pytest.raises(Unreadable, match=says) as trouble:
            act()
        assert SECRET not in f"{trouble.value} {trouble.value.help}"


def test_one_that_forgets_is_found_out() -> None:
    keyring.set_keyring(Forgetful())
    with pytest.raises(Unreadable, match="did not keep the secret"):
        Keyring().set("shop", "key", SECRET)


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("keyring")]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(ours, "find_spec", lambda _: None)
    assert "gen-sdk[gateway]" in Keyring().refusal()
    assert Keyring().get("shop", "key") is None
