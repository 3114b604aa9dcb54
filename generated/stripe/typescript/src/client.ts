import { type Api, Client, type ClientOptions } from "./runtime/index.js";
import { PaymentRecordsService } from "./services/payment-records.js";

const API: Api = {
  baseUrl: "https://api.stripe.com",
  headers: {
    "Stripe-Version": "2026-10-28.endive",
  },
  idempotencyHeader: "Idempotency-Key",
  credentials: [
    {
      id: "bearerAuth",
      placement: "bearer",
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
   * Where it is left out, STRIPE_API_KEY is read at the first call.
   */
  readonly apiKey?: string;
}

/**
 * The Stripe payment records, version 2026-10-28.endive.
 *
 * Keeps records of payments, also of those that another processor handled, so
 * that they count in Stripe like its own. See the
 * [guide](https://docs.stripe.com/payments/payment-records).
 */
export class Stripe extends Client {
  readonly paymentRecords = new PaymentRecordsService(this);

  constructor(options: StripeOptions = {}) {
    super(API, options);
  }
}
