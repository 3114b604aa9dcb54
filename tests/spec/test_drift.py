"""Does `specs/stripe.yaml` say what Stripe's API is? The `stripe` package is the witness."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stripe._api_version import _ApiVersion

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests.spec import official_shapes as official
from tests.spec.document_shapes import (
    FORM,
    Tree,
    calls,
    component,
    request,
    response,
)
from tests.spec.shapes import Fields, ListOf, Scalar, Values, count, differences

SPEC = Path(__file__).parents[2] / "specs" / "stripe.yaml"

# Differences that are meant, with the reason. One that no longer shows fails the test.
ACCEPTED = {
    "error.payment_intent: missing here": "an object outside the family",
    "error.payment_method: missing here": "an object outside the family",
    "error.setup_intent: missing here": "an object outside the family",
    "error.source: missing here": "an object outside the family",
    "error.type: one of 'api_error', 'card_error', 'idempotency_error', "
    "'invalid_request_error' here, string in the package": "the package is "
    "vaguer than Stripe's public document, which lists the four values",
}


@pytest.fixture(scope="module")
def document() -> Tree:
    diagnostics = Diagnostics()
    found = read(str(SPEC), diagnostics)
    assert found is not None and not list(diagnostics)
    return dict(found.tree)


def drift(document: Tree) -> list[str]:
    found: list[str] = []
    for call in calls(document):
        ours = request(document, call)
        found += differences(ours, official.request(call.name), call.name)
    record = component(document, "payment_record")
    found += differences(record, official.payment_record(), "payment_record")
    error = component(document, "api_errors")
    found += differences(error, official.api_error(), "error")
    return found


def test_every_field_is_that_of_the_package(
    document: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sorted(drift(document)) == sorted(ACCEPTED)
    sent = [count(request(document, call)) for call in calls(document)]
    received = count(component(document, "payment_record"))
    theirs = [count(official.request(name)) for name in official.methods()]
    assert sum(sent) == sum(theirs) > 100
    assert received == count(official.payment_record()) > 400
    with capsys.disabled():
        print(f"\nspecs/stripe.yaml equals stripe=={official.VERSION}:", end=" ")
        print(f"{sum(sent)} request fields of {len(sent)} operations,", end=" ")
        print(f"{received} response fields, {len(ACCEPTED)} accepted differences")


def test_every_operation_is_that_of_the_package(document: Tree) -> None:
    ours = {call.name: (call.method, call.path) for call in calls(document)}
    assert ours == official.methods()
    for call in calls(document):
        required = call.body is not None and call.body["required"]
        assert required == official.body_is_required(call.name), call.name
        in_path = [p["name"] for p in call.parameters if p["in"] == "path"]
        assert in_path == (["id"] if "{id}" in call.path else [])


def test_version_is_the_one_that_the_package_pins(document: Tree) -> None:
    assert document["info"]["version"] == _ApiVersion.CURRENT


def test_every_answer_is_a_record_or_a_page_of_them(document: Tree) -> None:
    record = component(document, "payment_record")
    for call in calls(document):
        answer = response(document, call)
        error = call.operation["responses"]["default"]["content"]["application/json"]
        assert error["schema"] == {"$ref": "#/components/schemas/error"}
        if call.name != "list":
            assert answer == record
            continue
        assert isinstance(answer, Fields)
        page = {name: field.shape for name, field in answer.members.items()}
        assert all(field.required for field in answer.members.values())
        assert page == {
            "data": ListOf(record),
            "has_more": Scalar("boolean"),
            "object": Values(("list",)),
            "url": Scalar("string"),
        }


def test_all_that_has_parts_is_sent_as_deep_object(document: Tree) -> None:
    """Stripe's own encoding: brackets for whatever is, or can be, more than one value."""
    for call in calls(document):
        parts = {
            name
            for name, field in request(document, call).members.items()
            if not isinstance(field.shape, Scalar | Values)
        }
        if call.body is None:
            styles = {p["name"]: p for p in call.parameters if p["in"] == "query"}
            deep = {n for n, p in styles.items() if p["style"] == "deepObject"}
            assert all(parameter["explode"] for parameter in styles.values())
        else:
            content = call.body["content"][FORM]
            assert content["schema"]["additionalProperties"] is False
            encoding = content["encoding"]
            deep = set(encoding)
            style = {"style": "deepObject", "explode": True}
            assert all(found == style for found in encoding.values())
        assert deep == parts, call.name


def _form(document: Tree, path: str) -> dict[str, Any]:
    operation = document["paths"][f"/v1/payment_records/{path}"]["post"]
    form: dict[str, Any] = operation["requestBody"]["content"][FORM]["schema"]
    return form


def _drop_field(document: Tree) -> None:
    del _form(document, "report_payment")["properties"]["description"]


