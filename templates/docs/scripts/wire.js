/**
 * The request that a form makes, as the encoders of the SDKs write it: every case of `tests/vectors`
 * holds.
 */

import { newKey } from "./idempotency.js";
import { format } from "./json.js";
import { typeOf, wholeType } from "./media.js";
import { multipart } from "./multipart.js";
import { filledPath, headersOf, pairsIn, payload } from "./payload.js";
import { cookieText, formText, pathText, queryText } from "./style.js";
import { escape } from "./text.js";
import { holdsFile, written } from "./written.js";

/** @import { Argument, Body, Slice, Value } from "./slice.js" */
/** @import { Payload } from "./payload.js" */

/** The values cannot be sent. `argument` is the one that is wrong. */
export class Unsendable extends Error {
  /**
   * @param {string} message
   * @param {Argument} [argument]
   */
  constructor(message, argument) {
    super(message);
    this.argument = argument;
  }
}

/**
 * `path` is that with its query. `files` are those that the form holds, each by the text that is its
 * value. `key` is the idempotency key, `boundary` that of the parts: chosen by chance where not given.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @param {ReadonlyMap<string, Blob>} files
 * @param {{ key?: string; boundary?: string }} [chosen]
 */
export function request(slice, values, files, chosen = {}) {
  const { operation } = slice;
  for (const [argument, value] of values) refuseFiles(slice, argument, value);
  const sent = payload(slice, values);
  const body =
    slice.body && sent
      ? encoded(slice, slice.body, sent, values, files, chosen.boundary)
      : null;
  const query = pairsIn(values, "query").map(queryText).join("&");
  const path = checkedPath(slice, values);
  const cookies = pairsIn(values, "cookie").map(cookieText).join("; ");
  const { idempotency } = operation;
  /** @type {[string, string][]} */
  const said = [
    ["Accept", operation.accept],
    ...operation.headers,
    // A key that the form holds is the last one of its name, and so the one that counts.
    [idempotency, idempotency && (chosen.key ?? newKey())],
    ...headersOf(values),
    ["Cookie", cookies],
    ["Content-Type", body?.type ?? ""],
  ];
  return {
    method: operation.httpMethod,
    path: query ? `${path}${path.includes("?") ? "&" : "?"}${query}` : path,
    headers: checkedHeaders(said, values),
    body: body?.content ?? null,
  };
}

/**
 * @param {Slice} slice
 * @param {Body} body
 * @param {Payload} sent
 * @param {[Argument, Value][]} values
 * @param {ReadonlyMap<string, Blob>} files
 * @param {string} [boundary]
 * @returns {{ content: string | Blob; type: string }}
 */
function encoded(slice, body, sent, values, files, boundary = newKey()) {
  const given = values.filter(([{ location }]) => location === "body");
  const [whole, value] = given[0] ?? [];
  const file = (/** @type {string} */ path) => {
    const found = files.get(path);
    if (found) return found;
    throw new Unsendable("The file has to be chosen again", whole);
  };
  const isForm = sent.is === "form" || sent.is === "multipart";
  if (isForm && !body.flat && value && !(value instanceof Map)) {
    throw new Unsendable("The body must be an object", whole);
  }
  switch (sent.is) {
    case "form":
      return {
        content: sent.pairs.map(formText).join("&"),
        type: body.mediaType,
      };
    case "multipart":
      return multipart(sent.parts, body.mediaType, boundary, file);
    case "json":
      return { content: format(sent.value), type: wholeType(body) };
    default: {
      if (typeof value !== "string") {
        throw new Unsendable("The body must be text or a file", whole);
      }
      if (sent.is === "text") return { content: value, type: wholeType(body) };
      const content = whole?.type.is === "file" ? file(value) : value;
      return { content, type: typeOf(body.mediaType, content) };
    }
  }
}

/**
 * A file can be a whole body, a part, or an item of a list of parts, and be deep in a part of style
 * deepObject.
 *
 * @param {Slice} slice
 * @param {Argument} argument
 * @param {Value} value
 */
function refuseFiles(slice, argument, value) {
  const found = written(slice, argument.type, value);
  if (!holdsFile(found)) return;
  const encoding = slice.body?.encoding;
  const isPart = argument.location === "body" && encoding === "multipart";
  const isWhole = argument.location === "body" && encoding === "binary";
  const isDeep =
    argument.style !== "deepObject" &&
    (found instanceof Map ||
      (Array.isArray(found) && found.some((item) => item instanceof Map)));
  if (isWhole || (isPart && !isDeep)) return;
  throw new Unsendable("A file can be a body or a part of it alone", argument);
}

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
function checkedPath(slice, values) {
  for (const argument of slice.arguments) {
    if (argument.location !== "path") continue;
    const [, value = null] = values.find(([one]) => one === argument) ?? [];
    const text = value === null ? "" : pathText(argument, value);
    const { style, wire } = argument;
    const empty = style === "matrix" ? `;${escape(wire)}` : ".";
    if (text === "" || (style !== "simple" && text === empty)) {
      throw new Unsendable(`The path needs a value for ${wire}`, argument);
    }
  }
  const path = filledPath(slice, values);
  if (/\/\.\.?(?=[/?]|$)/.test(path)) {
    const argument = slice.arguments.find((one) => one.location === "path");
    throw new Unsendable("The path has a segment of dots alone", argument);
  }
  return path;
}

/**
 * One of each name, the last of them. What says nothing is left out, but for what a form says.
 *
 * @param {[name: string, value: string][]} said
 * @param {[Argument, Value][]} values
 * @returns {[name: string, value: string][]}
 */
function checkedHeaders(said, values) {
  const arguments_ = new Map(
    values
      .filter(
        ([{ location }]) => location === "header" || location === "option",
      )
      .map(([argument]) => [argument.wire, argument]),
  );
  /** @type {Map<string, [string, string]>} */
  const made = new Map();
  for (const [name, raw] of said) {
    const argument = arguments_.get(name);
    if (!raw && !argument) continue;
    if (argument?.location === "option" && !raw.trim()) {
      throw new Unsendable(`The option ${name} must not be empty`, argument);
    }
    // RFC 9110, section 5.6.2.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new Unsendable(`No header can be called ${name}`, argument);
    }
    if (/[\r\n\0]|[^\0-\xff]/.test(raw)) {
      const what = "a line break, NUL or a letter above U+00FF";
      throw new Unsendable(`The header ${name} holds ${what}`, argument);
    }
    made.set(name.toLowerCase(), [name, raw.replace(/^[ \t]+|[ \t]+$/g, "")]);
  }
  return [...made.values()];
}
