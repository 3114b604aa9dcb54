/** How is a type said in a form: what of it is a state, what its choices are called? */

import { same, declaration } from "./types.js";

/** @import { Constant, Declaration, Model, Slice, Type, Value } from "./slice.js" */

/**
 * A type without the values that a field has buttons for.
 *
 * @typedef {{ type: Type; isNullable: boolean; takesEmpty: boolean }} Shape
 */

/**
 * @param {Slice} slice
 * @param {Type} type
 * @returns {Shape}
 */
export function shapeOf(slice, type) {
  if (type.is === "optional") {
    return { ...shapeOf(slice, type.type), isNullable: true };
  }
  if (type.is === "expandable") {
    const members = [/** @type {Type} */ ({ is: "string" }), type.object];
    return { ...plain({ is: "anyOf", members }), takesEmpty: true };
  }
  if (type.is === "anyOf") return unionShape(slice, type.members, type);
  const declared = "id" in type ? declaration(slice, type.id) : undefined;
  if (declared?.is === "union") {
    const shape = unionShape(slice, declared.members, type);
    return declared.nullable ? { ...shape, isNullable: true } : shape;
  }
  const listed = declared?.is === "enum" ? declared : type;
  if ("values" in listed && Array.isArray(listed.values)) {
    return { ...plain(type), isNullable: listed.values.includes(null) };
  }
  return { ...plain(type), takesEmpty: type.is === "string" };
}

/**
 * @param {Type} type
 * @returns {Shape}
 */
const plain = (type) => ({ type, isNullable: false, takesEmpty: false });

/**
 * @param {Slice} slice
 * @param {Type[]} members
 * @param {Type} whole
 * @returns {Shape}
 */
function unionShape(slice, members, whole) {
  const rest = members.filter((one) => one.is !== "null" && !isEmptyText(one));
  const [only, ...more] = rest;
  const inner =
    only && more.length === 0
      ? shapeOf(slice, only)
      : plain(
          rest.length === members.length
            ? whole
            : { is: "anyOf", members: rest },
        );
  const has = (/** @type {(one: Type) => boolean} */ test) =>
    members.some(test);
  return {
    type: inner.type,
    isNullable:
      inner.isNullable ||
      has((one) => one.is === "null" || one.is === "optional"),
    takesEmpty:
      inner.takesEmpty || has((one) => isEmptyText(one) || one.is === "string"),
  };
}

/** @param {Type} type */
function isEmptyText(type) {
  return (
    type.is === "literal" && type.values.length === 1 && type.values[0] === ""
  );
}

/**
 * @param {Slice} slice
 * @param {Type} type
 * @returns {Type[]}
 */
export function membersOf(slice, type) {
  if (type.is === "anyOf") return type.members;
  const declared = "id" in type ? declaration(slice, type.id) : undefined;
  return declared?.is === "union" ? declared.members : [];
}

/**
 * The ids of declarations that must be here before the control of a type can be built.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
export function missing(slice, type, seen = new Set()) {
  if (type.is === "optional") return missing(slice, type.type, seen);
  if (type.is === "expandable") return missing(slice, type.object, seen);
  if ("id" in type) {
    if (seen.has(type.id)) return [];
    seen.add(type.id);
    if (!declaration(slice, type.id)) return [type.id];
  }
  return membersOf(slice, type).flatMap((one) => missing(slice, one, seen));
}

/** @type {Readonly<Record<string, string>>} */
const WORDS = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "date",
  datetime: "date and time",
  "unix-time": "unix time",
  decimal: "decimal number",
  json: "any value",
  null: "null",
  file: "file",
  map: "key-value pairs",
  tuple: "list",
  expandable: "id or details",
};

/**
 * @param {Slice} slice
 * @param {Type} type
 * @returns {string}
 */
