/** What an event is about. */
export interface NotificationEventData {
  /** The object that the event is about, in full. */
  object: Record<string, unknown>;
  /**
   * Fields that an update changed, with the values they had before. An array is
   * given whole, whichever of its items changed.
   */
  previous_attributes?: Record<string, unknown>;
}
