"""Which webhooks are genuine, what is said of those that are not, and what do they tell?"""

from __future__ import annotations

import hmac
import json
import pickle
from typing import Any

import pytest
import stripe
from sdk import _runtime as runtime
from sdk import models
from sdk._runtime import webhooks
from sdk._runtime.errors import APIError, CredentialError, WebhookSignatureError

STAMPED = webhooks.SignedTimestamp("Shop-Signature", environment="SHOP_SECRET")
STANDARD = webhooks.Standard("webhook-signature", environment="SHOP_SECRET")
SVIX = webhooks.Standard("svix-signature", environment="")
SECRETS = {STAMPED: "whsec_5ecret", STANDARD: "whsec_c2VjcmV0", SVIX: "c2VjcmV0"}
BODY = b'{"type": "order.paid", "text": "\xc3\xa9"}'
NOW = 1_735_689_600

EACH = pytest.mark.parametrize("scheme", SECRETS, ids=["stamped", "standard", "svix"])


def signed(scheme: webhooks.SignedTimestamp, *secrets: str) -> dict[str, str]:
    return scheme.sign(BODY, secrets or SECRETS[scheme], timestamp=NOW)


@EACH
@pytest.mark.parametrize("payload", [BODY, BODY.decode(), bytearray(BODY)])
def test_what_we_sign_is_genuine(
    scheme: webhooks.SignedTimestamp, payload: webhooks.Payload
) -> None:
    headers = scheme.sign(payload, SECRETS[scheme])
    scheme.verify(BODY, headers, SECRETS[scheme])
    loud = {name.upper(): value for name, value in headers.items()}
    scheme.verify(BODY, {"Host": "x", **loud}, SECRETS[scheme])


@EACH
def test_secrets_can_be_replaced(scheme: webhooks.SignedTimestamp) -> None:
    """Either side may know the new one first."""
    old, new = SECRETS[scheme], "bmV3"
    scheme.verify(BODY, signed(scheme, old, new), new, now=NOW)
    scheme.verify(BODY, signed(scheme, new, old), old, now=NOW)
    scheme.verify(BODY, signed(scheme, old), [new, old], now=NOW)
    with pytest.raises(WebhookSignatureError, match="no signature matches"):
        scheme.verify(BODY, signed(scheme, old), [new, "b3RoZXI="], now=NOW)


@EACH
@pytest.mark.parametrize(
    "other",
    [b"", BODY + b" ", BODY.replace(b"paid", b"Paid"), BODY.decode().encode("utf-16")],
)
def test_another_body(scheme: webhooks.SignedTimestamp, other: bytes) -> None:
    with pytest.raises(WebhookSignatureError, match="not as it was sent"):
        scheme.verify(other, signed(scheme), SECRETS[scheme], now=NOW)


@EACH
@pytest.mark.parametrize(
    ("now", "tolerance", "said"),
    [
        (NOW + 300, 300, None),
        (NOW - 300, 300, None),
        (NOW + 1e9, None, None),
        (NOW + 301, 300, "too old by 1 seconds"),
        (NOW + 1000, 300, "too old by 700 seconds"),
        (NOW + 1, 0, "too old by 1 seconds"),
        (NOW - 301, 300, "from 301 seconds ahead"),
    ],
)
def test_age(
    scheme: webhooks.SignedTimestamp,
    now: float,
    tolerance: float | None,
    said: str | None,
) -> None:
    def verify() -> None:
        scheme.verify(BODY, signed(scheme), SECRETS[scheme], tolerance=tolerance, now=now)  # fmt: skip

    if said is None:
        return verify()
    with pytest.raises(WebhookSignatureError, match=said):
        verify()


@EACH
def test_now_is_the_clock(scheme: webhooks.SignedTimestamp) -> None:
    with pytest.raises(WebhookSignatureError, match="too old"):
        scheme.verify(BODY, signed(scheme), SECRETS[scheme])


V1 = "a" * 64
_STAMPED: list[tuple[str | None, str]] = [
    (None, "the header Shop-Signature is missing"),
    ("", "the header Shop-Signature has no timestamp"),
    (f"v1={V1}", "has no timestamp"),
    (f"t=,v1={V1}", "has no timestamp"),
    (f"t=soon,v1={V1}", "has no timestamp"),
    (f"t=-5,v1={V1}", "has no timestamp"),
    (f"t=\u0663,v1={V1}", "has no timestamp"),
    (f"t={'9' * 5000},v1={V1}", "has no timestamp"),
    (f"t={NOW}", "has no v1 signature"),
    (f"t={NOW},v0={V1}", "has no v1 signature"),
    (f"t={NOW},v1={V1}", "no signature matches"),
    (f"t={NOW},v1=", "no signature matches"),
    (f"t={NOW},v1=\ud800\u00e9", "no signature matches"),
    (f"t={NOW + 1},{{signature}}", "no signature matches"),
    ("nonsense", "has no timestamp"),
]


