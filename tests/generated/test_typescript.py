"""Is the committed TypeScript package as good as one written by hand? The usual tools find nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import node

MISUSED = """\
import stripe from "@utdk/stripe";

const records = stripe.paymentRecords;
await records.reportPayment({ amount_requested: { currency: "usd", value: 1 } });
await records.reportPaymentAttemptCanceled("pr_1", { canceled_at: "yesterday" });
await records.reportPaymentAttemptCanceled("pr_1", { canceled_at: 1, by: "me" });
await records.reportRefund("pr_1", {
  outcome: "refunded",
  refunded: { refunded_at: 1 },
  processor_details: { type: "cash", custom: { refund_reference: "1" } },
});
await records.retrieve();
(await records.retrieve("pr_1")).amonut;
(await records.retrieve("pr_1")).amount.value.length;
"""
WRONG_LINES = {4, 5, 6, 10, 12, 13, 14}

REQUIRED = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
}

PATHS = {"paths": {"@utdk/stripe": ["./src/index.ts"]}, "noEmit": True}


def test_prettier_finds_nothing_to_do(typescript_package: Path) -> None:
    node.prettier_check(typescript_package)


def test_compiles_by_its_own_settings(typescript_package: Path) -> None:
    settings: dict[str, Any] = json.loads(
        (typescript_package / "tsconfig.json").read_text()
    )["compilerOptions"]
    assert {key: settings.get(key) for key in REQUIRED} == REQUIRED
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    sources = list((typescript_package / "src").rglob("*.ts"))
    compiled = list((typescript_package / "dist").rglob("*.js"))
    assert len(sources) == len(compiled) > 100


def test_snippets_have_no_type_errors(typescript_package: Path) -> None:
    node.tsc(typescript_package, PATHS, "snippets")


def test_wrong_calls_are_found(typescript_package: Path) -> None:
    """Types that let everything pass would have no errors either."""
    folder = typescript_package / "misused"
    folder.mkdir()
    (folder / "misused.ts").write_text(MISUSED)
    with pytest.raises(AssertionError) as raised:
        node.tsc(typescript_package, PATHS, "misused")
    lines = str(raised.value).splitlines()
    wrong = {
        int(line.split("(")[1].split(",")[0])
        for line in lines
        if line.startswith("misused/misused.ts(")
    }
    assert wrong == WRONG_LINES, lines
