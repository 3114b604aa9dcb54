/**
 * What users do with the package, once: every platform runs this, against one script of answers
 * (`script.py`), and gives back what it saw. The time limit comes last: it alone may end before its
 * request has left.
 */

import {
  asMultipart,
  ConnectionError,
  CredentialError,
  errors,
  EventStream,
  StatusError,
  Stripe,
  TimeoutError,
  unread,
  webhooks,
  withResponse,
} from "@utdk/stripe";
import { createClient } from "@utdk/stripe/core";
import { retrieve } from "@utdk/stripe/payment-records";

const PAYMENT = {
  amount_requested: { currency: "usd", value: 1000 },
  initiated_at: 1735689600,
  payment_method_details: { type: "custom", custom: { display_name: "Käse" } },
  metadata: { "a b": "1&2", c: "" },
};
const SIGNED = { secret: "whsec_1", timestamp: 1735689600 };
const AT = { secret: "whsec_1", now: 1735689600 };

/** Name and message of what a call rejects with, and of which of the classes it is. */
async function caught(made, ...classes) {
  try {
    await made;
  } catch (error) {
    const is = classes.map((one) => error instanceof one);
    return { name: error.name, message: error.message, is };
  }
  return "nothing was thrown";
}

async function texts(body) {
  const found = [];
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return found.join("");
    found.push(value);
  }
}

/** Aborted after the first piece has come. */
async function interrupted(client) {
  const stopper = new AbortController();
  const { signal } = stopper;
  const made = client.request("GET", "/v1/slow", {}, { signal });
  const reader = (await unread(made)).body.getReader();
  const { value } = await reader.read();
  stopper.abort(new RangeError("enough"));
  const after = await caught(
    reader.read().then(() => reader.read()),
    RangeError,
  );
  return [new TextDecoder().decode(value), after];
}

async function ids(list) {
  const found = [];
  for await (const { id } of list) found.push(id);
  return found;
}

async function events(client) {
  const response = await unread(client.request("GET", "/v1/watch"));
  const found = [];
  for await (const data of new EventStream(response)) found.push(data);
  return found;
}

/** What came of a stream of events before it broke off. */
async function broken(client) {
  const response = await unread(client.request("GET", "/v1/watch"));
  const stream = new EventStream(response)[Symbol.asyncIterator]();
  const { value } = await stream.next();
  return [value, await caught(stream.next(), ConnectionError)];
}

async function genuine() {
  const payload = '{"type":"ping","data":{"object":{"id":"é"}}}';
  const headers = await webhooks.sign(payload, SIGNED);
  const { event, object } = await webhooks.parse(payload, headers, AT);
  const forged = webhooks.verify(`${payload} `, headers, AT);
  return [headers, event, object, await caught(forged)];
}

const settings = (baseUrl) => ({
  apiKey: "sk_test_5ecret",
  baseUrl,
  timeout: 20_000,
});

/** One call that carries a random key. */
export function report(baseUrl) {
  return new Stripe(settings(baseUrl)).paymentRecords.reportPayment(PAYMENT);
}

export async function run(baseUrl) {
  const options = settings(baseUrl);
  const client = new Stripe(options);
  const { paymentRecords: records } = client;
  const once = { maxRetries: 0 };
  const nowhere = { ...once, baseUrl: "http://127.0.0.1:1" };
  const file = new Blob([new Uint8Array([0, 13, 10, 255])]);
  const upload = {
    body: { purpose: "lögo", file },
    encoding: asMultipart,
  };
  const made = withResponse(records.retrieve("pr/1", { expand: ["a b"] }));
  const { data, requestId, attempts } = await made;
  return {
    retrieve: [data, requestId, attempts],
    report: await records.reportPayment(PAYMENT),
    list: await ids(records.list({ limit: 1 })),
    alone: await retrieve(createClient(options), "pr_2"),
    refused: await caught(
      records.reportRefund("pr_1", {
        outcome: "refunded",
        refunded: { refunded_at: 1 },
        processor_details: {
          type: "custom",
          custom: { refund_reference: "1" },
        },
      }),
      errors.CardDeclinedError,
      errors.CardError,
      StatusError,
    ),
    again: await withResponse(
      records.reportPaymentAttemptCanceled("pr_1", { canceled_at: 1 }),
    ).then(({ attempts }) => attempts),
    upload: await client.request("POST", "/v1/files", upload),
    stream: await texts((await unread(client.request("GET", "/f"))).body),
    events: await events(client),
    broken: await broken(client),
    redirect: await caught(client.request("GET", "/away"), StatusError),
    unreachable: await caught(
      records.retrieve("pr_1", {}, nowhere),
      ConnectionError,
    ),
    nobody: await caught(
      new Stripe({ baseUrl }).paymentRecords.retrieve("pr_1"),
      CredentialError,
    ),
    webhooks: await genuine(),
    interrupted: await interrupted(client),
    late: await caught(
      records.retrieve("pr_1", {}, { ...once, timeout: 1000 }),
      TimeoutError,
    ),
  };
}