@pytest.mark.parametrize(("header", "said"), _STAMPED)
def test_wrong_header(header: str | None, said: str) -> None:
    signature = signed(STAMPED)["Shop-Signature"].partition(",")[2]
    text = header.format(signature=signature) if header else header
    with pytest.raises(WebhookSignatureError, match=said):
        STAMPED.verify(BODY, text, SECRETS[STAMPED], now=NOW)
    if text:
        with pytest.raises(WebhookSignatureError, match=said):
            STAMPED.verify(BODY, {"shop-signature": text}, "whsec_5ecret", now=NOW)


_STANDARD: list[tuple[dict[str, str], str]] = [
    ({"webhook-id": ""}, "the header webhook-id is missing"),
    ({"webhook-timestamp": ""}, "the header webhook-timestamp is missing"),
    ({"webhook-signature": ""}, "the header webhook-signature is missing"),
    ({"webhook-timestamp": "soon"}, "the request's webhook-… headers has no timestamp"),
    ({"webhook-signature": "v2,abc v1a,abc"}, "has no v1 signature"),
    ({"webhook-signature": "v1"}, "no signature matches"),
    ({"webhook-id": "msg_other"}, "no signature matches"),
    ({"webhook-timestamp": str(NOW + 1)}, "no signature matches"),
]


@pytest.mark.parametrize(("changed", "said"), _STANDARD)
def test_wrong_standard_headers(changed: dict[str, str], said: str) -> None:
    headers = {**signed(STANDARD), **changed}
    with pytest.raises(WebhookSignatureError, match=said):
        STANDARD.verify(BODY, headers, SECRETS[STANDARD], now=NOW)


def test_one_standard_header_is_not_enough() -> None:
    with pytest.raises(WebhookSignatureError, match="pass all headers"):
        STANDARD.verify(BODY, "v1,abc", SECRETS[STANDARD])


def test_the_standards_own_example() -> None:
    """From the tests that the libraries of the Standard Webhooks specification share."""
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    STANDARD.verify('{"test": 2432232314}', headers, secret, now=1614265330)
    STANDARD.verify(b'{"test": 2432232314}', headers, secret[6:], now=1614265330)


def test_the_official_package_and_ours_understand_each_other() -> None:
    scheme = webhooks.SignedTimestamp("Stripe-Signature", environment="")
    payload = json.dumps({"id": "evt_1", "object": "event", "text": "é\n"})
    header = scheme.sign(payload, ["whsec_old", "whsec_new"])["Stripe-Signature"]
    for secret in ("whsec_old", "whsec_new"):
        event = stripe.Webhook.construct_event(payload, header, secret)
        assert event.id == "evt_1"
    theirs: str = stripe.WebhookSignature.generate_signature_header(payload, "whsec_1")
    scheme.verify(payload, theirs, "whsec_1")
    scheme.verify(payload.encode(), {"stripe-signature": theirs}, "whsec_1")
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(payload + " ", header, "whsec_old")


