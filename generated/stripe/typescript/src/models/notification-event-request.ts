/** Request that caused an event. */
export interface NotificationEventRequest {
  /** Id of the request; null where it had none. */
  id?: string | null;
  /** Idempotency key of the request, where it had one. */
  idempotency_key?: string | null;
}
