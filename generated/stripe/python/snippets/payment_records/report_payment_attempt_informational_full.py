from stripe_sdk import Stripe

client = Stripe()  # reads STRIPE_API_KEY from the environment
payment_record = client.payment_records.report_payment_attempt_informational(
    "payment_record_123",
    customer_details={
        "customer": "customer_123",
        "email": "ada@example.com",
        "name": "Ada Lovelace",
        "phone": "+14155550123",
    },
    description="Order 6735",
    expand=["customer"],
    metadata={"order_id": "6735"},
    shipping_details={
        "address": {
            "city": "San Francisco",
            "country": "US",
            "line1": "1 Market Street",
            "line2": "Suite 300",
            "postal_code": "94105",
            "state": "CA",
        },
        "name": "Ada Lovelace",
        "phone": "+14155550123",
    },
)
print(payment_record)
