/**
 * What is a value of a type called in a message? As `generator/sdk/fit_words.py` has it.
 */

import { declaration } from "./types.js";

/** @import { Constant, Primitive, Slice, Type } from "./slice.js" */

/** @type {Readonly<Record<Primitive["is"], string>>} */
const KINDS = {
  string: "text",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  date: "a date such as 2025-01-31",
  datetime: "a date and time such as 2025-01-31T09:30:00Z",
  "unix-time": "a time in seconds since 1970",
  decimal: "a decimal number",
  json: "any value",
  null: "null",
};

const MOST = 8;

/**
 * What a value of the type is, after the word `takes`.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type} type
 * @returns {string}
 */
export function wanted(slice, type) {
  switch (type.is) {
    case "literal":
      return listing(type.values);
    case "list":
      return "a list";
    case "tuple":
      return !type.rest && type.least === type.parts.length
        ? `a list of ${type.least} values`
        : `a list of ${type.least} values or more`;
    case "map":
      return "an object";
    case "optional":
      return `${wanted(slice, type.type)} or null`;
    case "anyOf":
      return phrases(slice, type.members).join(" or ");
    case "expandable":
      return "an id";
    case "file":
      return "the path of a file";
    case "model":
    case "enum":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared?.is === "enum") return listing(declared.values);
      if (declared?.is !== "union") return "an object";
      return phrases(slice, declared.members).join(" or ");
    }
    default:
      return KINDS[type.is];
  }
}

/**
 * `one of a, b`; a long enumeration is cut short.
 *
 * @param {Constant[]} values
 */
export function listing(values) {
  const shown = values
    .slice(0, MOST)
    .map((value) => (value === "" ? "''" : String(value)))
    .join(", ");
  const left = values.length - MOST;
  const more = left > 0 ? ` and ${left} more` : "";
  return values.length > 1 ? `one of ${shown}${more}` : shown;
}

/**
 * @param {Pick<Slice, "types">} slice
 * @param {Type[]} members
 */
export function phrases(slice, members) {
  return [...new Set(members.map((member) => wanted(slice, member)))];
}
