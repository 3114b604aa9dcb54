from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
for payment_record in client.payment_records.list(
    created_after=1735689600,
    created_before=1767225600,
    ending_before="payment_record_123",
    expand=["customer"],
    limit=10,
    starting_after="payment_record_123",
):
    print(payment_record)
