import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord =
  await stripe.paymentRecords.reportPaymentAttemptGuaranteed(
    "payment_record_123",
    {
      guaranteed_at: 1735689600,
    },
  );
console.log(paymentRecord);
