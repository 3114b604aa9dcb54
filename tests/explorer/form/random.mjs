/** Values that a form could hold, from a seed, as JSON text by place and name. */

/** @param {number} seed */
export function chance(seed) {
  let state = seed >>> 0;
  /** Below `most`. */
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const TEXTS = [
  "a",
  "",
  "two words",
  "line\nbreak",
  "ünï 🙂",
  '"quoted" \\',
  "  spaced ",
  "0",
  "null",
  "true",
];
const WHOLE = [
  "0",
  "-1",
  "42",
  "9007199254740993",
  "123456789012345678901234567890",
];
const REAL = ["1.0", "0.5", "-2.25", "1e-05", "1e+22", "7"];

/**
 * @param {object} types declarations by id
 * @param {(most: number) => number} pick
 */
export function maker(types, pick) {
  const one = (list) => list[pick(list.length)];
  const text = () => JSON.stringify(one(TEXTS));
  const object = (pairs) =>
    `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
  const some = (make) => Array.from({ length: pick(4) }, make);

  function fields(model, depth) {
    const chosen = model.fields.filter(
      ({ type, required }) =>
        (required && type.is === "literal") || (depth > 0 && pick(2) === 0),
    );
    const pairs = chosen.map(({ wire, type }) => [
      wire,
      value(type, depth - 1),
    ]);
    const extra =
      model.extra && depth > 0
        ? some(() => [`x${pick(50)}`, value(model.extra, depth - 1)])
        : [];
    return object([...pairs, ...new Map(extra)]);
  }

  function value(type, depth) {
    switch (type.is) {
      case "string":
        return text();
      case "integer":
      case "unix-time":
        return one(WHOLE);
      case "number":
        return one(REAL);
      case "boolean":
        return one(["true", "false"]);
      case "json":
        return one(
          ["null", "[]", '{"a":[1,{"b":null}]}', '"x"', "1.50e10", "false"].map(
            tidy,
          ),
        );
      case "optional":
        return pick(3) === 0 ? "null" : value(type.type, depth);
      case "literal":
        return JSON.stringify(one(type.values));
      case "list":
        return `[${(depth > 0 ? some(() => value(type.items, depth - 1)) : []).join(",")}]`;
      case "tuple":
        return `[${type.parts.map((part) => value(part, depth - 1)).join(",")}]`;
      case "map":
        return object([
          ...new Map(
            some(() => [
              one(["k", "", "__proto__", "a b", "1"]),
              value(type.values, depth - 1),
            ]),
          ),
        ]);
      case "anyOf":
        return value(one(type.members), depth);
      case "expandable":
        return pick(2) ? text() : value(type.object, depth);
      case "model":
      case "enum":
      case "union": {
        const declared = types[type.id];
        if (declared.is === "enum") return JSON.stringify(one(declared.values));
        if (declared.is === "union") {
          return declared.nullable && pick(4) === 0
            ? "null"
            : value(one(declared.members), depth);
        }
        return fields(declared, depth);
      }
      default:
        return JSON.stringify(
          one(["2026-01-31", "2026-01-31T09:30:00Z", "1.50", "later"]),
        );
    }
  }

  /** @param {object[]} list arguments */
  return (list) =>
    object(
      list
        .filter(({ wire }) => wire !== "gone" && pick(2) === 0)
        .map(({ location, wire, type }) => [
          `${location} ${wire}`,
          value(type, 4),
        ]),
    );
}

/** As `format` of json.js has it. */
const tidy = (text) => (text === "1.50e10" ? "15000000000.0" : text);
