"""What other explorers are weak at, and what ours does instead: one test for each.

`weaknesses.mjs` looks at the flagship page, and at that of `kinds.yaml` for what the flagship has not.
What the way through a whole call proves, `test_flow.py`, is asked there.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests import node
from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub, test_flow
from tests.explorer.gateway_stub import CODE, SECRET, Stub
from tests.explorer.site import PAGE, ROOT, kinds, site
from tests.explorer.test_flow import went as went
from tests.recording_server import Recorded, RecordingServer
from tests.shell import bash

HERE = Path(__file__).parent
ODD = 'it\'s "x" $HOME'

Went = tuple[dict[str, Any], Stub]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("weaknesses")
    site(folder)
    update = kinds(folder)
    with serving(folder) as pages, gateway_stub.running() as stub:
        flagship, other = f"{pages}/site/{PAGE}", f"{pages}/{update}"
        arguments = (flagship, other, stub.url, CODE)
        found: dict[str, Any] = json.loads(drive(HERE / "weaknesses.mjs", *arguments))
    for look in found.values():
        assert not (isinstance(look, dict) and "error" in look), look["error"]
    return found


@pytest.fixture(scope="module")
def asked(seen: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    """What the page's curl sends."""
    folder, real = tmp_path_factory.mktemp("curl"), shutil.which("curl")
    assert real is not None
    elsewhere = folder / "curl"
    shutil.copy(ROOT / "tests" / "e2e" / "curl_elsewhere.sh", elsewhere)
    elsewhere.chmod(0o755)
    with RecordingServer() as server:
        known = {
            "PATH": f"{folder}:/usr/bin:/bin",
            "ADDRESS": server.url,
            "REAL_CURL": real,
            "STRIPE_API_KEY": "sk_test_known",
        }
        bash(seen["odd_text"]["curl"], variables=known)
        [recorded] = server.requests
    return recorded


def test_01_no_secret_is_stored_shown_or_sent(went: Went) -> None:
    test_flow.test_no_secret_is_in_the_browser(went)


def test_02_a_field_inside_an_object_is_a_field(seen: dict[str, Any]) -> None:
    kind, curl = seen["a_field_inside"]
    assert kind == "text"
    assert "amount_requested[currency]=eur" in curl


def test_03_all_branches_can_be_chosen_and_none_is_cut(seen: dict[str, Any]) -> None:
    found = seen["all_branches"]
    assert found["members"] == {"card": ["kind", "number"], "bank": ["kind", "iban"]}
    assert found["both"] == ["left", "right"]
    assert found["Python"].count('"below"') == 7
    assert '{"word": "down here"}' in found["Python"]


def test_04_curl_sends_what_the_api_takes(asked: Recorded) -> None:
    assert asked.header("content-type") == "application/x-www-form-urlencoded"
    assert parse_qsl(asked.body.decode(), strict_parsing=True)[:3] == [
        ("amount_requested[currency]", "usd"),
        ("amount_requested[value]", "1000"),
        ("initiated_at", "1735689600"),
    ]


def test_05_odd_text_survives_in_every_language(
    seen: dict[str, Any], asked: Recorded
) -> None:
    snippets = seen["odd_text"]
    constants = [
        one.value
        for one in ast.walk(ast.parse(snippets["Python"]))
        if isinstance(one, ast.Constant)
    ]
    assert ODD in constants
    [literal] = re.findall(r"description: (.*),\n", snippets["TypeScript"])
    assert node.node("-p", literal, cwd=HERE).strip() == ODD
    assert dict(parse_qsl(asked.body.decode()))["description"] == ODD


def test_06_python_comes_first(seen: dict[str, Any]) -> None:
    assert seen["tabs"] == [
        ["Python", "true"],
        ["TypeScript", "false"],
        ["curl", "false"],
    ]


def test_07_options_sent_as_headers_have_fields(seen: dict[str, Any]) -> None:
    account, key = seen["header_options"]
    assert account and key


def test_08_ids_are_unique_and_labels_bound(seen: dict[str, Any]) -> None:
    found = seen["ids_and_labels"]
    assert found["fields"] > 50
    assert found["twice"] == [] and found["unnamed"] == []
    count, curl = seen["one_name_twice"]
    assert count == 2
    assert "/things/of%20the%20path" in curl and '"id": "of the body"' in curl


