/**
 * What of the form's values may leave it, into the address bar or the browser's storage, and what of
 * values from there the operation still has. Both walk values beside their types.
 */

/** @import { Argument, Field, Model, Slice, Type, Value } from "./slice.js" */

/** Headers that carry credentials, whatever the document says of them. */
const CREDENTIAL =
  /authorization|cookie|token|secret|password|signature|api-?key/i;

/** @param {Argument} argument */
export const isSecret = (argument) =>
  argument.secret === true ||
  argument.location === "cookie" ||
  (/header|option/.test(argument.location) && CREDENTIAL.test(argument.wire));

/**
 * The plain types that a value of this type may have: unions are their members. One that is not loaded
 * is itself.
 *
 * @param {Slice} slice
 * @param {Type} type
 * @param {Set<string>} passed Ids on the way here: a union may hold itself.
 * @returns {Exclude<Type, { is: "optional" | "anyOf" | "expandable" }>[]}
 */
export function plain(slice, type, passed = new Set()) {
  /** @param {Type[]} types */
  const all = (types) =>
    types.flatMap((member) => plain(slice, member, passed));
  switch (type.is) {
    case "optional":
      return all([type.type]);
    case "anyOf":
      return all(type.members);
    case "expandable":
      return all([{ is: "string" }, type.object]);
    case "union": {
      const union = slice.types[type.id];
      if (union?.is !== "union") return [type];
      if (passed.has(type.id)) return [];
      return plain(
        slice,
        { is: "anyOf", members: union.members },
        passed.add(type.id),
      );
    }
    default:
      return [type];
  }
}

/**
 * The id of a type that is not loaded, null for others.
 *
 * @param {Slice} slice
 * @param {Type} type
 */
export const unloaded = ({ types }, type) =>
  "id" in type && !Object.hasOwn(types, type.id) ? type.id : null;

/**
 * What a key of an object may be. The secret fields of any member of a union are secret.
 *
 * @param {Slice} slice
 * @param {Type[]} types
 * @param {string} key
 * @returns {{ types: Type[], secret: boolean }}
 */
export function inside(slice, types, key) {
  const found = { types: /** @type {Type[]} */ ([]), secret: false };
  for (const type of types.flatMap((each) => plain(slice, each))) {
    if (type.is === "map") found.types.push(type.values);
    if (type.is === "list" && /^\d*$/.test(key)) found.types.push(type.items);
    if (type.is === "tuple" && /^\d+$/.test(key)) {
      const part = type.parts[Number(key)] ?? type.rest;
      if (part) found.types.push(part);
    }
    if (type.is === "json") found.types.push(type);
    const model = type.is === "model" ? slice.types[type.id] : undefined;
    if (model?.is !== "model") continue;
    const field = model.fields.find(({ wire }) => wire === key);
    if (field?.secret) found.secret = true;
    const held = field?.type ?? model.extra;
    if (held) found.types.push(held);
  }
  return found;
}

/**
 * What becomes of a value that may not stay, and what it is; `undefined` takes it out.
 *
 * @typedef {(value: Value, is: "secret" | "file" | "unknown") => Value | undefined} Treat
 */

/**
 * @typedef {object} Walk
 * @property {Slice} slice
 * @property {Treat} treat
 * @property {string[]} left Gets the path of everything that may not stay.
 */

/**
 * @param {Walk} walk
 * @param {Type[]} types
 * @param {Value} value
 * @param {string} path
 * @param {boolean} secret
 * @returns {Value | undefined}
 */
function treated(walk, types, value, path, secret) {
  const known = types.flatMap((type) => plain(walk.slice, type));
  const isPassword = known.some(
    (type) => "format" in type && type.format === "password",
  );
  const isFile = known.some((type) => type.is === "file");
  const isUnknown =
    known.length === 0 || known.some((type) => unloaded(walk.slice, type));
  if (secret || isPassword || isFile || isUnknown) {
    walk.left.push(path);
    return walk.treat(
      value,
      secret || isPassword ? "secret" : isFile ? "file" : "unknown",
    );
  }
  /** @param {string} key @param {Value} item */
  const within = (key, item) => {
    const found = inside(walk.slice, known, key);
    return treated(walk, found.types, item, `${path}[${key}]`, found.secret);
  };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => within(String(index), item));
    return items.filter((item) => item !== undefined);
  }
  if (!(value instanceof Map)) return value;
  /** @type {Map<string, Value>} */
  const cleaned = new Map();
  for (const [key, item] of value) {
    const rest = within(key, item);
    if (rest !== undefined) cleaned.set(key, rest);
  }
  return cleaned;
}

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @param {Treat} treat
 * @returns {{ values: [Argument, Value][], left: string[] }}
 */
function all(slice, values, treat) {
  const walk = { slice, treat, left: /** @type {string[]} */ ([]) };
  /** @type {[Argument, Value][]} */
  const kept = [];
  for (const [argument, value] of values) {
    const { type, wire } = argument;
    const rest = treated(walk, [type], value, wire, isSecret(argument));
    if (rest !== undefined) kept.push([argument, rest]);
  }
  return { values: kept, left: walk.left };
}

/**
 * What may be kept or shared of these values, and the names of what may not: secrets, files, and
 * what is of no known type, since that might be either.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export const shareable = (slice, values) => all(slice, values, () => undefined);

/**
 * What may be shown of these values: secrets are stars.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export const masked = (slice, values) =>
  all(slice, values, (value, is) => {
    if (is !== "secret") return value;
    return typeof value === "object" && value !== null ? undefined : "***";
  }).values;
