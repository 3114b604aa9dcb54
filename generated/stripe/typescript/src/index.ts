import { Stripe } from "./client.js";

export type { StripeOptions } from "./api.js";
export { Stripe } from "./client.js";
export * as errors from "./errors.js";
export type * as models from "./models/index.js";
export type * as params from "./params/index.js";
export * from "./runtime/public.js";
export * as webhooks from "./webhooks.js";

/** The client that is configured from the environment at its first call. */
export default /* @__PURE__ */ new Stripe();
