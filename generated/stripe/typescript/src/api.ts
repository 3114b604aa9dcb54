import { type Api, type ClientOptions, asBearer } from "./runtime/index.js";

export const API: Api = {
  baseUrl: "https://api.stripe.com",
  userAgent: "utdk-stripe/0.1.0",
  headers: {
    "Stripe-Version": "2026-10-28.endive",
  },
  options: {
    apiVersion: "Stripe-Version",
    stripeAccount: "Stripe-Account",
  },
  idempotencyHeader: "Idempotency-Key",
  retryHeader: "Stripe-Should-Retry",
  errors: {
    at: "error",
    code: "code",
    kind: "type",
    message: "message",
    parameter: "param",
  },
  credentials: [
    {
      id: "bearerAuth",
      placement: asBearer,
      option: "apiKey",
      environment: "STRIPE_API_KEY",
    },
  ],
  security: [["bearerAuth"]],
};

export interface StripeOptions extends ClientOptions {
  /**
   * The secret key is the token.
   *
   * Format: auth-scheme
   *
   * Where it is left out, STRIPE_API_KEY is read at the first call.
   */
  readonly apiKey?: string | undefined;
}
