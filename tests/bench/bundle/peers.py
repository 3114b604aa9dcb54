"""Which TypeScript packages are compared, and what does an application look like with each one?

One call is `POST /v1/payment_records/report_payment`, a list goes through the customers. Of `openai`,
which has neither, it is a response and its files. A call is made by a function where the package has
functions, and by its client where it has one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Maker: TypeAlias = Literal["", "gen", "hey-api", "orval"]


@dataclass(frozen=True, slots=True)
class Peer:
    """`requirements` are installed from the npm registry; by the first one `maker` makes `package`."""

    name: str
    package: str
    requirements: tuple[str, ...]
    calls: dict[str, str]
    list: str
    maker: Maker = ""
    note: str = ""

    @property
    def whole(self) -> str:
        """The application that may use all of it."""
        lines = [f'export * from "{self.package}";']
        if "client" in self.calls:
            lines.append(f'export {{ default }} from "{self.package}";')
        return "\n".join(lines)


def imported(program: str) -> list[str]:
    return re.findall(r' from "([^"]+)"', program)


_PAYMENT = """{
  amount_requested: { currency: "usd", value: 1000 },
  initiated_at: 1,
  payment_method_details: { type: "custom", custom: { display_name: "a", type: "b" } },
}"""

OURS = Peer(
    name="ours",
    package="@utdk/stripe",
    requirements=(),
    calls={
        "function": f"""\
import {{ createClient }} from "@utdk/stripe/core";
import {{ reportPayment }} from "@utdk/stripe/payment-records";
const made = await reportPayment(createClient(), {_PAYMENT});
console.log(made.id);
""",
        "client": f"""\
import stripe from "@utdk/stripe";
const made = await stripe.paymentRecords.reportPayment({_PAYMENT});
console.log(made.id);
""",
    },
    list="""\
import { createClient } from "@utdk/stripe/core";
import { list } from "@utdk/stripe/customers";
for await (const one of list(createClient())) console.log(one.id);
""",
    maker="gen",
)

STRIPE = Peer(
    name="stripe",
    package="stripe",
    requirements=("stripe",),
    calls={"client": f"""\
import Stripe from "stripe";
const stripe = new Stripe("sk_test_1");
const made = await stripe.paymentRecords.reportPayment({_PAYMENT});
console.log(made.id);
"""},
    list="""\
import Stripe from "stripe";
const stripe = new Stripe("sk_test_1");
for await (const one of stripe.customers.list()) console.log(one.id);
""",
)

OPENAI = Peer(
    name="openai",
    package="openai",
    requirements=("openai",),
    calls={"client": """\
import OpenAI from "openai";
const openai = new OpenAI({ apiKey: "key" });
const made = await openai.responses.create({ model: "a", input: "b" });
console.log(made.id);
"""},
    list="""\
import OpenAI from "openai";
const openai = new OpenAI({ apiKey: "key" });
for await (const one of openai.files.list()) console.log(one.id);
""",
)

# An element of a list has no name in this document.
_PAGES = """
for (let after: string | undefined, more = true; more; ) {{
  const {{ data }} = await getCustomers({0});
  if (data === undefined || !("data" in data)) throw new Error("no customers");
  for (const one of data.data) console.log((after = one.id));
  more = data.has_more;
}}
"""

HEY_API = Peer(
    name="hey-api",
    package="stripe-hey-api",
    requirements=("@hey-api/openapi-ts", "typescript@5"),  # a later one it cannot use
    calls={"function": f"""\
import {{ postPaymentRecordsReportPayment }} from "stripe-hey-api";
const made = await postPaymentRecordsReportPayment({{
  auth: "sk_test_1",
  body: {_PAYMENT},
}});
console.log(made.data?.id);
"""},
    list='import { getCustomers } from "stripe-hey-api";'
    + _PAGES.format(
        '{ auth: "sk_test_1", query: after === undefined ? {} : { starting_after: after } }'
    ),
    maker="hey-api",
    note="has no retries, and its list is gone through by hand",
)

ORVAL = Peer(
    name="orval",
    package="stripe-orval",
    requirements=("orval",),
    calls={"function": f"""\
import {{ postPaymentRecordsReportPayment }} from "stripe-orval";
const headers = {{ Authorization: "Bearer sk_test_1" }};
const made = await postPaymentRecordsReportPayment({_PAYMENT}, {{ headers }});
if (made.status === 200) console.log(made.data.id);
"""},
    list='import { getCustomers } from "stripe-orval";\n'
    'const headers = { Authorization: "Bearer sk_test_1" };'
    + _PAGES.format(
        "undefined, after === undefined ? {} : { starting_after: after }, { headers }"
    ),
    maker="orval",
    note="has no retries, and its list is gone through by hand",
)

PEERS = (OURS, STRIPE, OPENAI, HEY_API, ORVAL)
