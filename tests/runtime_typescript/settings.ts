/** What a generated package knows of its API beside the table: the runtime imports these types. */

export interface HeaderSettings {
  /** Sent as `Pets-Version`. */
  readonly version?: string;
  /** Sent as `Pets-Account`. */
  readonly account?: string;
}

export interface ErrorBody {
  type: ErrorKind;
  code?: ErrorCode;
  message?: string;
  param?: string;
}

export type ErrorCode = "asleep" | "bitten" | (string & {});
export type ErrorKind = "pet_error" | "shop_error" | (string & {});
