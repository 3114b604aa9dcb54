from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_payment_attempt_canceled(
    "payment_record_123",
    canceled_at=1735689600,
)
print(payment_record)
