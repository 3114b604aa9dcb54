/** What does a text mean for a type, and which of the type's limits does it break? */

import { real } from "./json.js";

/** @import { Primitive, Value } from "./slice.js" */

/** @typedef {{ value?: Value; wrong?: string }} Meaning */

/**
 * No text is nothing; a text that is no value of the type has a message in place of a value.
 *
 * @param {Primitive} type
 * @param {string} text
 * @returns {Meaning}
 */
export function meaning(type, text) {
  if (text === "") return {};
  switch (type.is) {
    case "integer":
    case "unix-time":
      return integer(text.trim());
    case "number":
      return number(text.trim());
    default:
      return { value: text };
  }
}

/** @param {string} text */
function integer(text) {
  if (/^[-+]?\d+$/.test(text)) return { value: BigInt(text) };
  return {
    wrong: `“${text}” is not a whole number like 42.`,
  };
}

/**
 * @param {string} text
 * @returns {Meaning}
 */
function number(text) {
  if (/^[-+]?\d+$/.test(text)) return { value: BigInt(text) };
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text);
  const value = Number(text);
  if (isNumber && Number.isFinite(value)) return { value };
  return { wrong: `“${text}” is not a number like 9.99.` };
}

/**
 * As it stands in a text field.
 *
 * @param {Value} value
 */
export function written(value) {
  return typeof value === "number" ? real(value) : String(value);
}

/**
 * What is wrong with a value of the type; empty where nothing is.
 *
 * @param {Primitive} type
 * @param {Value} value
 * @returns {string}
 */
export function broken(type, value) {
  if (typeof value === "string") return brokenText(type, value);
  if (typeof value !== "bigint" && typeof value !== "number") return "";
  const { minimum, maximum } = type;
  if (minimum !== undefined && value < minimum) {
    return `Must be ${minimum} or more.`;
  }
  if (maximum !== undefined && value > maximum) {
    return `Must be ${maximum} or less.`;
  }
  return "";
}

/**
 * @param {Primitive} type
 * @param {string} value
 */
function brokenText(type, value) {
  const length = [...value].length;
  const { minLength = 0, maxLength = Infinity } = type;
  if (length < minLength) {
    return `Must have ${minLength} characters or more; it has ${length}.`;
  }
  if (length > maxLength) {
    return `Must have ${maxLength} characters or fewer; it has ${length}.`;
  }
  if (type.pattern !== undefined && !matches(type.pattern, value)) {
    return `Must match the pattern ${type.pattern}`;
  }
  const [form, message] = FORMS[type.format ?? type.is] ?? FORMS[type.is] ?? [];
  return form && message && !form.test(value) ? message : "";
}

/** A repetition of a repetition, which can take a browser as long as it likes. */
const NESTED = /\([^()]*[+*}][^()]*\)[+*{]/;

/**
 * A pattern that this browser cannot read, or not in time, is the API's to judge.
 *
 * @param {string} pattern
 * @param {string} value
 */
function matches(pattern, value) {
  if (NESTED.test(pattern) || value.length > 10_000) return true;
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags).test(value);
    } catch {
      continue;
    }
  }
  return true;
}

/** @type {Readonly<Record<string, [RegExp, string]>>} */
const FORMS = {
  date: [/^\d{4}-\d\d-\d\d$/, "Write a date like 2026-01-31."],
  datetime: [
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[-+]\d\d:\d\d)$/,
    "Write date and time like 2026-01-31T09:30:00Z.",
  ],
  decimal: [/^[-+]?(\d+\.?\d*|\.\d+)$/, "Write a decimal number like 9.99."],
  email: [/^[^\s@]+@[^\s@]+$/, "Write an email address like ada@example.com."],
  uuid: [
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    "Write a UUID like 123e4567-e89b-12d3-a456-426614174000.",
  ],
};

/**
 * The limits in words, for those who have not broken them yet.
 *
 * @param {Primitive} type
 * @returns {string}
 */
export function limits(type) {
  const said = [
    between(type.minimum, type.maximum, ""),
    type.minLength === 1 && type.maxLength === undefined
      ? "not empty"
      : between(type.minLength, type.maxLength, " characters"),
    type.pattern === undefined ? "" : `pattern ${type.pattern}`,
    type.format && !SAID.has(type.format) ? type.format : "",
  ];
  return said.filter(Boolean).join(", ");
}

const SAID = new Set(["unix-time", "date", "date-time", "decimal", "int32"]);

/**
 * @param {number | undefined} least
 * @param {number | undefined} most
 * @param {string} unit
 */
function between(least, most, unit) {
  if (least === undefined && most === undefined) return "";
  if (least === undefined) return `up to ${most}${unit}`;
  return most === undefined
    ? `${least}${unit} or more`
    : `${least} to ${most}${unit}`;
}
