from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_refund(
    "payment_record_123",
    outcome="refunded",
    processor_details={"custom": {"refund_reference": "REF-6735"}, "type": "custom"},
    amount={"currency": "usd", "value": 1000},
    expand=["customer"],
    initiated_at=1735689600,
    metadata={"order_id": "6735"},
    refunded={"refunded_at": 1735689600},
)
print(payment_record)
