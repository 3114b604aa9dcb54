"""Requests as clients write them, and what is said of each: where it is wrong, and what is taken there."""

from __future__ import annotations

import time

import pytest

from generator.gateway.validate import MOST_FAULTS, validate
from generator.sdk.model import Method
from tests.gateway_state.requests import methods, operation, served

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
PARTS = "multipart/form-data; boundary=edge"


def said(
    name: str,
    method: Method,
    *,
    query: str = "",
    headers: tuple[tuple[str, str], ...] = (),
    content_type: str = FORM,
    body: bytes = b"",
) -> tuple[tuple[str, str], ...]:
    found = validate(served(name), method, query, headers, content_type, body)
    return tuple((fault.path, fault.message) for fault in found)


# Stripe's form.

REPORT = "initiated_at=1&payment_method_details[payment_method]=pm_1&outcome=guaranteed"
AMOUNT = "amount_requested[currency]=usd&amount_requested[value]=1000"
GUARANTEED = "guaranteed[guaranteed_at]=1"


def report(body: str) -> tuple[tuple[str, str], ...]:
    [method] = (one for one in methods("stripe") if one.path.endswith("report_payment"))
    return said("stripe", method, body=body.encode())


RIGHT = [
    f"{AMOUNT}&{REPORT}",
    f"{AMOUNT}&{REPORT}&expand[0]=customer_details&expand[1]=x",
    f"{AMOUNT}&{REPORT}&expand[]=customer_details&expand[]=x",
    f"{AMOUNT}&{REPORT}&metadata[a]=1&metadata[b%5Bc%5D]=2",
    f"{AMOUNT}&{REPORT}&metadata=",
    f"{AMOUNT}&{REPORT}&{GUARANTEED}",
    f"{AMOUNT}&{REPORT}".replace("[", "%5B").replace("]", "%5D"),
]


@pytest.mark.parametrize("body", RIGHT)
def test_a_form_as_clients_write_it_is_right(body: str) -> None:
    assert report(body) == ()


WRONG = [
    (
        f"amount_requested[currency]=usd&amount_requested[value]=ten&{REPORT}",
        [("amount_requested[value]", "takes an integer")],
    ),
    (
        f"amount_requested[value]=1&{REPORT}",
        [("amount_requested[currency]", "is required")],
    ),
    (
        f"amount_requested[curency]=usd&amount_requested[currency]=usd"
        f"&amount_requested[value]=1&{REPORT}",
        [
            (
                "amount_requested[curency]",
                "is not known; did you mean currency?",
            )
        ],
    ),
    (REPORT, [("amount_requested", "is required")]),
    (
        f"amount_requested=1000&{REPORT}",
        [("amount_requested", "takes an object")],
    ),
    (
        f"{AMOUNT}&{REPORT.replace('outcome=guaranteed', 'outcome=maybe')}",
        [("outcome", "takes one of canceled, failed, guaranteed")],
    ),
    (
        f"{AMOUNT}&{REPORT}&amount_request=1",
        [("amount_request", "is not known; did you mean amount_requested?")],
    ),
    (
        f"{AMOUNT}&{REPORT}&amount_requested[value]=2000",
        [("amount_requested[value]", "takes an integer")],
    ),
    (
        f"{AMOUNT}&{REPORT}&amount_requested[value][x]=1",
        [("amount_requested[value][x]", "is given in two ways")],
    ),
    (
        f"{AMOUNT}&{REPORT}&amount_requested=",
        [("amount_requested", "is given in two ways")],
    ),
    (f"{AMOUNT}&{REPORT}&expand[1][x]=y", [("expand[1]", "takes text")]),
    (
        "amount_requested[value]=ten&outcome=maybe",
        [
            ("amount_requested[currency]", "is required"),
            ("initiated_at", "is required"),
            ("outcome", "takes one of canceled, failed, guaranteed"),
        ],
    ),
]


@pytest.mark.parametrize(("body", "faults"), WRONG)
def test_a_form_that_is_wrong_is_told_where(
    body: str, faults: list[tuple[str, str]]
) -> None:
    assert sorted(report(body)) == sorted(faults)


# Other places and other bodies.


def test_queries() -> None:
    method = operation("odd", "search")
    right = "filter%5Bname%5D=a&sort.by=age&%5Bodd=b&x%3Dy=1&%C3%BCn%C3%AF=c"
    assert said("odd", method, query=right) == ()
    wrong = "sort.by=size&x%3Dy=one&filter[nam]=1"
    assert said("odd", method, query=wrong) == (
        ("sort.by", "takes one of name, age"),
        ("x=y", "takes an integer"),
        ("filter[nam]", "is not known; did you mean filter[name]?"),
    )


def test_headers_and_cookies() -> None:
    """Others than those of the operation are not looked at here."""
    method = operation("odd", "same")
    right = (("ID", "1"), ("Cookie", "other=1; id=true"), ("User-Agent", "x"))
    assert said("odd", method, headers=right) == ()
    wrong = (("id", "one"), ("cookie", "id=perhaps"))
    assert said("odd", method, headers=wrong) == (
        ("id", "takes an integer"),
        ("id", "takes true or false"),
    )


