/**
 * Which words after `--set` give the same values to `gen snippet`?
 *
 * As far in as `generator/sdk/setting_path.py` is sure to find the place, each word sets one field; what
 * lies deeper is JSON.
 */

import { format } from "./json.js";
import { scalarText } from "./text.js";
import { declaration } from "./types.js";

/** @import { Argument, Slice, Type, Value } from "./slice.js" */

const SIMPLE = /^[A-Za-z0-9_-]+$/;

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @returns {string[]}
 */
export function settings(slice, values) {
  const isPlain = [...slice.arguments, ...slice.options].every(({ wire }) =>
    SIMPLE.test(wire),
  );
  return values.flatMap(([argument, value]) => {
    const name = nameOf(slice, argument);
    if (isPlain) return words(slice, argument.type, name, value);
    const key = SIMPLE.test(name) ? name : `[${name}]`;
    return [setting(slice, argument.type, key, value)];
  });
}

/**
 * Where an earlier one is called so too, the location says which is meant; options come last.
 *
 * @param {Slice} slice
 * @param {Argument} argument
 */
function nameOf(slice, { wire, location }) {
  const first = slice.arguments.find((one) => one.wire === wire);
  const isFirst = !first || first.location === location;
  return isFirst ? wire : `${location}_${wire}`;
}

/**
 * @param {Slice} slice
 * @param {Type} type
 * @param {string} key
 * @param {Value} value
 * @returns {string[]}
 */
function words(slice, type, key, value) {
  if (type.is === "optional" && value !== null) {
    return words(slice, type.type, key, value);
  }
  const model = type.is === "model" ? declaration(slice, type.id) : undefined;
  if (model?.is !== "model" || !(value instanceof Map) || value.size === 0) {
    return [setting(slice, type, key, value)];
  }
  const fields = new Map(model.fields.map(({ wire, type }) => [wire, type]));
  const isPlain = [...fields.keys(), ...value.keys()].every(
    (wire) => SIMPLE.test(wire) && fields.has(wire),
  );
  if (!isPlain) return [setting(slice, type, key, value)];
  return Array.from(value, ([wire, item]) => {
    const field = fields.get(wire);
    return field ? words(slice, field, `${key}.${wire}`, item) : [];
  }).flat();
}

/**
 * @param {Slice} slice
 * @param {Type} type
 * @param {string} key
 * @param {Value} value
 */
function setting(slice, type, key, value) {
  return isSaid(slice, type, value)
    ? `${key}=${scalarText(value)}`
    : `${key}:=${format(value)}`;
}

/**
 * Whether the text of the value, read by its type, is the value again.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @param {Value} value
 */
function isSaid(slice, type, value) {
  switch (typeof value) {
    case "string":
      return isText(slice, type);
    case "bigint":
      return type.is === "integer" || type.is === "unix-time";
    case "boolean":
      return type.is === "boolean";
    default:
      return false;
  }
}

/**
 * Whether every text that is a value of the type is read as itself.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @returns {boolean}
 */
function isText(slice, type) {
  const isAll = (/** @type {Type[]} */ members) =>
    members.every((member) => isText(slice, member));
  switch (type.is) {
    case "string":
    case "date":
    case "datetime":
    case "decimal":
    case "file":
      return true;
    case "literal":
      return type.values.every((value) => typeof value === "string");
    case "optional":
      return isText(slice, type.type);
    case "anyOf":
      return isAll(type.members);
    case "enum":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared?.is === "union") {
        return !declared.nullable && isAll(declared.members);
      }
      return (
        declared?.is === "enum" &&
        declared.values.every((value) => typeof value === "string")
      );
    }
    default:
      return false;
  }
}
