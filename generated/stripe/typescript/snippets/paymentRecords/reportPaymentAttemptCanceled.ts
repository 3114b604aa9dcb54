import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportPaymentAttemptCanceled(
  "payment_record_123",
  {
    canceled_at: 1735689600,
  },
);
console.log(paymentRecord);