export function words(slice, type) {
  switch (type.is) {
    case "optional":
      return words(slice, type.type);
    case "list":
      return `list of ${words(slice, type.items)}`;
    case "literal":
      return type.values.length > 4
        ? "choice"
        : type.values.map(shown).join(" or ");
    case "anyOf":
      return [...new Set(type.members.map((one) => words(slice, one)))].join(
        " or ",
      );
    case "model":
    case "enum":
    case "union":
      return declaration(slice, type.id)?.name ?? "object";
    default:
      return WORDS[type.is] ?? type.is;
  }
}

/** @param {Constant} value */
export const shown = (value) => (value === "" ? "(empty)" : String(value));

/**
 * A constant of a document as a form holds it.
 *
 * @param {Constant} constant
 * @returns {Value}
 */
export function valueOf(constant) {
  return typeof constant === "number" && Number.isInteger(constant)
    ? BigInt(constant)
    : constant;
}

/**
 * What a reader picks one of: the constants that tell the members apart, or else their names.
 *
 * @param {Slice} slice
 * @param {Type[]} members
 * @returns {string[]}
 */
export function labels(slice, members) {
  const models = members.map((one) => modelOf(slice, one));
  const named = members.map(
    (one, at) => tagWords(models[at]) || words(slice, one),
  );
  return named.map((name, at) => {
    const others = models.filter(
      (_, other) => other !== at && named[other] === name,
    );
    if (others.length === 0) return name;
    const keys = ownKeys(models[at], others);
    return keys ? `${name} with ${keys}` : `${name}, ${ordinal(named, at)}`;
  });
}

/**
 * @param {string[]} named
 * @param {number} at
 */
function ordinal(named, at) {
  const before = named.slice(0, at).filter((name) => name === named[at]).length;
  return ["first", "second", "third"][before] ?? `${before + 1}th`;
}

/**
 * @param {Model | undefined} model
 * @param {(Model | undefined)[]} others
 */
function ownKeys(model, others) {
  const theirs = new Set(
    others.flatMap((one) => one?.fields.map(({ wire }) => wire) ?? []),
  );
  const own = model?.fields.filter(({ wire }) => !theirs.has(wire)) ?? [];
  return own
    .slice(0, 2)
    .map(({ wire }) => wire)
    .join(", ");
}

/** @param {Model | undefined} model */
const tagWords = (model) =>
  Object.values(model?.tag ?? {})
    .map(shown)
    .join(", ");

/**
 * @param {Slice} slice
 * @param {Type} type
 * @returns {Model | undefined}
 */
export function modelOf(slice, type) {
  const inner = type.is === "optional" ? type.type : type;
  const declared =
    inner.is === "model" ? declaration(slice, inner.id) : undefined;
  return declared?.is === "model" ? declared : undefined;
}

/**
 * The values of an enumeration, where the type is one.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @returns {{ values: Constant[]; open?: true } | undefined}
 */
export function listedIn(slice, type) {
  if (type.is === "literal") return type;
  /** @type {Declaration | undefined} */
  const declared = type.is === "enum" ? declaration(slice, type.id) : undefined;
  return declared?.is === "enum" ? declared : undefined;
}

/**
 * The one value that a field can have, where it must be there and has one only.
 *
 * @param {Slice} slice
 * @param {{ type: Type; required?: boolean }} spec
 * @returns {Value | undefined}
 */
export function onlyValue(slice, { type, required }) {
  const listed = required ? listedIn(slice, type) : undefined;
  const [only] = listed?.values ?? [];
  if (!listed || listed.open || listed.values.length !== 1) return undefined;
  return only === undefined ? undefined : valueOf(only);
}

/**
 * Does the value lack a constant that the object is told by?
 *
 * @param {Slice} slice
 * @param {Model} model
 * @param {Map<string, Value>} value
 */
export function lacksConstant(slice, model, value) {
  return model.fields.some((field) => {
    const only = onlyValue(slice, field);
    const given = value.get(field.wire);
    return only !== undefined && (given === undefined || given !== only);
  });
}

/**
 * @param {Constant[]} values
 * @param {Value | undefined} value
 */
export const placeOf = (values, value) =>
  value === undefined ? -1 : values.findIndex((one) => same(value, one));
