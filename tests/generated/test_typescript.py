"""Is the committed TypeScript package as good as one written by hand? The usual tools find nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import node

MISUSED = """\
import stripe, { errors, StatusError, withResponse } from "@utdk/stripe";
import { createClient } from "@utdk/stripe/core";
import { list, retrieve } from "@utdk/stripe/payment-records";

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
for await (const one of records.list({ limit: 1 })) one.id.trim();
for await (const one of records.list({ limit: 1 })) one.di;
(await records.list()).items[0].id;
records.list().items;
await retrieve("pr_1");
await retrieve(createClient(), "pr_1", {}, { stripeAccount: "acct_1" });
await retrieve(createClient(), "pr_1", {}, { stripeAccount: null });
for await (const one of list(createClient({ apiKey: 1 }))) one.id.trim();
const { data, response } = await withResponse(records.retrieve("pr_1"));
data.status;
response.status.toFixed();
const failed: unknown = undefined;
if (failed instanceof errors.CardDeclinedError) {
  const said: "card_declined" = failed.code;
  const other: "card_error" = failed.code;
}
if (failed instanceof StatusError) failed.error?.decline_code?.trim();
if (failed instanceof StatusError) failed.error.code;
"""
WRONG_LINES = {6, 7, 8, 12, 14, 15, 16, 18, 19, 20, 21, 23, 24, 26, 31, 34}

REQUIRED = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
}

PATHS = {
    "paths": {
        "@utdk/stripe": ["./src/index.ts"],
        "@utdk/stripe/core": ["./src/core.ts"],
        "@utdk/stripe/*": ["./src/services/*.ts"],
    },
    "noEmit": True,
}


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


CALLS = """\
import stripe from "@utdk/stripe";
import { createClient } from "@utdk/stripe/core";
import { retrieve } from "@utdk/stripe/payment-records";
import * as webhooks from "@utdk/stripe/webhooks";
import * as errors from "@utdk/stripe/errors";
import "@utdk/stripe/models";
import "@utdk/stripe/params";

globalThis.fetch = async (url) => Response.json(url);
console.log(await stripe.paymentRecords.retrieve("pr_1"));
console.log(await retrieve(createClient({ apiKey: "sk" }), "pr_2"));
console.log(typeof webhooks.parse, typeof errors.CardError);
"""


def test_packed_and_installed_it_can_be_called(
    typescript_package: Path, tmp_path: Path
) -> None:
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    quiet = ("--offline", "--ignore-scripts", "--no-audit", "--no-fund")
    packed = ["npm", "pack", *quiet, "--pack-destination", str(tmp_path)]
    node.run(packed, cwd=typescript_package)
    (archive,) = tmp_path.glob("*.tgz")
    (tmp_path / "package.json").write_text('{"type": "module"}\n')
    node.run(["npm", "install", *quiet, str(archive)], cwd=tmp_path)
    installed = tmp_path / "node_modules" / "@utdk" / "stripe"
    assert sorted(path.name for path in installed.iterdir()) == [
        "README.md",
        "dist",
        "package.json",
    ]
    (tmp_path / "calls.mjs").write_text(CALLS)
    said = node.node("calls.mjs", cwd=tmp_path, environment={"STRIPE_API_KEY": "sk"})
    url = "https://api.stripe.com/v1/payment_records"
    assert said.splitlines() == [f"{url}/pr_1", f"{url}/pr_2", "function object"]


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
