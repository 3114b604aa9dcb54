import type { Event } from "./models/event.js";
import type * as models from "./models/index.js";
import { at } from "./runtime/keys.js";
import {
  parsed,
  type Payload,
  type SignOptions,
  type VerifyOptions,
  type WebhookHeaders,
  SignedTimestamp,
} from "./runtime/webhooks.js";

export {
  type Payload,
  type SignOptions,
  type VerifyOptions,
  type WebhookHeaders,
  WebhookSignatureError,
} from "./runtime/webhooks.js";

const scheme = /* @__PURE__ */ new SignedTimestamp(
  "Stripe-Signature",
  "STRIPE_WEBHOOK_SECRET",
);

/** What events are about. */
export type WebhookObject = models.Event | models.PaymentRecord;

/** A webhook that is genuine: the event, and what it is about. */
export interface Notification {
  event: Event;
  object: WebhookObject | undefined;
}

/** The event of a webhook, once it is proven to be genuine. */
export async function parse(
  payload: Payload,
  headers: WebhookHeaders,
  options?: VerifyOptions,
): Promise<Notification> {
  await scheme.verify(payload, headers, options);
  const event: unknown = parsed(payload);
  const object = at(event, "data.object") as Notification["object"];
  return { event: event as Notification["event"], object };
}

/** Rejects with a WebhookSignatureError unless a webhook is genuine. */
export function verify(
  payload: Payload,
  headers: WebhookHeaders,
  options?: VerifyOptions,
): Promise<void> {
  return scheme.verify(payload, headers, options);
}

/** The headers of a genuine webhook with this payload, for tests. */
export function sign(
  payload: Payload,
  options?: SignOptions,
): Promise<Record<string, string>> {
  return scheme.sign(payload, options);
}
