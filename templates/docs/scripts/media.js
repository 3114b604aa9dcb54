/** Which media type is stated, of a body, of a part, of bytes? */

/** @import { Body } from "./slice.js" */

/** @type {Readonly<Record<Body["encoding"], string>>} */
export const USUAL = {
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  json: "application/json",
  text: "text/plain; charset=utf-8",
  binary: "application/octet-stream",
};

/**
 * The media type of a body that is one value.
 *
 * @param {Body} body
 */
export function wholeType({ encoding, mediaType }) {
  const usual = USUAL[encoding];
  const isUsual = usual.startsWith(`${mediaType};`);
  return !mediaType || mediaType.includes("*") || isUsual ? usual : mediaType;
}

/**
 * Of several content types the first that is no range: for what is `deep`, the first of JSON.
 *
 * @param {string} stated
 * @param {boolean} [deep]
 */
export function fitting(stated, deep = false) {
  const choices = stated
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => choice && !choice.includes("*"));
  const json = deep ? choices.find((one) => one.includes("json")) : undefined;
  return json ?? choices[0] ?? "";
}

/**
 * The media type of bytes: of several stated the one that is also their own, else the first that is no
 * range, else their own.
 *
 * @param {string} stated
 * @param {string | Blob} content
 */
export function typeOf(stated, content) {
  const own = typeof content === "string" ? "" : content.type;
  const declared = !stated || stated === USUAL.binary ? "*/*" : stated;
  if (!/[*,]/.test(declared)) return declared;
  const choices = declared.split(",").map((choice) => choice.trim());
  const kind = essence(own);
  const fits = choices.some((choice) => {
    const range = essence(choice);
    const [start = ""] = range.split("*");
    if (range.endsWith("/*")) return range === "*/*" || kind.startsWith(start);
    return range === kind;
  });
  if (own && fits) return own;
  return (
    choices.find((one) => one && !one.includes("*")) || own || USUAL.binary
  );
}

/** @param {string} type */
function essence(type) {
  return type.split(";", 1).join("").trim().toLowerCase();
}
