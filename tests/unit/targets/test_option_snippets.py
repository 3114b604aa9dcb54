"""A call shows its options the way that each language takes them, laid out as its formatter does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.output.format import make_one
from generator.sdk.settings import with_settings
from generator.targets.base import language
from generator.targets.python.format import format_python
from tests import node
from tests.designed import FAMILY, designed

STRIPE = designed(FAMILY)[1]
METHODS = {m.id: m for service in STRIPE.services for m in service.methods}


@dataclass(frozen=True)
class Case:
    why: str
    method: str
    settings: tuple[str, ...]
    python: str
    typescript: str
    curl: str


def case(why: str, method: str, *settings: str, **texts: str) -> object:
    return pytest.param(Case(why, method, settings, **texts), id=why)


CASES = (
    case(
        "beside arguments; what is always sent is sent once",
        "payment_records.report_payment",
        "Idempotency-Key=order-42",
        "initiated_at=1735689600",
        "Stripe-Version=2025-01-31",
        python="""\
payment_record = client.payment_records.report_payment(
    initiated_at=1735689600,
    options={"api_version": "2025-01-31", "idempotency_key": "order-42"},
)
print(payment_record)
""",
        typescript="""\
const paymentRecord = await stripe.paymentRecords.reportPayment(
  {
    initiated_at: 1735689600,
  },
  {
    apiVersion: "2025-01-31",
    idempotencyKey: "order-42",
  },
);
console.log(paymentRecord);
""",
        curl="""\
curl https://api.stripe.com/v1/payment_records/report_payment \\
  -H "Authorization: Bearer $STRIPE_API_KEY" \\
  -H 'Stripe-Version: 2025-01-31' \\
  -H 'Idempotency-Key: order-42' \\
  -d initiated_at=1735689600
""",
    ),
    case(
        "alone, where there could be arguments",
        "payment_records.list",
        "Stripe-Account=acct_1",
        python="""\
for payment_record in client.payment_records.list(
    options={"stripe_account": "acct_1"},
):
    print(payment_record)
""",
        typescript="""\
const paymentRecords = await stripe.paymentRecords.list(undefined, {
  stripeAccount: "acct_1",
});
console.log(paymentRecords);
""",
        curl="""\
curl https://api.stripe.com/v1/payment_records \\
  -H "Authorization: Bearer $STRIPE_API_KEY" \\
  -H 'Stripe-Version: 2026-10-28.endive' \\
  -H 'Stripe-Account: acct_1'
""",
    ),
    case(
        "with the path alone, in a line that gets too long",
        "payment_records.retrieve",
        "id=pr_1234567890abcdefgh",
        'Stripe-Account=it\'s "x" $HOME, and so on until nothing fits on one line any more',
        python="""\
payment_record = client.payment_records.retrieve(
    "pr_1234567890abcdefgh",
    options={
        "stripe_account": 'it\\'s "x" $HOME, and so on until nothing fits on one line any more',
    },
)
print(payment_record)
""",
        typescript="""\
const paymentRecord = await stripe.paymentRecords.retrieve(
  "pr_1234567890abcdefgh",
  undefined,
  {
    stripeAccount:
      'it\\'s "x" $HOME, and so on until nothing fits on one line any more',
  },
);
console.log(paymentRecord);
""",
        curl="""\
curl https://api.stripe.com/v1/payment_records/pr_1234567890abcdefgh \\
  -H "Authorization: Bearer $STRIPE_API_KEY" \\
  -H 'Stripe-Version: 2026-10-28.endive' \\
  -H 'Stripe-Account: it'\\''s "x" $HOME, and so on until nothing fits on one line any more'
""",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_options(case: Case) -> None:
    assert _text(case, "python").endswith(f"\n\n{_setup}{case.python}")
    assert _text(case, "typescript").endswith(f" environment.\n{case.typescript}")
    assert _text(case, "curl") == case.curl


_setup = "client = Stripe()  # reads STRIPE_API_KEY from the environment\n"


def test_formatters_leave_them_as_they_are(tmp_path: Path) -> None:
    found = [param.values[0] for param in CASES]  # type: ignore[attr-defined]
    for at, one in enumerate(found):
        text = _text(one, "python")
        assert format_python("snippet.py", text) == text
        (tmp_path / f"{at}.ts").write_text(_text(one, "typescript"))
    if not node.missing():
        node.prettier_check(*tmp_path.iterdir())


def _text(case: Case, name: str) -> str:
    method, diagnostics = METHODS[case.method], Diagnostics()
    values = with_settings(STRIPE, method, case.settings, diagnostics)
    assert not list(diagnostics)
    return make_one(name, language(name).snippet(STRIPE, method, values))
