"""Are words split where a reader would, and numbers of nouns told apart?"""

from __future__ import annotations

import pytest

from generator.names import (
    Name,
    Words,
    camel,
    is_plural,
    joined,
    kebab,
    pascal,
    plural,
    singular,
    snake,
    split,
)

SPLIT = {
    "payment_records.post": "payment records post",
    "PostPaymentRecords": "post payment records",
    "createAPIKey": "create api key",
    "HTTPSConnection": "https connection",
    "x-api-key": "x api key",
    "userIDs": "user ids",
    "reservedIPs": "reserved ips",
    "ACHDebit": "ach debit",
    "line1": "line1",
    "line_1": "line 1",
    "p24": "p24",
    "3ds": "3ds",
    "3DSecure": "3d secure",
    "1099_nec": "1099 nec",
    "SHA256Hash": "sha256 hash",
    "mp4URL": "mp4 url",
    "OAuth2Token": "oauth2 token",
    "reservedIPv6Actions": "reserved ipv6 actions",
    "listGitHubRepos": "list github repos",
    "getOEmbed": "get oembed",
    "vCPUs": "vcpus",
    "iOSDevice": "ios device",
    "Café": "café",
    "ÉcoleÉtat": "école état",
    "日本語": "日本語",
    "ﬁle": "file",
    "+1": "plus 1",
    "-1": "minus 1",
    "Etc/GMT+0": "etc gmt plus 0",
    "Etc/GMT-0": "etc gmt 0",
    "*": "asterisk",
    ">=": "greater than equals",
    "StartTime<": "start time less than",
    "price[amount]>=": "price amount greater than equals",
    "List<Item>": "list item",
    "": "",
    "  ": "",
}

PLURALS = {
    "invoice": "invoices",
    "status": "statuses",
    "address": "addresses",
    "batch": "batches",
    "box": "boxes",
    "category": "categories",
    "key": "keys",
    "tax": "taxes",
    "case": "cases",
    "database": "databases",
    "response": "responses",
    "cache": "caches",
    "alias": "aliases",
    "index": "indices",
    "analysis": "analyses",
    "person": "people",
    "child": "children",
    "movie": "movies",
    "quiz": "quizzes",
    "size": "sizes",
    "bus": "buses",
}

ONE_NUMBER = ("series", "news", "kubernetes", "dns", "always", "this", "access")


@pytest.mark.parametrize(("text", "words"), SPLIT.items())
def test_split(text: str, words: str) -> None:
    assert split(text) == tuple(words.split())


@pytest.mark.parametrize("text", SPLIT)
def test_words_split_no_further(text: str) -> None:
    assert split(snake(split(text))) == split(text)
    assert "" not in split(text)


@pytest.mark.parametrize(("one", "many"), PLURALS.items())
def test_number(one: str, many: str) -> None:
    assert (singular(many), plural(one)) == (one, many)
    assert (singular(one), plural(many)) == (one, many)
    assert is_plural(many) and not is_plural(one)


@pytest.mark.parametrize("word", ONE_NUMBER)
def test_words_that_only_look_plural(word: str) -> None:
    assert singular(word) == word and not is_plural(word)


@pytest.mark.parametrize(
    ("words", "spelt"),
    [
        (
            ("payment", "record"),
            "payment_record payment-record PaymentRecord paymentRecord",
        ),
        (("3d", "secure"), "3d_secure 3d-secure 3dSecure 3dSecure"),
        ((), ""),
    ],
)
def test_case(words: Words, spelt: str) -> None:
    written = [snake(words), kebab(words), pascal(words), camel(words)]
    assert [text for text in written if text] == spelt.split()


def test_a_name_is_read_as_words() -> None:
    assert str(Name(("payment", "record"))) == "payment record"


@pytest.mark.parametrize(
    ("words", "more", "whole"),
    [
        ("tool", "name", "tool name"),
        ("bank transfer", "eu bank transfer", "eu bank transfer"),
        ("old audit log", "audit log entry", "old audit log entry"),
        ("card", "card", "card card"),
        ("card", "card present", "card card present"),
        ("bank transfer", "bank transfer", "bank transfer bank transfer"),
        ("", "card", "card"),
    ],
)
def test_what_a_step_repeats_is_said_once(words: str, more: str, whole: str) -> None:
    assert joined(tuple(words.split()), tuple(more.split())) == tuple(whole.split())
