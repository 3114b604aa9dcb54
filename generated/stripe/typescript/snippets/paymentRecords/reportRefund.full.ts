import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportRefund(
  "payment_record_123",
  {
    outcome: "refunded",
    processor_details: {
      custom: { refund_reference: "REF-6735" },
      type: "custom",
    },
    amount: { currency: "usd", value: 1000 },
    expand: ["customer"],
    initiated_at: 1735689600,
    metadata: { order_id: "6735" },
    refunded: { refunded_at: 1735689600 },
  },
);
console.log(paymentRecord);
