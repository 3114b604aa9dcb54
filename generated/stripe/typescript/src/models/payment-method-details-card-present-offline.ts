/** A payment that the reader took without a connection. */
export interface PaymentMethodDetailsCardPresentOffline {
  /** When the reader stored the payment, in seconds since the Unix epoch. */
  stored_at?: number | null;
  /** What was done with the payment while offline. */
  type?: "deferred" | null;
}
