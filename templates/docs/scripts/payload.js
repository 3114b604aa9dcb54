/**
 * What goes over the wire for these values, in parts? As `generator/sdk/wire.py` has it. Values that
 * no request can carry are not refused here.
 */

import { format } from "./json.js";
import { fitting } from "./media.js";
import { headerText, isEmpty, pairs, pathText, present } from "./style.js";
import { scalarText } from "./text.js";
import { innerType } from "./types.js";

/** @import { Argument, Slice, Type, Value } from "./slice.js" */
/** @import { Pair } from "./style.js" */

/** @typedef {[Argument, Value][]} Values */

/**
 * A part of a multipart body: a text, or the path of a file. An empty content type is not stated.
 *
 * @typedef {{
 *   key: string;
 *   text?: string;
 *   path?: string;
 *   contentType: string;
 *   headers: [string, string][];
 * }} Part
 */

/**
 * @typedef {(
 *   | { is: "form"; pairs: Pair[] }
 *   | { is: "multipart"; parts: Part[] }
 *   | { is: "json"; value: Value }
 *   | { is: "text"; text: string }
 *   | { is: "file"; path: string }
 * )} Payload
 */

/** With these a body is sent even where it says nothing. */
const WITH_BODY = ["POST", "PUT", "PATCH"];

/**
 * The path with its values, percent-encoded. A template whose value is not given stays.
 *
 * @param {Slice} slice
 * @param {Values} values
 */
export function filledPath(slice, values) {
  let filled = slice.operation.path;
  for (const [argument, value] of values) {
    if (argument.location !== "path") continue;
    filled = filled.replaceAll(`{${argument.wire}}`, () =>
      pathText(argument, value),
    );
  }
  return filled;
}

/**
 * @param {Values} values
 * @param {"query" | "cookie"} location
 */
export function pairsIn(values, location) {
  return values.flatMap(([argument, value]) =>
    argument.location === location && value !== null
      ? pairs(argument, value)
      : [],
  );
}

/**
 * Names and values.
 *
 * @param {Values} values
 * @returns {[string, string][]}
 */
export function headersOf(values) {
  return values
    .filter(
      ([{ location, contentType }, value]) =>
        (location === "header" || location === "option") &&
        value !== null &&
        (contentType || !isEmpty(value)),
    )
    .map(([argument, value]) => [argument.wire, headerText(argument, value)]);
}

/**
 * Null where no body is sent.
 *
 * @param {Slice} slice
 * @param {Values} values
 * @returns {Payload | null}
 */
export function payload(slice, values) {
  const { body, operation } = slice;
  const insists = WITH_BODY.includes(operation.httpMethod);
  const given = values.filter(([{ location }]) => location === "body");
  const [first] = given;
  if (!body || (!first && !(body.flat && insists))) return null;
  const whole = first ? first[1] : null;
  switch (body.encoding) {
    case "form": {
      const found = properties(body.flat, given).flatMap(formPairs);
      return found.length > 0 || insists ? { is: "form", pairs: found } : null;
    }
    case "multipart": {
      const parts = properties(body.flat, given).flatMap(([argument, value]) =>
        propertyParts(slice, argument, value),
      );
      return parts.length > 0 || insists ? { is: "multipart", parts } : null;
    }
    case "json":
      if (!body.flat) return { is: "json", value: whole };
      return {
        is: "json",
        value: new Map(given.map(([{ wire }, value]) => [wire, value])),
      };
    case "text":
      return { is: "text", text: scalarText(whole) };
    case "binary":
      return { is: "file", path: scalarText(whole) };
  }
}

/**
 * @param {[Argument, Value]} property
 * @returns {Pair[]}
 */
function formPairs([argument, value]) {
  if (argument.allowReserved) {
    const found = pairs(argument, withPlus(value));
    return found.map((pair) => ({ ...pair, kept: true }));
  }
  if (argument.style || argument.contentType || !isComposite(value)) {
    return pairs(argument, value);
  }
  return [{ key: argument.wire, text: format(value) }];
}

/**
 * A space is a plus in a form, and what is escaped already stays so.
 *
 * @param {Value} value
 * @returns {Value}
 */
