from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_payment(
    amount_requested={"currency": "usd", "value": 1000},
    initiated_at=1735689600,
    payment_method_details={"type": "custom"},
)
print(payment_record)
