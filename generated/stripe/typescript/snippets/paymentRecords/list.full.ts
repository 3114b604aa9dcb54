import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecords = await stripe.paymentRecords.list({
  created_after: 1735689600,
  created_before: 1767225600,
  ending_before: "payment_record_123",
  expand: ["customer"],
  limit: 10,
  starting_after: "payment_record_123",
});
console.log(paymentRecords);
