import stripe from "@utdk/stripe";

// Reads STRIPE_API_KEY from the environment.
const paymentRecord = await stripe.paymentRecords.reportPayment({
  amount_requested: { currency: "usd", value: 1000 },
  initiated_at: 1735689600,
  payment_method_details: {
    billing_details: {
      address: {
        city: "San Francisco",
        country: "US",
        line1: "1 Market Street",
        line2: "Suite 300",
        postal_code: "94105",
        state: "CA",
      },
      email: "ada@example.com",
      name: "Ada Lovelace",
      phone: "+14155550123",
    },
    custom: { display_name: "Example", type: "Example type" },
    payment_method: "Example payment method",
    type: "custom",
  },
  canceled: { canceled_at: 1735689600 },
  customer_details: {
    customer: "customer_123",
    email: "ada@example.com",
    name: "Ada Lovelace",
    phone: "+14155550123",
  },
  customer_presence: "off_session",
  description: "Order 6735",
  expand: ["customer"],
  failed: { failed_at: 1735689600 },
  guaranteed: { guaranteed_at: 1735689600 },
  metadata: { order_id: "6735" },
  outcome: "canceled",
  processor_details: {
    custom: { payment_reference: "REF-6735" },
    type: "custom",
  },
  shipping_details: {
    address: {
      city: "San Francisco",
      country: "US",
      line1: "1 Market Street",
      line2: "Suite 300",
      postal_code: "94105",
      state: "CA",
    },
    name: "Ada Lovelace",
    phone: "+14155550123",
  },
});
console.log(paymentRecord);