function withPlus(value) {
  if (typeof value === "string") return value.replaceAll(" ", "+");
  if (Array.isArray(value)) return value.map(withPlus);
  if (!(value instanceof Map)) return value;
  return new Map([...value].map(([key, item]) => [key, withPlus(item)]));
}

/**
 * An object, or a list with anything but scalars in it. Empty ones are not sent.
 *
 * @param {Value} value
 */
function isComposite(value) {
  if (value instanceof Map) return value.size > 0;
  return Array.isArray(value) && value.some(isDeep);
}

/** @param {Value} value */
function isDeep(value) {
  return typeof value === "object" && value !== null;
}

/**
 * @param {Slice} slice
 * @param {Argument} argument
 * @param {Value} value
 * @returns {Part[]}
 */
function propertyParts(slice, argument, value) {
  const { wire, type, style, contentType, headers = [] } = argument;
  /** @type {Part[]} */
  let parts;
  if (style === "deepObject") parts = deepParts(slice, type, wire, value);
  else if (style && !contentType) parts = unescaped(argument, value);
  else parts = plainParts(slice, argument, value);
  return parts.map((part) => ({ ...part, headers }));
}

/**
 * A part holds any text as it is, so that a comma inside a value is not told from one between.
 *
 * @param {Argument} argument
 * @param {Value} value
 */
function unescaped(argument, value) {
  if (argument.explode === false && Array.isArray(value)) {
    const said = present(value).map(scalarText);
    return said.length > 0 ? [textPart(argument.wire, said.join(","))] : [];
  }
  return pairs(argument, value).map(({ key, text }) => textPart(key, text));
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {Part}
 */
function textPart(key, text, contentType = "") {
  return { key, text, contentType, headers: [] };
}

/**
 * @param {string} key
 * @param {string} path
 * @returns {Part}
 */
function filePart(key, path, contentType = "") {
  return { key, path, contentType, headers: [] };
}

/**
 * @param {Slice} slice
 * @param {Argument} argument
 * @param {Value} value
 */
function plainParts(slice, argument, value) {
  const { wire, type: whole, contentType = "" } = argument;
  const stated = fitting(contentType, isDeep(value));
  const isJson = /[/+]json$/.test(stated.split(";")[0] ?? "");
  const isList = Array.isArray(value);
  const type = isList ? innerType(slice, whole, "0") : whole;
  /** @type {Part[]} */
  const made = [];
  for (const item of isList ? value : [value]) {
    if (typeof item === "string" && isFile(type)) {
      made.push(filePart(wire, item, contentType));
    } else if (item instanceof Map && isEmpty(item)) {
      continue;
    } else if (isJson || isDeep(item)) {
      made.push(textPart(wire, format(item), stated || "application/json"));
    } else if (item !== null) {
      made.push(textPart(wire, scalarText(item), stated));
    }
  }
  return made;
}

/**
 * @param {Slice} slice
 * @param {Type | undefined} type
 * @param {string} key
 * @param {Value} value
 * @returns {Part[]}
 */
function deepParts(slice, type, key, value) {
  if (value === null) return [];
  if (typeof value === "object") {
    return [...value.entries()].flatMap(([name, item]) => {
      const inner = type ? innerType(slice, type, name) : undefined;
      return deepParts(slice, inner, `${key}[${name}]`, item);
    });
  }
  return typeof value === "string" && isFile(type)
    ? [filePart(key, value)]
    : [textPart(key, scalarText(value))];
}

/**
 * @param {Type | undefined} type
 * @returns {boolean}
 */
function isFile(type) {
  return type?.is === "optional" ? isFile(type.type) : type?.is === "file";
}

/**
 * The properties of a body; where one argument is the whole body, its entries.
 *
 * @param {boolean} isFlat
 * @param {Values} given
 * @returns {Values}
 */
function properties(isFlat, given) {
  return given.flatMap(([argument, value]) =>
    isFlat || !(value instanceof Map)
      ? [[argument, value]]
      : Array.from(value, ([wire, item]) => [property(wire), item]),
  );
}

/**
 * @param {string} wire
 * @returns {Argument}
 */
function property(wire) {
  return { wire, location: "body", type: { is: "json" } };
}
