import type { PaymentRecordsService } from "./services/payment-records.js";

/** Every call under its operationId: letters and digits, in lower case. */
export interface StripeFlat {
  /** `paymentRecords.list`: List payment records */
  readonly getpaymentrecords: PaymentRecordsService["list"];
  /** `paymentRecords.retrieve`: Fetch one payment record */
  readonly getpaymentrecordsid: PaymentRecordsService["retrieve"];
  /** `paymentRecords.reportPaymentAttempt`: Report another payment attempt */
  readonly postpaymentrecordsidreportpaymentattempt: PaymentRecordsService["reportPaymentAttempt"];
  /**
   * `paymentRecords.reportPaymentAttemptCanceled`: Report a canceled payment
   * attempt
   */
  readonly postpaymentrecordsidreportpaymentattemptcanceled: PaymentRecordsService["reportPaymentAttemptCanceled"];
  /**
   * `paymentRecords.reportPaymentAttemptFailed`: Report a failed payment
   * attempt
   */
  readonly postpaymentrecordsidreportpaymentattemptfailed: PaymentRecordsService["reportPaymentAttemptFailed"];
  /**
   * `paymentRecords.reportPaymentAttemptGuaranteed`: Report a guaranteed
   * payment attempt
   */
  readonly postpaymentrecordsidreportpaymentattemptguaranteed: PaymentRecordsService["reportPaymentAttemptGuaranteed"];
  /**
   * `paymentRecords.reportPaymentAttemptInformational`: Report news of a
   * payment attempt
   */
  readonly postpaymentrecordsidreportpaymentattemptinformational: PaymentRecordsService["reportPaymentAttemptInformational"];
  /** `paymentRecords.reportRefund`: Report a refund */
  readonly postpaymentrecordsidreportrefund: PaymentRecordsService["reportRefund"];
  /** `paymentRecords.reportPayment`: Report a payment */
  readonly postpaymentrecordsreportpayment: PaymentRecordsService["reportPayment"];
}

/** Which call each of them is. */
export const FLAT: Readonly<Record<string, string>> = {
  getpaymentrecords: "paymentRecords.list",
  getpaymentrecordsid: "paymentRecords.retrieve",
  postpaymentrecordsidreportpaymentattempt:
    "paymentRecords.reportPaymentAttempt",
  postpaymentrecordsidreportpaymentattemptcanceled:
    "paymentRecords.reportPaymentAttemptCanceled",
  postpaymentrecordsidreportpaymentattemptfailed:
    "paymentRecords.reportPaymentAttemptFailed",
  postpaymentrecordsidreportpaymentattemptguaranteed:
    "paymentRecords.reportPaymentAttemptGuaranteed",
  postpaymentrecordsidreportpaymentattemptinformational:
    "paymentRecords.reportPaymentAttemptInformational",
  postpaymentrecordsidreportrefund: "paymentRecords.reportRefund",
  postpaymentrecordsreportpayment: "paymentRecords.reportPayment",
};
