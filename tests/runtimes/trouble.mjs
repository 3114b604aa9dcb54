/**
 * Makes calls that meet trouble, those of a JSON list one after the other, and prints how each ended.
 * Nobody waits: pauses are noted, and pass at once.
 */

import { Stripe } from "@utdk/stripe";
import { call } from "./node_modules/@utdk/stripe/dist/runtime/call.js";

const [list] = globalThis.Deno?.args ?? process.argv.slice(2);

const OPERATIONS = {
  GET: { method: "GET", path: "/x" },
  POST: { method: "POST", path: "/x" },
  KEYED: { method: "POST", path: "/x", idempotent: true },
};

const later = globalThis.setTimeout;
const waits = [];

/** The time limit of an attempt is no pause. The runtimes' own timers are none of ours. */
globalThis.setTimeout = (done, wait, ...rest) => {
  const ours = /runtime[/]retry[.]js/.test(new Error().stack);
  if (ours) waits.push(wait / 1000);
  return later(done, ours ? 0 : wait, ...rest);
};

const ended = [];
for (const { kind, calls, limit, url } of JSON.parse(list)) {
  const options = { apiKey: "sk", baseUrl: url, timeout: limit * 1000 };
  const client = new Stripe(options);
  waits.length = 0;
  let end = { error: "", message: "" };
  let result;
  for (let number = 0; number < calls; number++) {
    try {
      result = await call(client, OPERATIONS[kind]);
    } catch (error) {
      end = { error: error.name, message: error.message };
    }
  }
  ended.push({ ...end, result, waits: [...waits] });
}
console.log(JSON.stringify(ended));
