import type { PaymentRecord } from "../models/payment-record.js";
import type { PaymentRecordListResponse } from "../models/payment-records-responses.js";
import type {
  ListParams,
  ReportPaymentAttemptCanceledParams,
  ReportPaymentAttemptFailedParams,
  ReportPaymentAttemptGuaranteedParams,
  ReportPaymentAttemptInformationalParams,
  ReportPaymentAttemptParams,
  ReportPaymentParams,
  ReportRefundParams,
  RetrieveParams,
} from "../params/payment-records.js";
import {
  type Client,
  type Operation,
  type PageList,
  type RequestOptions,
  Service,
  asForm,
  byItem,
  call,
  paged,
} from "../runtime/index.js";

const LIST: Operation<PaymentRecordListResponse> = {
  method: "GET",
  path: "/v1/payment_records",
  deepObject: ["expand"],
  paging: {
    by: byItem,
    items: "data",
    after: "starting_after",
    before: "ending_before",
    more: "has_more",
  },
};

const REPORT_PAYMENT: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/report_payment",
  body: asForm,
  deepObject: [
    "amount_requested",
    "payment_method_details",
    "canceled",
    "customer_details",
    "expand",
    "failed",
    "guaranteed",
    "metadata",
    "processor_details",
    "shipping_details",
  ],
  idempotent: true,
};

const RETRIEVE: Operation<PaymentRecord> = {
  method: "GET",
  path: "/v1/payment_records/{id}",
  deepObject: ["expand"],
};

const REPORT_PAYMENT_ATTEMPT: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_payment_attempt",
  body: asForm,
  deepObject: [
    "canceled",
    "expand",
    "failed",
    "guaranteed",
    "metadata",
    "payment_method_details",
    "shipping_details",
  ],
  idempotent: true,
};

const REPORT_PAYMENT_ATTEMPT_CANCELED: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_payment_attempt_canceled",
  body: asForm,
  deepObject: ["expand", "metadata"],
  idempotent: true,
};

const REPORT_PAYMENT_ATTEMPT_FAILED: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_payment_attempt_failed",
  body: asForm,
  deepObject: ["expand", "metadata"],
  idempotent: true,
};

const REPORT_PAYMENT_ATTEMPT_GUARANTEED: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_payment_attempt_guaranteed",
  body: asForm,
  deepObject: ["expand", "metadata"],
  idempotent: true,
};

const REPORT_PAYMENT_ATTEMPT_INFORMATIONAL: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_payment_attempt_informational",
  body: asForm,
  deepObject: [
    "customer_details",
    "description",
    "expand",
    "metadata",
    "shipping_details",
  ],
  idempotent: true,
};

const REPORT_REFUND: Operation<PaymentRecord> = {
  method: "POST",
  path: "/v1/payment_records/{id}/report_refund",
  body: asForm,
  deepObject: ["processor_details", "amount", "expand", "metadata", "refunded"],
  idempotent: true,
};

/** List payment records */
export function list(
  client: Client,
  params?: ListParams,
  options?: RequestOptions,
): PageList<PaymentRecord, PaymentRecordListResponse> {
  return paged(client, LIST, params, options);
}

/** Report a payment */
export function reportPayment(
  client: Client,
  params: ReportPaymentParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(client, REPORT_PAYMENT, params, options);
}

/** Fetch one payment record */
export function retrieve(
  client: Client,
  id: string,
  params?: RetrieveParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(client, RETRIEVE, { id, ...params }, options);
}

/** Report another payment attempt */
export function reportPaymentAttempt(
  client: Client,
  id: string,
  params: ReportPaymentAttemptParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(client, REPORT_PAYMENT_ATTEMPT, { id, ...params }, options);
}

/** Report a canceled payment attempt */
export function reportPaymentAttemptCanceled(
  client: Client,
  id: string,
  params: ReportPaymentAttemptCanceledParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(
    client,
    REPORT_PAYMENT_ATTEMPT_CANCELED,
    { id, ...params },
    options,
  );
}

/** Report a failed payment attempt */
export function reportPaymentAttemptFailed(
  client: Client,
  id: string,
  params: ReportPaymentAttemptFailedParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(
    client,
    REPORT_PAYMENT_ATTEMPT_FAILED,
    { id, ...params },
    options,
  );
}

