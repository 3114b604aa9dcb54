"""Is the committed Python package as good as one written by hand? The usual tools find nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated import checkers

MISUSED = """\
from stripe_sdk import Stripe

records = Stripe().payment_records
records.report_payment(amount_requested={"currency": "usd", "value": 1})
records.report_payment_attempt_canceled("pr_1", canceled_at="yesterday")
records.report_payment_attempt_canceled("pr_1", canceled_at=1, canceled_by="me")
records.report_refund(
    "pr_1",
    outcome="refunded",
    refunded={"refunded_at": 1},
    processor_details={"type": "cash", "custom": {"refund_reference": "1"}},
)
records.retrieve()
records.retrieve("pr_1").amonut
records.retrieve("pr_1").amount.value + "1"
client = Stripe()
amount: int = client.getpaymentrecordsid("pr_1").amount.value
client.getpaymentrecordsid()
client.postpaymentrecordsreportpayment(initiated_at="yesterday")
client.GetPaymentRecordsId("pr_1")
"""
WRONG_LINES = {4, 5, 6, 11, 13, 14, 15, 18, 19, 20}


def _python(*words: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout


FLAT = """\
from stripe_sdk import AsyncStripe, Stripe

client = Stripe(api_key="sk_test")
assert client.getpaymentrecordsid == client.payment_records.retrieve
assert client.with_options(timeout=1).getpaymentrecordsid.__self__ is not (
    client.payment_records
)
client = AsyncStripe(api_key="sk_test")
assert client.getpaymentrecordsid == client.payment_records.retrieve
assert "getpaymentrecordsid" in dir(client) and "payment_records" in dir(client)
assert not hasattr(client, "getpaymentrecord")
"""


LISTED = """\
import sys
import stripe_sdk

names = dir(stripe_sdk)
assert names == sorted(names)
lazy = {"errors", "models", "params", "webhooks", "Page", "EventStream", "RequestOptions"}
assert lazy <= {*names} and "stripe_sdk.models" not in sys.modules
for name in names:
    getattr(stripe_sdk, name)
"""


def test_what_is_not_loaded_yet_is_listed(python_package: Path) -> None:
    (python_package / "listed.py").write_text(LISTED)
    _python("listed", folder=python_package)
    (python_package / "listed.py").unlink()


def test_flat_names_are_the_calls(python_package: Path) -> None:
    (python_package / "flat.py").write_text(FLAT)
    _python("flat", folder=python_package)
    (python_package / "flat.py").unlink()


def test_compiles(python_package: Path) -> None:
    _python("compileall", "-q", ".", folder=python_package)
    sources = list(python_package.rglob("*.py"))
    compiled = list(python_package.rglob("*.pyc"))
    assert len(sources) == len(compiled) > 100


def test_black_finds_nothing_to_do(python_package: Path) -> None:
    # No settings but black's own, whichever folder the package is in.
    options = ["--check", "--quiet", "--config", os.devnull]
    _python("black", *options, ".", folder=python_package)


@pytest.mark.parametrize("checker", [checkers.mypy, checkers.pyright])
def test_types(checker: checkers.Checker, python_package: Path) -> None:
    checked = checker(python_package, "stripe_sdk", "snippets")
    print(f"\n{checked.printed}")
    assert checked.fine, checked.printed


@pytest.mark.parametrize("checker", [checkers.mypy, checkers.pyright])
def test_wrong_calls_are_found(checker: checkers.Checker, python_package: Path) -> None:
    """Types that let everything pass would have no errors either."""
    folder = python_package / "misused"
    folder.mkdir(exist_ok=True)
    (folder / "misused.py").write_text(MISUSED)
    checked = checker(python_package, "misused/misused.py")
    assert checked.lines_with_errors("misused.py") == WRONG_LINES, checked.printed
