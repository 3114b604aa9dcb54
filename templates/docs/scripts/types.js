/**
 * What is there to know of a type: its declaration, the types inside it, and what single values are of
 * it?
 */

/** @import { Constant, Model, Primitive, Slice, Type, Value } from "./slice.js" */

/** @typedef {Extract<Type, { is: "tuple" }>} Tuple */

/**
 * Equal as JSON scalars: 1 is 1.0, and neither true nor "1".
 *
 * @param {Value} value
 * @param {Constant} constant
 */
export function same(value, constant) {
  return typeof value === "bigint"
    ? typeof constant === "number" &&
        value == BigInt(Math.trunc(constant)) &&
        Number.isInteger(constant)
    : value === constant;
}

/**
 * @param {Value} value
 * @param {Constant} constant
 */
export function isAlike(value, constant) {
  if (value === null || constant === null) return value === constant;
  const whole = typeof constant === "number" && Number.isInteger(constant);
  return typeof value === (whole ? "bigint" : typeof constant);
}

/**
 * @param {(Primitive | { is: "file" })["is"]} kind
 * @param {Value} value
 */
export function isPrimitive(kind, value) {
  switch (kind) {
    case "integer":
    case "unix-time":
      return typeof value === "bigint";
    case "number":
      return typeof value === "bigint" || typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "json":
      return true;
    case "null":
      return value === null;
    default:
      return typeof value === "string";
  }
}

/**
 * @param {Tuple} type
 * @param {number} count
 */
export function hasLength(type, count) {
  return (
    type.least <= count &&
    (type.rest !== undefined || count <= type.parts.length)
  );
}

/** @type {WeakMap<Model, Map<string, Type>>} */
const known = new WeakMap();

/**
 * By wire key.
 *
 * @param {Model} model
 */
export function fieldTypes(model) {
  const made =
    known.get(model) ??
    new Map(model.fields.map((field) => [field.wire, field.type]));
  known.set(model, made);
  return made;
}

/**
 * Undefined where it is not loaded yet.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {string} id
 */
export function declaration(slice, id) {
  return Object.hasOwn(slice.types, id) ? slice.types[id] : undefined;
}

/**
 * The type at one place, undefined where none is known.
 *
 * @param {Tuple} type
 * @param {number} at
 */
export function atPlace(type, at) {
  return at < type.parts.length ? type.parts[at] : type.rest;
}

/**
 * The type of what `key` (a wire key or an index) leads to; undefined where nothing does.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type} type
 * @param {string | number} key
 * @returns {Type | undefined}
 */
export function innerType(slice, type, key) {
  switch (type.is) {
    case "list":
      return isIndex(key) ? type.items : undefined;
    case "tuple":
      return isIndex(key) ? atPlace(type, Number(key)) : undefined;
    case "map":
      return type.values;
    case "optional":
      return innerType(slice, type.type, key);
    case "expandable":
      return innerType(slice, type.object, key);
    case "anyOf":
      return innerOf(slice, type.members, key);
    case "json":
      return type;
    case "model":
    case "union": {
      const declared = declaration(slice, type.id);
      if (declared?.is === "union")
        return innerOf(slice, declared.members, key);
      if (declared?.is !== "model") return undefined;
      return fieldTypes(declared).get(`${key}`) ?? declared.extra;
    }
    default:
      return undefined;
  }
}

/**
 * One type, or the union of all that members have under this key.
 *
 * @param {Pick<Slice, "types">} slice
 * @param {Type[]} members
 * @param {string | number} key
 * @returns {Type | undefined}
 */
function innerOf(slice, members, key) {
  /** @type {Map<string, Type>} */
  const found = new Map();
  for (const one of members) {
    const inner = innerType(slice, one, key);
    if (inner) found.set(JSON.stringify(inner), inner);
  }
  const [only, ...more] = found.values();
  return more.length > 0 ? { is: "anyOf", members: [...found.values()] } : only;
}

/** @param {string | number} key */
function isIndex(key) {
  return /^[0-9]{1,9}$/.test(`${key}`);
}
