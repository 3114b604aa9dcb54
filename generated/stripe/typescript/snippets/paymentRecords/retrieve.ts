import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord =
  await stripe.paymentRecords.retrieve("payment_record_123");
console.log(paymentRecord);
