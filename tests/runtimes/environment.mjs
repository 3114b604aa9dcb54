/** One call by the default client, whose key is in the environment. */

import stripe from "@utdk/stripe";

const [baseUrl] = globalThis.Deno?.args ?? process.argv.slice(2);
const made = stripe.paymentRecords.retrieve("pr_1", {}, { baseUrl });
console.log(await made.then(({ id }) => id).catch(String));
