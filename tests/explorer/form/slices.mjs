/** Operations that the checks fill in: by hand, so that every kind of field is in one. */

const string = { is: "string" };
const integer = { is: "integer" };
const model = (name, fields, more = {}) => ({
  is: "model",
  name,
  fields,
  ...more,
});
const field = (wire, type, more = {}) => ({ wire, type, ...more });
const needed = (wire, type, more = {}) =>
  field(wire, type, { required: true, ...more });
const at =
  (location) =>
  (wire, type, more = {}) => ({ wire, location, type, ...more });
const [path, query, header, cookie, body] = [
  "path",
  "query",
  "header",
  "cookie",
  "body",
].map(at);

/** @param {object} more */
export function slice(list, types = {}, more = {}) {
  return {
    operation: {
      operationId: "one",
      httpMethod: "POST",
      path: "/one",
      name: "one",
      api: "one",
    },
    arguments: list,
    options: [],
    body: {
      mediaType: "application/json",
      encoding: "json",
      flat: true,
      required: true,
    },
    types,
    elsewhere: {},
    sheets: {},
    ...more,
  };
}

/** The file of examples beside a slice; values by place and name. */
export function examples({ arguments: list }, given) {
  const { smallest = {}, complete = smallest, types: inside = {} } = given;
  const placed = (values) =>
    list.flatMap(({ location, wire }, at) => {
      const key = `${location} ${wire}`;
      return key in values ? [[at, values[key]]] : [];
    });
  return JSON.stringify({
    smallest: placed(smallest),
    complete: placed(complete),
    types: inside,
  });
}

const letters = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];

const types = {
  point: model("point", [
    needed("x", integer),
    field("y", { is: "optional", type: integer }),
  ]),
  country: { is: "enum", name: "country", values: letters },
  mood: { is: "enum", name: "mood", values: letters, open: true },
  card: model(
    "card",
    [
      needed("kind", { is: "literal", values: ["card"] }),
      needed("number", string),
      field("owner", string),
    ],
    { tag: { kind: "card" } },
  ),
  bank: model(
    "bank account",
    [
      needed("kind", { is: "literal", values: ["bank"] }),
      needed("iban", string),
      field("owner", string),
    ],
    { tag: { kind: "bank" } },
  ),
  source: {
    is: "union",
    name: "source",
    members: [
      { is: "model", id: "card" },
      { is: "model", id: "bank" },
    ],
  },
  money: model("money", [
    needed("currency", { is: "string", format: "currency" }),
    needed("value", integer),
    field("parts", { is: "list", items: { is: "model", id: "part" } }),
  ]),
  part: model("part", [needed("amount", integer)]),
  open: model("open", [field("known", string)], { extra: integer }),
  failed: model("failed", [needed("failed_at", { is: "unix-time" })]),
  tree: model("tree", [
    needed("name", string),
    field("children", { is: "list", items: { is: "model", id: "tree" } }),
    field("parent", { is: "model", id: "tree" }),
  ]),
};