@EACH
@pytest.mark.parametrize("secret", [None, "", " ", [], ["c2VjcmV0", ""]])
def test_without_a_secret_nothing_is_genuine(
    scheme: webhooks.SignedTimestamp,
    secret: webhooks.Secrets,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An empty secret is one that everybody knows."""
    monkeypatch.delenv("SHOP_SECRET", raising=False)
    for call in (scheme.sign, lambda b, s: scheme.verify(b, signed(scheme), s)):
        with pytest.raises(CredentialError, match="secret for webhooks is missing"):
            call(BODY, secret)


@pytest.mark.parametrize("secret", ["whsec_", "whsec_?", "whsec_a", "whsec_é"])
def test_a_secret_that_is_not_base64(secret: str) -> None:
    with pytest.raises(CredentialError, match="not base64") as caught:
        STANDARD.verify(BODY, signed(STANDARD), secret)
    assert "whsec_?" not in str(caught.value)


@EACH
def test_the_environment_has_the_secret(
    scheme: webhooks.SignedTimestamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_SECRET", SECRETS[scheme])
    if scheme.environment:
        scheme.verify(BODY, scheme.sign(BODY))
        with pytest.raises(WebhookSignatureError):
            scheme.verify(BODY, scheme.sign(BODY), "b3RoZXI=")
    else:
        with pytest.raises(CredentialError):
            scheme.sign(BODY)


@EACH
def test_no_message_holds_what_is_secret_or_was_sent(
    scheme: webhooks.SignedTimestamp,
) -> None:
    headers = {name: value + "x" for name, value in signed(scheme).items()}
    headers |= {name: "7" for name in headers if name.endswith("timestamp")}
    with pytest.raises(WebhookSignatureError) as caught:
        scheme.verify(BODY, headers, SECRETS[scheme])
    text = f"{caught.value!r} {caught.value.__cause__!r}"
    sent = [*headers.values(), BODY.decode(), SECRETS[scheme]]
    assert not [one for one in sent if len(one) > 1 and one in text]


@EACH
def test_every_signature_is_compared_in_constant_time(
    scheme: webhooks.SignedTimestamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[object, object]] = []
    compare = hmac.compare_digest

    def recorded(left: Any, right: Any) -> bool:
        compared.append((left, right))
        return compare(left, right)

    monkeypatch.setattr(hmac, "compare_digest", recorded)
    secrets = [SECRETS[scheme], "b25l", "dHdv"]
    scheme.verify(BODY, signed(scheme, *secrets[:2]), secrets, now=NOW)
    assert len(set(compared)) == len(compared) == 2 * 3


@EACH
@pytest.mark.parametrize("payload", [{"type": "x"}, None, 5])
def test_a_body_that_was_parsed(scheme: webhooks.SignedTimestamp, payload: Any) -> None:
    with pytest.raises(TypeError, match="pass the body as it came"):
        scheme.verify(payload, signed(scheme), SECRETS[scheme])


class Notification(webhooks.Received):
    _event = "models.Customer"
    _about = ("data", "object")
    _tag = "object"
    _classes = {
        "customer": ("Customer", "DeletedCustomer"),
        "order": ("Order",),
        "empty": (),
    }

    event: models.Customer
    object: models.Customer | models.Order | webhooks.UnknownObject | None


def received(about: object, **more: object) -> Notification:
    return Notification(json.dumps({"id": "evt_1", "data": {"object": about}, **more}))


@pytest.mark.parametrize(
    ("about", "cls"),
    [
        ({"object": "order", "amount": {"value": 5}}, "Order"),
        ({"object": "customer", "id": "cus_1"}, "Customer"),
        ({"object": "customer", "id": "cus_1", "deleted": True}, "DeletedCustomer"),
        ({"object": "newer", "id": "x"}, "UnknownObject"),
        ({"object": ["order"]}, "UnknownObject"),
        ({"object": "empty"}, "UnknownObject"),
        ({}, "UnknownObject"),
        (None, "NoneType"),
        ("or_1", "NoneType"),
        ([{"object": "order"}], "NoneType"),
    ],
)
def test_an_object_has_its_own_class(about: object, cls: str) -> None:
    notification = received(about, type="thing.done")
    found = notification.object
    assert type(found).__name__ == cls
    assert found is None or found.to_dict() == about
    assert type(notification.event) is models.Customer
    assert notification.event.id == "evt_1"
    assert notification.type == "thing.done"
    twin = pickle.loads(pickle.dumps(notification))
    assert (twin.object, twin.event, twin.type) == (
        found,
        notification.event,
        "thing.done",
    )


def test_matching() -> None:
    match received({"object": "order", "amount": {"value": 5}}, type="order.paid"):
        case Notification("order.paid", models.Order() as order):
            assert order.amount.value == 5
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize("payload", ["{}", '{"type": 5, "data": []}', '{"data": {}}'])
def test_an_event_that_says_nothing(payload: str) -> None:
    notification = Notification(payload)
    assert (notification.type, notification.object) == ("", None)
    assert isinstance(notification.event, runtime.Model)


def test_events_without_types() -> None:
    notification = webhooks.Received('{"type": "ping", "data": {"object": {}}}')
    assert notification.event == {"type": "ping", "data": {"object": {}}}
    assert (notification.type, notification.object) == ("ping", None)


@pytest.mark.parametrize("payload", ["", "[]", "null", "{", b"\xff", "[" * 100_000])
def test_a_payload_that_is_no_object(payload: str | bytes) -> None:
    with pytest.raises(APIError, match="the body of a webhook is not"):
        Notification(payload)
