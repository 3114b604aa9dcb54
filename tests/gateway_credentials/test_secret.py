"""What can be sent, what is a client, and what is for tests?"""

from __future__ import annotations

import pytest

from generator.gateway.credentials import secret
from generator.gateway.credentials.secret import Client, client, mode, wrong, written
from generator.sdk.client_model import Credential
from tests.gateway_credentials.parts import KEYS, SCHEMES, served

SDK = served([], keys=dict.fromkeys(SCHEMES, KEYS))[0].sdk
KNOWN: dict[str, Credential] = {one.id: one for one in SDK.credentials}

WRONG: list[tuple[str, str, str]] = [
    *((id_, "", "it is empty") for id_ in KNOWN),
    *((id_, "a\nb", "a line break") for id_ in KNOWN),
    *((id_, "a\r\nX-Other: b", "a line break") for id_ in KNOWN),
    *((id_, "a\0b", "control") for id_ in KNOWN),
    *((id_, "a\x7f", "control") for id_ in KNOWN),
    *((id_, "a\x85b", "control") for id_ in KNOWN),
    *((id_, "a\u2028b", "control") for id_ in KNOWN),
    *((id_, "a\udc80", "control") for id_ in KNOWN),
    *((id_, "a" * 20_000, "more than 16,384") for id_ in KNOWN),
    ("bearer", "Bearer abc", "no blanks"),
    ("bearer", "a b", "no blanks"),
    ("bearer", " abc", "begins or ends with a blank"),
    ("header", "abc ", "begins or ends with a blank"),
    ("header", "schlüssel", "ASCII letters only"),
    ("bearer", "schlüssel", "ASCII letters only"),
    ("basic", ":", "no user name"),
    ("oauth", "id:", "neither `id:secret` nor JSON"),
    ("oauth", ":geheim", "neither `id:secret` nor JSON"),
    ("oauth", "{", "neither `id:secret` nor JSON"),
    ("oauth", '{"client_id": "a"}', "neither `id:secret` nor JSON"),
    ("oauth", '{"client_id": "a", "client_secret": 1}', "neither `id:secret`"),
    ("oauth", "Bearer abc", "no blanks"),
]
RIGHT = [
    ("bearer", "sk_test_1:2"),
    ("header", "Bot abc"),
    ("basic", "user:p ä:ss "),
    ("basic", "user"),
    ("basic", ":password"),
    ("query", "ä &="),
    ("cookie", "a;b c"),
    ("oauth", "id:secret:with:colons"),
    ("oauth", "a-token"),
    ("oauth", '{"client_id": "https://me", "client_secret": "s"}'),
]


@pytest.mark.parametrize(("id_", "text", "reason"), WRONG)
def test_what_cannot_be_sent(id_: str, text: str, reason: str) -> None:
    said = wrong(KNOWN[id_], text)
    assert reason in said
    assert len(text) < 4 or text not in said


@pytest.mark.parametrize(("id_", "text"), RIGHT)
def test_what_can_be_sent(id_: str, text: str) -> None:
    assert wrong(KNOWN[id_], text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id:se:cret", Client("id", "se:cret")),
        ("token", None),
        (
            '{"client_id": "a:b", "client_secret": "c", "scope": "read"}',
            Client("a:b", "c", "read"),
        ),
        ('{"client_id": "a", "client_secret": "c", "scope": ""}', Client("a", "c", "")),
        (written(Client("a:b", 'c"')), Client("a:b", 'c"')),
    ],
)
def test_a_client(text: str, found: Client | None) -> None:
    assert client(KNOWN["oauth"], text) == found


@pytest.mark.parametrize(
    ("id_", "text", "found"),
    [
        ("bearer", "sk_test_1", "test"),
        ("bearer", "rk_test_1", "test"),
        ("bearer", "sk_live_1", "live"),
        ("bearer", "pk_1", "unknown"),
        ("bearer", "x_sk_live_", "unknown"),
        ("basic", "sk_live_1:", "live"),
        ("basic", "me:sk_live_1", "live"),
        ("basic", "sk_test_1:sk_live_1", "unknown"),
        ("oauth", "id:sk_test_1", "test"),
        ("oauth", '{"client_id": "sk_live_", "client_secret": "x"}', "live"),
        ("oauth", "sk_live_token", "live"),
        ("query", "sk_test_1", "test"),
    ],
)
def test_the_mode(id_: str, text: str, found: secret.Mode) -> None:
    assert mode(KNOWN[id_], text) == found


def test_without_a_fact_nobody_can_tell() -> None:
    [plain] = [one for one in served([])[0].sdk.credentials if one.id == "bearer"]
    assert mode(plain, "sk_live_1") == "unknown"
