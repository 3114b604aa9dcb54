import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportRefund(
  "payment_record_123",
  {
    outcome: "refunded",
    processor_details: { type: "custom" },
  },
);
console.log(paymentRecord);
