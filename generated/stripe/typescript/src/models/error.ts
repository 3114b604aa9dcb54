import type { ApiErrors } from "./api-errors.js";

/** Answer to a request that failed. */
export interface Error {
  error: ApiErrors;
}
