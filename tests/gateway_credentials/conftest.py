"""Guessing a passphrase is dear on purpose; tests make many keys."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import fail

from generator.gateway.credentials import sealed


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "USUAL", sealed.Cost(2**4, 8, 1))


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """Whatever the machine has is not touched."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # not typed there
    yield
    keyring.set_keyring(before)
