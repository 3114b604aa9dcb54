from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_payment_attempt_failed(
    "payment_record_123",
    failed_at=1735689600,
)
print(payment_record)
