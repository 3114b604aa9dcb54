from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_records = client.payment_records.list()
print(payment_records)
