// Makes calls through a gateway, with the installed package and no key.

import { Stripe } from "@utdk/stripe";

const { URL: baseUrl, TOKEN } = process.env;
const clients = [
  new Stripe({ baseUrl, apiKey: TOKEN }),
  new Stripe({
    baseUrl,
    apiKey: "none",
    headers: { "Gateway-Token": TOKEN },
  }),
];
for (const client of clients) {
  const record = await client.paymentRecords.reportPayment({
    amount_requested: { currency: "usd", value: 1000 },
    initiated_at: 1735689600 + clients.indexOf(client),
    payment_method_details: { type: "custom" },
  });
  console.log(record.id);
}
try {
  await clients[0].paymentRecords.retrieve("nothing");
} catch (error) {
  console.log(error.status, error.message);
}
