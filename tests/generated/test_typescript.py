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
if (errors.hasCode(failed, "card_declined")) {
  const same: errors.CardDeclinedError = failed;
  const other: errors.ExpiredCardError = failed;
}
if (errors.hasKind(failed, "card_error")) failed.parameter.trim();
(await stripe.getpaymentrecordsid("pr_1")).amount.value.toFixed();
for await (const one of stripe.getpaymentrecords({ limit: 1 })) one.id.trim();
const passed: typeof records.reportPayment = stripe.postpaymentrecordsreportpayment;
await stripe.getpaymentrecordsid();
await stripe.postpaymentrecordsreportpayment({ initiated_at: 1 });
for await (const one of stripe.getpaymentrecords({ limit: 1 })) one.di;
stripe.getpaymentrecordsid = passed;
stripe.GetPaymentRecords();
"""
WRONG_LINES = {
    6,
    7,
    8,
    12,
    14,
    15,
    16,
    18,
    19,
    20,
    21,
    23,
    24,
    26,
    31,
    34,
    37,
    39,
    43,
    44,
    45,
    46,
    47,
}


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
const flat = stripe.getpaymentrecordsid;
console.log(await flat("pr_3"));
console.log(typeof webhooks.parse, typeof errors.CardError);
"""


CONSUMER = """\
import stripe, { NotFoundError, type models, type params } from "@utdk/stripe";
import { createClient } from "@utdk/stripe/core";
import { CardError } from "@utdk/stripe/errors";
import type { PaymentRecord } from "@utdk/stripe/models";
import type { paymentRecords } from "@utdk/stripe/params";
import { list, retrieve } from "@utdk/stripe/payment-records";
import { parse } from "@utdk/stripe/webhooks";

const wanted: params.paymentRecords.ListParams = { limit: 3 };
const same: paymentRecords.ListParams = wanted;
const one: models.PaymentRecord = await stripe.paymentRecords.retrieve("pr_1");
const other: PaymentRecord = await retrieve(createClient({}), "pr_2");
for await (const { id } of list(createClient(), same)) id.trim();
const { object } = await parse("{}", {}, { secret: "s" });
if (object?.object === "payment_record") object.amount.value?.toFixed();
export const code = (error: CardError | NotFoundError) => error.code;
const limit: number | undefined = undefined;
await stripe.paymentRecords.list({ limit }, { timeout: limit });
export const equal = one.id === other.id;
export class Declined extends CardError {}
const none = new Declined("no", Response.json({}), {}, { code: "card_declined" });
export const kind: "card_error" = none.kind;
"""

RESOLUTIONS = {"nodenext": "nodenext", "bundler": "esnext"}
"""How modules are found, and the kind of module that goes with it."""


@pytest.fixture(scope="module")
def project(typescript_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty project, and then `npm install` of what `npm pack` makes."""
    folder = tmp_path_factory.mktemp("installed")
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    quiet = ("--offline", "--ignore-scripts", "--no-audit", "--no-fund")
    packed = ["npm", "pack", *quiet, "--pack-destination", str(folder)]
    node.run(packed, cwd=typescript_package)
    (archive,) = folder.glob("*.tgz")
    (folder / "package.json").write_text('{"type": "module"}\n')
    node.run(["npm", "install", *quiet, str(archive)], cwd=folder)
    return folder


def test_packed_and_installed_it_can_be_called(project: Path) -> None:
    installed = project / "node_modules" / "@utdk" / "stripe"
    assert sorted(path.name for path in installed.iterdir()) == [
        "README.md",
        "dist",
        "package.json",
    ]
    (project / "calls.mjs").write_text(CALLS)
    said = node.node("calls.mjs", cwd=project, environment={"STRIPE_API_KEY": "sk"})
    url = "https://api.stripe.com/v1/payment_records"
    assert said.splitlines() == [
        *(f"{url}/pr_{number}" for number in (1, 2, 3)),
        "function function",
    ]


def test_commonjs_loads_it(project: Path) -> None:
    """As the guide says: with `import()` always, with `require` where Node can."""
    words = "import('@utdk/stripe').then(({ Stripe }) => console.log(typeof Stripe))"
    (project / "calls.cjs").write_text(words)
    assert node.node("calls.cjs", cwd=project) == "function\n"
    able = "console.log(Boolean(process.features.require_module))"
    (project / "required.cjs").write_text(
        f"{able}; if (process.features.require_module)\n"
        "  console.log(typeof require('@utdk/stripe').Stripe)"
    )
    said = node.node("--no-warnings", "required.cjs", cwd=project).splitlines()
    assert said in (["true", "function"], ["false"])


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_its_types_are_found(resolution: str, project: Path) -> None:
    folder = project / resolution
    folder.mkdir()
    (folder / "consumer.ts").write_text(CONSUMER)
    options = {
        "moduleResolution": resolution,
        "module": RESOLUTIONS[resolution],
        "noEmit": True,
    }
    node.tsc(folder, options)
    (folder / "consumer.ts").write_text(CONSUMER.replace(".toFixed", ".trim"))
    with pytest.raises(AssertionError, match=r"consumer\.ts\(15,.*'trim'"):
        node.tsc(folder, options)


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
