/** Everything that generated code imports. */

export { call } from "./call.js";
export { derived } from "./derived.js";
export { type Documented, documented, hasCode, hasKind } from "./documented.js";
export { toEvents } from "./events.js";
export { flatten } from "./flat.js";
export { readLines, readSequence } from "./records.js";
export { byLink } from "./links.js";
export type {
  Api,
  Credential,
  ErrorShape,
  Operation,
  Parameter,
} from "./operation.js";
export { paged } from "./page.js";
export { byItem, byNumber, byOffset, byToken } from "./paging.js";
export {
  asBasic,
  asBearer,
  asCookie,
  asHeader,
  asQuery,
} from "./placements.js";
export { inBody, inCookie, inHeader, inPath, inQuery } from "./places.js";
export * from "./public.js";
export { toBytes, toNothing, toText } from "./readers.js";
export { Service } from "./service.js";
export { varied } from "./variants.js";
