import {
  Client,
  type Content,
  type RequestOptions,
  asForm,
  derived,
  flatten,
  request,
} from "./runtime/index.js";
import { API, type StripeOptions } from "./api.js";
import { FLAT, type StripeFlat } from "./flat.js";
import { PaymentRecordsService } from "./services/payment-records.js";

export interface Stripe extends StripeFlat {}

/**
 * The Stripe payment records, version 2026-10-28.endive.
 *
 * Keeps records of payments, also of those that another processor handled, so
 * that they count in Stripe like its own. See the
 * [guide](https://docs.stripe.com/payments/payment-records).
 */
export class Stripe extends Client {
  static {
    flatten(this.prototype, FLAT);
  }

  readonly paymentRecords = new PaymentRecordsService(this);

  constructor(options: StripeOptions = {}) {
    super(API, options);
  }

  /**
   * A client of the same class with these settings in place of its own. Headers are added to its own; null
   * takes one away.
   */
  withOptions(options: StripeOptions): this {
    return derived(this, options);
  }

  /** A call of an endpoint that the document does not have. */
  request<Result = unknown>(
    method: string,
    path: string,
    content?: Content,
    options?: RequestOptions,
  ): Promise<Result> {
    const given = { encoding: asForm, ...content };
    return request(this, method, path, given, options);
  }
}
