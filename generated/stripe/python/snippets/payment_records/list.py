from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
for payment_record in client.payment_records.list():
    print(payment_record)
