"""Is the TypeScript package of the complete document sound? The compiler finds nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import node
from tests.complete import surface
from tests.complete.conftest import Complete
from tests.real.official_fixtures import FIXTURES, MISSING, NOT_IN_THE_DOCUMENT

PATHS = {
    "@utdk/stripe": ["./src/index.ts"],
    "@utdk/stripe/core": ["./src/core.ts"],
    "@utdk/stripe/*": ["./src/services/*.ts"],
}


@pytest.mark.usefixtures("typescript_package")
def test_prettier_finds_nothing_to_do(complete: Complete) -> None:
    """Of what was built: the compiler puts its own files into the copy."""
    node.prettier_check(complete.typescript)


def test_compiles_by_its_own_settings(typescript_package: Path) -> None:
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    sources = list((typescript_package / "src").rglob("*.ts"))
    compiled = list((typescript_package / "dist").rglob("*.js"))
    assert len(sources) == len(compiled) > 1500


EXPANDED = """\
import stripe, { webhooks } from "@utdk/stripe";
import { createClient } from "@utdk/stripe/core";
import { retrieve } from "@utdk/stripe/charges";

const plain = await stripe.charges.retrieve("ch_1");
// @ts-expect-error by itself it may be an id
plain.customer?.id;

const expand = ["customer", "balance_transaction.source"] as const;
const charge = await stripe.charges.retrieve("ch_1", { expand: [...expand] });
charge.customer?.id.trim();
charge.balance_transaction?.id.trim();
charge.balance_transaction?.source?.id.trim();
// @ts-expect-error a path leads to an object
charge.customer?.trim();
// @ts-expect-error an object may be null all the same
charge.customer.id;
// @ts-expect-error nobody asked for this one
charge.transfer?.id;

for await (const one of stripe.charges.list({ expand: ["data.customer"] })) {
  one.customer?.id.trim();
  // @ts-expect-error nobody asked for this one
  one.balance_transaction?.id;
}
const page = await stripe.charges.list({ expand: ["data.customer"] });
page.body.data[0]?.customer?.id.trim();
// @ts-expect-error there may be none
page.items[0].id;

const paths: string[] = ["customer"];
const open = await stripe.charges.retrieve("ch_1", { expand: paths });
// @ts-expect-error paths that are not known promise nothing
open.customer?.id;

// Each is written on one line, that of the error: the path that was meant is named.
// @ts-expect-error misspelt
stripe.charges.retrieve("ch_1", { expand: ["custmer"] });
// @ts-expect-error misspelt further down
stripe.charges.retrieve("ch_1", { expand: ["customer.default_sorce", "invoice"] });
// @ts-expect-error a list's own paths begin with data
stripe.charges.list({ expand: ["customer"] });
// @ts-expect-error nothing to expand
stripe.charges.retrieve("ch_1", { expand: ["amount"] });
// @ts-expect-error no list
stripe.charges.retrieve("ch_1", { expand: "customer" });
// What the document does not know can be asked for all the same.
stripe.charges.retrieve("ch_1", { expand: ["customer", "novelty" as string] });
stripe.charges.retrieve("ch_1", { expand: ["refunds.data.balance_transaction"] });

const made = await retrieve(createClient(), "ch_1", { expand: ["customer"] });
made.customer?.id.trim();

const { object } = await webhooks.parse("", {});
if (object?.object === "charge") object.amount.toFixed();
// @ts-expect-error a charge has no end of its trial
if (object?.object === "charge") object.trial_end;
"""


def test_what_is_expanded_has_its_type(typescript_package: Path) -> None:
    (typescript_package / "expanded").mkdir()
    (typescript_package / "expanded" / "expanded.ts").write_text(EXPANDED)
    node.tsc(typescript_package, {"paths": PATHS, "noEmit": True}, "expanded")


@pytest.mark.skipif(not FIXTURES.is_file(), reason="the examples are not here")
def test_examples_of_responses_have_their_types(typescript_package: Path) -> None:
    """What Stripe gives as an example of each resource assigns to its type."""
    examples = json.loads(FIXTURES.read_text())["resources"]
    names = surface.typescript(typescript_package).by_fold()
    lines = [
        'import type { models } from "@utdk/stripe";',
        "type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;",
    ]
    tested = [one for one in examples if surface.fold(one) in names]
    for number, one in enumerate(tested):
        value = json.dumps(examples[one])
        lines.append(f"const value{number} = {value} as const;")
        type_ = f"Fixed<models.{names[surface.fold(one)]}>"
        lines.append(f"export const typed{number}: {type_} = value{number}; // {one}")
    folder = typescript_package / "examples"
    folder.mkdir()
    (folder / "examples.ts").write_text("\n".join(lines))
    with pytest.raises(AssertionError) as raised:
        node.tsc(typescript_package, {"paths": PATHS, "noEmit": True}, "examples")
    pattern = r"^examples/examples\.ts\((\d+),\d+\): error TS2741: Property '(\w+)' is missing"
    said = str(raised.value)
    found = re.findall(pattern, said, re.M)
    wrong = {
        lines[int(line) - 1].rpartition("// ")[2]: missing for line, missing in found
    }
    assert said.count("error TS") == len(wrong)
    assert wrong == MISSING
    assert set(examples) - set(tested) == NOT_IN_THE_DOCUMENT.keys()
    print(f"examples: {len(tested) - len(wrong)} of {len(examples)} have their types")


APPLICATIONS = {
    "one call": (
        6_000,
        'import { createClient } from "./src/core";\n'
        'import { create } from "./src/services/payment-intents";\n'
        'await create(createClient(), { amount: 1, currency: "usd" });\n',
    ),
    "one list": (
        7_000,
        'import { createClient } from "./src/core";\n'
        'import { list } from "./src/services/customers";\n'
        "for await (const one of list(createClient())) console.log(one.id);\n",
    ),
    "the whole client": (
        35_000,
        'export * from "./src/index";\nexport { default } from "./src/index";\n',
    ),
}
"""Programs, and the bytes that they may take: minified, tree-shaken and compressed."""


@pytest.mark.parametrize("name", APPLICATIONS)
def test_size(name: str, typescript_package: Path) -> None:
    most, program = APPLICATIONS[name]
    entry, bundle = typescript_package / "entry.ts", typescript_package / "bundle.js"
    entry.write_text(program)
    size = node.bundle_size(entry, bundle)
    print(f"{name}: {size} bytes")
    assert most / 2 < size < most


def test_snippets_have_no_type_errors(typescript_package: Path) -> None:
    # Those that send a file read it with node's own functions.
    options = {"paths": PATHS, "noEmit": True, "types": ["node"]}
    snippets = list((typescript_package / "snippets").rglob("*.ts"))
    assert len(snippets) == 2 * 588
    node.tsc(typescript_package, options, "snippets")
