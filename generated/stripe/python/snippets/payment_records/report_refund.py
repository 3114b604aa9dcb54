from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_refund(
    "payment_record_123",
    outcome="refunded",
    processor_details={"type": "custom"},
)
print(payment_record)
