import type { NotificationEventData } from "./notification-event-data.js";
import type { NotificationEventRequest } from "./notification-event-request.js";

/**
 * Something that happened in the account, as webhooks report it. The object
 * that it is about comes along, as it was right after.
 */
export interface Event {
  /** Connected account in which it happened, by its id. */
  account?: string;
  /** API version in which `data` is written. It never changes afterwards. */
  api_version?: string | null;
  /** Authentication context under which it happened. */
  context?: string;
  /** When it happened, in seconds since the Unix epoch. */
  created: number;
  data: NotificationEventData;
  /** Id of the event. One that comes twice has the same id. */
  id: string;
  /** `true` for live data, `false` for test data. */
  livemode: boolean;
  /** Says what kind of object this is. */
  object: "event";
  /** How many webhooks have yet to answer this event with a success. */
  pending_webhooks: number;
  /** API request that caused the event; null where Stripe acted by itself. */
  request?: NotificationEventRequest | null;
  /** What happened to what, as in `charge.refunded`. */
  type: string;
}