export const kinds = slice(
  [
    path("id", string, { required: true, docs: "<p>Which one.</p>" }),
    query("limit", { ...integer, minimum: 1, maximum: 100 }, { default: "10" }),
    query("after", { is: "optional", type: string }),
    header("Stripe-Account", string),
    cookie("session", string, { secret: true }),
    body(
      "name",
      { ...string, pattern: "^[a-z]+$", minLength: 2, maxLength: 8 },
      { required: true },
    ),
    body("id", string),
    body("description", string, {
      deprecated: true,
      docs: "<p>First.</p><p>Second.</p>",
    }),
    body("count", integer),
    body("ratio", { is: "number", minimum: 0 }),
    body("price", { is: "decimal" }),
    body("active", { is: "boolean" }, { default: "true" }),
    body("color", { is: "literal", values: ["red", "green", "blue"] }),
    body("level", { is: "literal", values: [1, 2, 3] }),
    body("size", { is: "literal", values: ["s", "m"], open: true }),
    body("country", { is: "enum", id: "country" }),
    body("mood", { is: "enum", id: "mood" }),
    body("born", { is: "date" }),
    body("at", { is: "datetime" }),
    body("created", { is: "unix-time" }),
    body("any", { is: "json" }),
    body("tags", { is: "list", items: string, minItems: 2 }),
    body("points", { is: "list", items: { is: "model", id: "point" } }),
    body("pair", { is: "tuple", parts: [string, integer], least: 2 }),
    body("labels", { is: "map", values: integer }),
    body("metadata", {
      is: "anyOf",
      members: [
        { is: "map", values: string },
        { is: "literal", values: [""] },
      ],
    }),
    body("money", { is: "model", id: "money" }),
    body("source", { is: "union", id: "source" }),
    body("owner", { is: "expandable", object: { is: "model", id: "point" } }),
    body("mixed", {
      is: "anyOf",
      members: [integer, string, { is: "list", items: integer }],
    }),
    body("open", { is: "model", id: "open" }),
    body("outcome", { is: "literal", values: ["failed", "done"] }),
    body("failed", { is: "model", id: "failed" }),
    body("tree", { is: "model", id: "tree" }),
    body("file", { is: "file" }),
  ],
  types,
);

/** Types that hold themselves and each other, none of them here. */
export const away = {
  node: model("node", [
    needed("label", string),
    needed("again", { is: "optional", type: { is: "model", id: "node" } }),
    field("choice", { is: "union", id: "choice" }),
  ]),
  choice: {
    is: "union",
    name: "choice",
    members: [
      { is: "model", id: "node" },
      { is: "model", id: "leaf" },
      { is: "enum", id: "word" },
    ],
    nullable: true,
  },
  leaf: model("leaf", [needed("size", integer)]),
  word: { is: "enum", name: "word", values: ["one", "two"] },
};

export const lazy = slice(
  [
    body("first", { is: "model", id: "node" }, { required: true }),
    body("second", { is: "union", id: "choice" }),
    body("third", { is: "list", items: { is: "model", id: "node" } }),
    body("word", { is: "enum", id: "word" }),
    body("gone", { is: "model", id: "nowhere" }),
  ],
  {},
  {
    elsewhere: {
      node: "1.json",
      choice: "1.json",
      leaf: "1.json",
      word: "1.json",
    },
  },
);

/** Lists of what is known: a few, many, some, and paths that are worth asking for. */
export const known = slice(
  [
    body("colors", {
      is: "list",
      items: { is: "literal", values: ["red", "green", "blue"] },
      minItems: 2,
    }),
    body("letters", { is: "list", items: { is: "enum", id: "country" } }),
    body("moods", { is: "list", items: { is: "enum", id: "mood" } }),
    body("levels", { is: "list", items: { is: "literal", values: [1, 2, 3] } }),
    body(
      "expand",
      { is: "list", items: { ...string, maxLength: 12 } },
      { suggested: ["customer", "customer.default_source", "review"] },
    ),
  ],
  types,
);

/** A body that is one value, not an object of arguments. */
export const whole = slice(
  [
    body(
      "body",
      { is: "list", items: { is: "model", id: "point" } },
      { required: true },
    ),
  ],
  types,
  {
    body: {
      mediaType: "application/json",
      encoding: "json",
      flat: false,
      required: true,
    },
  },
);

const each = [
  string,
  integer,
  { is: "boolean" },
  { is: "unix-time" },
  { is: "literal", values: ["a", "b"] },
];

/** 200 fields; half of them required. */
export const wide = slice(
  Array.from({ length: 200 }, (_, n) =>
    body(`field_${n}`, each[n % each.length], {
      docs: `<p>What field ${n} is <em>for</em>.</p>`,
      ...(n % 2 ? { required: true } : {}),
    }),
  ),
);
