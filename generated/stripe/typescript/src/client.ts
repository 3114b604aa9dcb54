import {
  Client,
  type Content,
  type RequestOptions,
  asForm,
  request,
} from "./runtime/index.js";
import { API, type StripeOptions } from "./api.js";
import { PaymentRecordsService } from "./services/payment-records.js";

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