def test_09_an_empty_text_can_be_sent(seen: dict[str, Any]) -> None:
    found = seen["unset_metadata"]
    assert '\n    metadata="",\n' in found["Python"]
    assert '\n  metadata: "",\n' in found["TypeScript"]
    assert found["curl"].endswith("-d metadata=\n")


def test_10_what_is_not_set_is_not_sent(seen: dict[str, Any]) -> None:
    """A boolean has three states; defaults are shown, and are no values."""
    legend, placeholder, is_unset, *calls = seen["three_states"]
    assert "default true" in legend and placeholder == "default 10"
    assert is_unset
    assert "limit" not in "".join(calls)
    assert ["active" in call for call in calls] == [False, True, True]
    assert "active=False" in calls[1] and "active=True" in calls[2]


def test_11_what_is_no_number_is_told_at_the_field(seen: dict[str, Any]) -> None:
    is_invalid, message, python = seen["no_number"]
    assert is_invalid == "true"
    assert message == "“12x” is not a whole number like 42."
    assert "12x" not in python


def test_12_snippets_name_the_key_and_have_none(seen: dict[str, Any]) -> None:
    snippets = seen["odd_text"]
    assert '"Authorization: Bearer $STRIPE_API_KEY"' in snippets["curl"]
    for text in snippets.values():
        assert "STRIPE_API_KEY" in text and "sk_" not in text and SECRET not in text


def test_13_an_error_keeps_its_status_and_headers(went: Went) -> None:
    _called(went, "declined", "identified")


def test_14_answers_of_every_kind_are_shown(went: Went) -> None:
    _called(went, "csv", "html", "markup", "png", "sound", "file", "large", "events")


def test_15_calls_can_be_cancelled_found_and_copied(went: Went) -> None:
    _called(went, "cancelled", "fewer", "opened", "copied", "value", "saved")


def test_16_a_link_restores_the_form(seen: dict[str, Any], went: Went) -> None:
    assert seen["link"] == ["from a link", "5"]
    _called(went, "address", "shared", "gone")


def test_17_required_fields_come_first_and_others_are_found(
    seen: dict[str, Any],
) -> None:
    first, toggle, filtered = seen["order"]
    assert first == ["amount_requested", "initiated_at", "payment_method_details"]
    assert toggle == "11 optional fields"
    assert filtered == ["shipping_details"]


def test_18_descriptions_are_rendered_and_open(seen: dict[str, Any]) -> None:
    found = seen["description"]
    assert (found["bold"], found["link"]) == ("first", "https://example.com/more")
    assert (found["before"], found["after"]) == (False, True)
    assert "**" not in found["text"] and "](" not in found["text"]


def test_19_the_gateway_says_whether_it_is_ready(went: Went) -> None:
    """Nobody is asked for a credential that the gateway has."""
    _called(went, "unset", "down", "unpaired", "ready")


def test_20_every_operation_has_a_page(tmp_path: Path) -> None:
    folder = site(tmp_path)
    found = json.loads((folder / "search" / "0.json").read_text())
    pages = {str(p.relative_to(folder)) for p in folder.rglob("*.html")}
    assert pages == {"index.html", *(one["href"] for one in found)}
    assert len(found) > 5
    for one in found:
        text = (folder / one["href"]).read_text()
        assert f"<code>{one['path']}</code>" in text
        assert len(text) < 100_000


def test_21_calls_have_the_names_of_resources(seen: dict[str, Any]) -> None:
    snippets = seen["odd_text"]
    assert "client.payment_records.report_payment(" in snippets["Python"]
    assert "stripe.paymentRecords.reportPayment(" in snippets["TypeScript"]
    assert "PostPaymentRecords" not in "".join(snippets.values())


def test_22_no_document_is_read_at_run_time(seen: dict[str, Any]) -> None:
    loaded = seen["loaded"]
    assert {Path(name).suffix for name in loaded} <= {".html", ".css", ".js", ".json"}
    data = [size for name, size in loaded.items() if name.endswith(".json")]
    assert 0 < sum(data) < 20_000, loaded
    assert sum(loaded.values()) < 250_000


def test_23_a_call_is_made_by_keyboard_alone(seen: dict[str, Any]) -> None:
    to_link, to_field, chosen = seen["by_keyboard"]
    assert (to_link, to_field, chosen) == (1, 0, "(custom)")


def test_24_an_error_is_told_at_its_field(went: Went) -> None:
    _called(went, "declined", "marked", "field")


def _called(went: Went, *names: str) -> None:
    for name in names:
        test_flow.test_what_was_seen(went, name)
