/** What a status means. HTTP/2 and 3 send no words with it. */

/** @type {Record<number, string>} RFC 9110 and those that APIs use. */
const NAMES = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  206: "Partial Content",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  424: "Failed Dependency",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** @type {Record<number, string>} */
const MEANINGS = {
  400: "The API does not understand what was sent.",
  401: "The API did not accept the gateway's credential.",
  402: "The API understood, but the operation failed.",
  403: "The credential may not do this.",
  404: "The API has nothing at this place.",
  409: "It conflicts with something that is there, or with a call that runs.",
  422: "The API understood, but does not accept the values.",
  429: "Too many calls in a short time: wait a little.",
};

/** @param {number} status */
export const nameOf = (status) => NAMES[status] ?? "";

/** @param {number} status */
export function meaningOf(status) {
  if (status < 400)
    return status < 300 ? "" : "The API sends the caller elsewhere.";
  return (
    MEANINGS[status] ??
    (status < 500
      ? "The API did not accept the call."
      : "The API failed; it is not your input.")
  );
}

/** @param {number} status For its colour. */
export const kindOf = (status) =>
  status < 300 ? "right" : status < 400 ? "off" : "wrong";