/** Report a guaranteed payment attempt */
export function reportPaymentAttemptGuaranteed(
  client: Client,
  id: string,
  params: ReportPaymentAttemptGuaranteedParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(
    client,
    REPORT_PAYMENT_ATTEMPT_GUARANTEED,
    { id, ...params },
    options,
  );
}

/** Report news of a payment attempt */
export function reportPaymentAttemptInformational(
  client: Client,
  id: string,
  params?: ReportPaymentAttemptInformationalParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(
    client,
    REPORT_PAYMENT_ATTEMPT_INFORMATIONAL,
    { id, ...params },
    options,
  );
}

/** Report a refund */
export function reportRefund(
  client: Client,
  id: string,
  params: ReportRefundParams,
  options?: RequestOptions,
): Promise<PaymentRecord> {
  return call(client, REPORT_REFUND, { id, ...params }, options);
}

/** Payment records. */
export class PaymentRecordsService extends Service {
  /**
   * List payment records
   *
   * Returns the payment records of your account, a page at a time. To go on,
   * pass the id of the last record of a page as `starting_after`.
   *
   * @returns A page of payment records.
   */
  list(
    params?: ListParams,
    options?: RequestOptions,
  ): PageList<PaymentRecord, PaymentRecordListResponse> {
    return paged(this, LIST, params, options);
  }

  /**
   * Report a payment
   *
   * Makes a payment record for a payment that another processor handles. Report
   * it once it has ended, or when it begins: then report what happens next with
   * the `report_payment_attempt_*` operations.
   *
   * @returns The payment record after the report.
   */
  reportPayment(
    params: ReportPaymentParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(this, REPORT_PAYMENT, params, options);
  }

  /**
   * Fetch one payment record
   *
   * Returns one payment record.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record.
   */
  retrieve(
    id: string,
    params?: RetrieveParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(this, RETRIEVE, { id, ...params }, options);
  }

  /**
   * Report another payment attempt
   *
   * Adds another try to a payment record. Every earlier attempt must have
   * failed or been canceled.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportPaymentAttempt(
    id: string,
    params: ReportPaymentAttemptParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(this, REPORT_PAYMENT_ATTEMPT, { id, ...params }, options);
  }

  /**
   * Report a canceled payment attempt
   *
   * Says that the latest attempt at the payment was canceled.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportPaymentAttemptCanceled(
    id: string,
    params: ReportPaymentAttemptCanceledParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(
      this,
      REPORT_PAYMENT_ATTEMPT_CANCELED,
      { id, ...params },
      options,
    );
  }

  /**
   * Report a failed payment attempt
   *
   * Says that the latest attempt at the payment failed, by a refusal or by an
   * error.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportPaymentAttemptFailed(
    id: string,
    params: ReportPaymentAttemptFailedParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(
      this,
      REPORT_PAYMENT_ATTEMPT_FAILED,
      { id, ...params },
      options,
    );
  }

  /**
   * Report a guaranteed payment attempt
   *
   * Says that the money of the latest attempt at the payment is now certain to
   * arrive.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportPaymentAttemptGuaranteed(
    id: string,
    params: ReportPaymentAttemptGuaranteedParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(
      this,
      REPORT_PAYMENT_ATTEMPT_GUARANTEED,
      { id, ...params },
      options,
    );
  }

  /**
   * Report news of a payment attempt
   *
   * Updates what is known about a payment without changing how it stands.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportPaymentAttemptInformational(
    id: string,
    params?: ReportPaymentAttemptInformationalParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(
      this,
      REPORT_PAYMENT_ATTEMPT_INFORMATIONAL,
      { id, ...params },
      options,
    );
  }

  /**
   * Report a refund
   *
   * Says that the latest attempt at the payment was refunded, in full or in
   * part.
   *
   * @param id - Which payment record, by its id.
   * @returns The payment record after the report.
   */
  reportRefund(
    id: string,
    params: ReportRefundParams,
    options?: RequestOptions,
  ): Promise<PaymentRecord> {
    return call(this, REPORT_REFUND, { id, ...params }, options);
  }
}
