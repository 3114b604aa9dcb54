import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecords = await stripe.paymentRecords.list();
console.log(paymentRecords);