def test_json() -> None:
    method = operation("odd", "json")

    def of(body: str) -> tuple[tuple[str, str], ...]:
        return said("odd", method, content_type=JSON, body=body.encode())

    assert of('{"tuple": ["a", 1], "tree": {"kind": "a", "children": []}}') == ()
    assert of('{"tuple": ["a", "b"]}') == (("tuple[1]", "takes a number"),)
    assert of('{"tree": {"kind": "a", "children": [{"kind": 1}]}}') == (
        ("tuple", "is required"),
        ("tree[children][0][kind]", "takes text"),
    )
    assert of("[]") == (("", "takes an object"),)
    assert of("{") == (("", "is not JSON, or nested too deeply"),)


def test_a_body_that_is_one_argument_has_no_name() -> None:
    method = operation("odd", "whole")
    body = b'[{"kind": "nothing of the sort"}]'
    [fault] = said("odd", method, content_type=JSON, body=body)
    assert fault[0].startswith("0")
    assert said("odd", method, content_type=JSON) == (("", "is required"),)


def test_parts() -> None:
    method = operation("odd", "parts")

    def of(*parts: tuple[str, str], end: str = "--edge--\r\n") -> object:
        made = "".join(
            f"--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n{text}\r\n"
            for head, text in parts
        )
        return said("odd", method, content_type=PARTS, body=(made + end).encode())

    file = ('name="file"; filename="a"', "...")
    assert of(file, ("name=note", "x"), ('name="deep[list][0]"', "1")) == ()
    assert of(("name=note", "x")) == (("file", "is required"),)
    assert of(file, ('name="deep[list][0]"', "x")) == (
        ("deep[list][0]", "takes an integer"),
    )
    broken = 'name="tree"\r\nContent-Type: application/json'
    assert of(file, (broken, "{")) == (("tree", "is not JSON"),)
    assert of(file, ("nothing=1", "")) == (("", "has a part without a name"),)
    assert of(file, end="") == (("", "is not a whole multipart body"),)


def test_what_was_sent_is_in_no_message() -> None:
    body = (
        f"{AMOUNT.replace('1000', 'SECRET')}&outcome=SECRET&expand[SECRET_KEY]=SECRET"
    )
    text = repr(report(body)).replace("expand[SECRET_KEY]", "")
    assert "amount_requested[value]" in text
    assert "SECRET" not in text


def test_a_key_is_shown_short_and_without_what_cannot_be_seen() -> None:
    faults = dict(report(f"{AMOUNT}&{REPORT}&%1B%5D{'x' * 500}=1"))
    assert f"?]{'x' * 58}" in faults


# Bodies that mean harm: each is done with before anybody notices.

HOSTILE = {
    "deep brackets": ("stripe", f"{AMOUNT}&expand{'[a]' * 100_000}=1", FORM),
    "open brackets": ("stripe", "[" * 1_000_000, FORM),
    "a million pairs": ("stripe", "a=1&" * 1_000_000, FORM),
    "many unknown keys": ("stripe", "&".join(f"k{n}" for n in range(9_999)), FORM),
    "many alike": (
        "stripe",
        "&".join(f"amount_requeste{n}" for n in range(9_999)),
        FORM,
    ),
    "a long key": ("stripe", f"{'metadata' * 100_000}=1", FORM),
    "many items": ("stripe", "&".join(f"expand[{n}]=1" for n in range(9_999)), FORM),
    "a large index": ("stripe", f"expand[{'9' * 9}]=1&expand[{'9' * 5000}]=1", FORM),
    "a large number": ("stripe", f"initiated_at={'9' * 1_000_000}", FORM),
    "deep JSON": ("odd", '{"tree": ' + '{"children":[' * 100_000, JSON),
    "deep and whole": (
        "odd",
        '{"tuple": ["a", 1], "tree": %s1%s}'
        % ('{"kind":"a","children":[' * 400, "]}" * 400),
        JSON,
    ),
    "a million values": ("odd", "[" + "1," * 1_000_000 + "1]", JSON),
    "a large JSON number": ("odd", "1" * 1_000_000, JSON),
    "many parts": ("odd", "--edge\r\n\r\n\r\n" * 1_000_000, PARTS),
    "no end": ("odd", "--edge\r\n" + "x" * 5_000_000, PARTS),
    "many parameters": (
        "odd",
        "--edge\r\nContent-Disposition: form-data"
        + '; name="a"' * 100_000
        + "\r\n\r\n\r\n--edge--",
        PARTS,
    ),
}
_OPERATIONS = {JSON: "json", PARTS: "parts"}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_refused_in_no_time(name: str) -> None:
    document, body, content_type = HOSTILE[name]
    served(document)
    began = time.process_time()
    if document == "stripe":
        found = report(body)
    else:
        method = operation(document, _OPERATIONS[content_type])
        found = said(document, method, content_type=content_type, body=body.encode())
    spent = time.process_time() - began
    assert 1 <= len(found) <= MOST_FAULTS
    assert spent < 1.0
    assert len(repr(found)) < 20_000
