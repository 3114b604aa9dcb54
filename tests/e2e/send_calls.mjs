// Makes the calls of a JSON file, one after the other, through the installed package.

import { readFileSync } from "node:fs";
import { Stripe } from "@utdk/stripe";

const { CALLS, URL: baseUrl, KEY: apiKey } = process.env;
const client = new Stripe({ apiKey, baseUrl });

for (const call of JSON.parse(readFileSync(CALLS, "utf8"))) {
  const name = call.operation.replace(/_./g, (two) => two[1].toUpperCase());
  const path = call.id ? [call.id] : [];
  const key = call.idempotency_key;
  const options = key ? { idempotencyKey: key } : {};
  await client.paymentRecords[name](...path, call.arguments, options);
}
