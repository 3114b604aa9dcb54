import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportPaymentAttemptFailed(
  "payment_record_123",
  {
    failed_at: 1735689600,
    expand: ["customer"],
    metadata: { order_id: "6735" },
  },
);
console.log(paymentRecord);
