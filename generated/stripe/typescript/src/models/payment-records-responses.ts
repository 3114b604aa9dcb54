import type { PaymentRecord } from "./payment-record.js";

/**
 * One page of payment records.
 *
 * Also called Payment Record List.
 */
export interface PaymentRecordListResponse {
  /** The payment records of this page. */
  data: Array<PaymentRecord>;
  /** Whether another page follows. */
  has_more: boolean;
  /** Says what kind of object this is. */
  object: "list";
  /** Path from which the list can be fetched. */
  url: string;
}
