from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_payment_attempt_informational(
    "payment_record_123",
)
print(payment_record)
