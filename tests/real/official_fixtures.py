"""Which examples of its resources does Stripe publish, and which of them are of another version than the document?"""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).parents[3] / "shared" / "corpus" / "stripe-fixtures3.json"

NOT_IN_THE_DOCUMENT = {
    **dict.fromkeys(
        (
            "billing.alert_triggered",
            "financial_connections.authorization",
            "reserve.hold",
            "reserve.plan",
            "reserve.release",
            "terminal.refund",
        ),
        "the document never mentions it",
    ),
    "entitlements.active_entitlement_summary": "the document has its event, and no schema",
}
"""Without a schema, with the reason. The list may only become shorter."""

MISSING = {"radar.payment_evaluation": "insights"}
"""What the document requires of each and the example lacks: it has `signals` in its place."""
