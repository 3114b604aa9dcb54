import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportPayment({
  amount_requested: { currency: "usd", value: 1000 },
  initiated_at: 1735689600,
  payment_method_details: { type: "custom" },
});
console.log(paymentRecord);
