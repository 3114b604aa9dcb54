from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.retrieve(
    "payment_record_123",
    expand=["customer"],
)
print(payment_record)
