/**
 * Ends calls by their signal, in the pause before another attempt, before the answer, and amid a
 * stream, and prints what each rejects with. What no longer is held is collected first, where the
 * runtime can be told to: the signal has to reach the request all the same.
 */

import { EventStream, Stripe, unread } from "@utdk/stripe";

const [paused, silent, streaming] =
  globalThis.Deno?.args ?? process.argv.slice(2);

const sleep = (wait) => new Promise((done) => setTimeout(done, wait));

async function collected() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await sleep(20);
  }
}

/** A client that says when an attempt has been sent, or answered. */
function watched(baseUrl) {
  const { promise: sent, resolve: send } = withResolvers();
  const { promise: answered, resolve: answer } = withResolvers();
  const watch = async (attempt, next) => {
    const made = next(attempt);
    send();
    const response = await made;
    answer();
    return response;
  };
  const options = { apiKey: "sk", baseUrl, interceptors: [watch] };
  return { client: new Stripe(options), sent, answered };
}

function withResolvers() {
  let resolve;
  return { promise: new Promise((done) => (resolve = done)), resolve };
}

async function ended(baseUrl, when) {
  const { client, ...moments } = watched(baseUrl);
  const stopper = new AbortController();
  const { signal } = stopper;
  const made = client.request("GET", "/x", {}, { signal });
  const outcome = made.catch(({ name, message }) => [name, message]);
  await moments[when];
  await collected();
  stopper.abort(new RangeError("enough"));
  return outcome;
}

async function streamed(baseUrl) {
  const { client } = watched(baseUrl);
  const stopper = new AbortController();
  const { signal } = stopper;
  const made = client.request("GET", "/x", {}, { signal });
  const events = new EventStream(await unread(made))[Symbol.asyncIterator]();
  const { value } = await events.next();
  const outcome = events.next().catch(({ name, message }) => [name, message]);
  await collected();
  stopper.abort(new RangeError("enough"));
  return [value, await outcome];
}

const seen = [
  await ended(paused, "answered"),
  await ended(silent, "sent"),
  await streamed(streaming),
];
console.log(JSON.stringify(seen));