def _drop_nested_field(document: Tree) -> None:
    informational = "{id}/report_payment_attempt_informational"
    shipping = _form(document, informational)["properties"]["shipping_details"]
    del shipping["anyOf"][0]["properties"]["address"]["properties"]["line2"]


def _add_field(document: Tree) -> None:
    refund = _form(document, "{id}/report_refund")
    refund["properties"]["reason"] = {"type": "string"}


def _change_value(document: Tree) -> None:
    outcome = _form(document, "report_payment")["properties"]["outcome"]
    outcome["enum"] = ["failed", "guaranteed"]


def _require(document: Tree) -> None:
    _form(document, "report_payment")["required"].append("metadata")


def _no_longer_require(document: Tree) -> None:
    amount = _form(document, "report_payment")["properties"]["amount_requested"]
    amount["required"].remove("currency")


def _change_type(document: Tree) -> None:
    amount = _form(document, "report_payment")["properties"]["amount_requested"]
    amount["properties"]["value"]["type"] = "string"


def _change_list(document: Tree) -> None:
    expand = _form(document, "{id}/report_refund")["properties"]["expand"]
    expand["items"] = {"type": "integer"}


def _drop_alternative(document: Tree) -> None:
    metadata = _form(document, "{id}/report_refund")["properties"]["metadata"]
    del metadata["anyOf"][1]


def _drop_parameter(document: Tree) -> None:
    parameters = document["paths"]["/v1/payment_records"]["get"]["parameters"]
    parameters[:] = [p for p in parameters if p["name"] != "created_after"]


def _schema(document: Tree, name: str) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"][name]
    return found


def _drop_method(document: Tree) -> None:
    name = "payments_primitives_payment_records_resource_payment_method_details"
    del _schema(document, name)["properties"]["bizum"]


def _no_longer_null(document: Tree) -> None:
    record = _schema(document, "payment_record")
    record["properties"]["application"].pop("nullable")
    record["required"].append("application")


def _null(document: Tree) -> None:
    _schema(document, "payment_record")["properties"]["id"]["nullable"] = True


def _change_response_value(document: Tree) -> None:
    crypto = _schema(document, "payment_method_details_crypto")
    crypto["properties"]["network"]["enum"].append("bitcoin")


def _change_response_type(document: Tree) -> None:
    present = _schema(document, "payment_method_details_card_present")
    present["properties"]["exp_year"]["type"] = "string"


def _no_longer_expandable(document: Tree) -> None:
    account = _schema(document, "payment_method_details_payment_record_us_bank_account")
    account["x-expandableFields"].remove("mandate")


def _narrow_error(document: Tree) -> None:
    del _schema(document, "api_errors")["properties"]["decline_code"]


DETAILS = "payment_record.payment_method_details"

MUTATIONS: list[tuple[Callable[[Tree], None], str]] = [
    (_drop_field, "report_payment.description: missing here"),
    (
        _drop_nested_field,
        "report_payment_attempt_informational.shipping_details.address.line2: missing here",
    ),
    (_add_field, "report_refund.reason: not in the package"),
    (
        _change_value,
        "report_payment.outcome: one of 'failed', 'guaranteed' here,"
        " one of 'canceled', 'failed', 'guaranteed' in the package",
    ),
    (_require, "report_payment.metadata: required here, optional in the package"),
    (
        _no_longer_require,
        "report_payment.amount_requested.currency: optional here, required in the package",
    ),
    (
        _change_type,
        "report_payment.amount_requested.value: string here, integer in the package",
    ),
    (_change_list, "report_refund.expand[]: integer here, string in the package"),
    (
        _drop_alternative,
        "report_refund.metadata: map of (string) here,"
        " map of (string) or one of '' in the package",
    ),
    (_drop_parameter, "list.created_after: missing here"),
    (_drop_method, f"{DETAILS}.bizum: missing here"),
    (
        _no_longer_null,
        "payment_record.application: required here, optional in the package",
    ),
    (_null, "payment_record.id: optional here, required in the package"),
    (
        _change_response_value,
        f"{DETAILS}.crypto.network: one of 'base', 'bitcoin', 'ethereum', 'polygon',"
        " 'solana', 'sui', 'tempo' here, one of 'base', 'ethereum', 'polygon',"
        " 'solana', 'sui', 'tempo' in the package",
    ),
    (
        _change_response_type,
        f"{DETAILS}.card_present.exp_year: string here, integer in the package",
    ),
    (
        _no_longer_expandable,
        f"{DETAILS}.us_bank_account.mandate: string here, expandable id in the package",
    ),
    (_narrow_error, "error.decline_code: missing here"),
]


@pytest.mark.parametrize(("mutate", "expected"), MUTATIONS)
def test_drift_is_seen(
    document: Tree, mutate: Callable[[Tree], None], expected: str
) -> None:
    changed = copy.deepcopy(document)
    mutate(changed)
    assert set(drift(changed)) ^ set(ACCEPTED) == {expected}
