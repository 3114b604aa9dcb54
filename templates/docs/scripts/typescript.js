/**
 * A program that makes one call, as TypeScript, laid out as Prettier leaves it. As
 * `generator/targets/typescript/snippet.py`, `literal.py` and `quote.py` have it.
 */

import { real } from "./json.js";
import { HARD, LINE, SOFT, block, joined, layout } from "./layout.js";
import { hexadecimal, length, quoted } from "./letters.js";
import {
  LocalFile,
  Tuple,
  holdsFile,
  optionEntries,
  writtenValues,
} from "./written.js";

/** @import { Argument, Slice, Value } from "./slice.js" */
/** @import { Doc } from "./layout.js" */
/** @import { Written } from "./written.js" */

const WIDTH = 80;

/** Prettier does not break a call for the sake of one argument as short as this. */
const LONE_SHORT = WIDTH / 4;

/** A value never goes to the next line behind a key as short as this. */
const SHORT_KEY = 4;

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export function typescript(slice, values) {
  const { setup, start, call, shown, names, options, without } =
    slice.sheets.typescript;
  const given = writtenValues(slice, values);
  const isPath = (/** @type {{ argument: Argument }} */ { argument }) =>
    argument.location === "path";
  const path = given.filter(isPath).map(({ value }) => literal(value));
  const named = given
    .filter((one) => !isPath(one))
    .map(({ at, value }) => entry(names[at] ?? "", literal(value)));
  const chosen = optionEntries(slice, options, values).map(([name, value]) =>
    entry(name, literal(value)),
  );
  if (chosen.length > 0 && named.length === 0 && without) path.push(without);
  const objects = [named, chosen].filter((one) => one.length > 0);
  const lines = [
    given.some(({ value }) => holdsFile(value))
      ? ['import { openAsBlob } from "node:fs";']
      : [],
    setup,
    statement(start, call, path, objects),
    shown || [],
  ];
  return `${lines.flat().join("\n")}\n`;
}

/**
 * Where the call does not fit behind its variable, it goes to a line of its own.
 *
 * @param {string} start
 * @param {string} call
 * @param {Doc[]} path
 * @param {Doc[][]} objects Their entries.
 */
function statement(start, call, path, objects) {
  if (!start) return called(call, path, objects, 0, 0);
  const used = length(start) + 1;
  let below = used + length(call) > WIDTH;
  if (objects.length === 0 && !below) {
    const whole = layout([call, joined(", ", path)]);
    const isShort = length(whole) - length(call) <= LONE_SHORT;
    const lone = path.length === 0 || (path.length === 1 && isShort);
    below = lone && used + length(whole) + 2 > WIDTH;
  }
  if (below) return `${start}\n  ${called(call, path, objects, 2, 0)}`;
  return `${start} ${called(call, path, objects, 0, used)}`;
}

/**
 * One object stays open at the end of the first line, unless that line gets too long.
 *
 * @param {string} call
 * @param {Doc[]} path
 * @param {Doc[][]} objects
 * @param {number} indent
 * @param {number} used
 */
function called(call, path, objects, indent, used) {
  const end = ");";
  if (objects.length === 0) {
    const doc = path.length > 0 ? [block(call, path, ")"), ";"] : call + end;
    return layout(doc, indent, used);
  }
  const rows = [...path, ...objects.map(opened)];
  const hugged = layout([call, joined(", ", rows), end], indent, used);
  const [first = ""] = hugged.split("\n", 1);
  const isShort = indent + used + length(first) <= WIDTH;
  if (isShort && objects.length === 1) return hugged;
  const below = { indent: [HARD, joined([",", HARD], rows), ","] };
  return layout([call, below, HARD, end], indent);
}

/**
 * @param {Doc[]} entries
 * @returns {Doc}
 */
function opened(entries) {
  const inside = joined([",", HARD], entries);
  return ["{", { indent: [HARD, inside, ","] }, HARD, "}"];
}

/**
 * On one line where it fits, else one item a line with a trailing comma. Files are opened.
 *
 * @param {Written} value
 * @returns {Doc}
 */
function literal(value) {
  if (value instanceof Map) {
    if (value.size === 0) return "{}";
    const entries = Array.from(value, ([key, item]) =>
      entry(key, literal(item)),
    );
    return block("{", entries, "}", LINE);
  }
  if (Array.isArray(value)) return list(value);
  if (value instanceof Tuple) return list(value.items);
  if (value instanceof LocalFile) {
    const name = string(value.path.slice(value.path.lastIndexOf("/") + 1));
    return `new File([await openAsBlob(${string(value.path)})], ${name})`;
  }
  if (typeof value === "string") return string(value);
  return typeof value === "number" ? real(value) : String(value);
}

/**
 * A property. A text or a name that does not fit behind its key goes to the next line.
 *
 * @param {string} name
 * @param {Doc} value
 * @returns {Doc}
 */
function entry(name, value) {
  const start = key(name);
  const alone = typeof value === "string" && /^(?:["']|[a-z]+$)/.test(value);
  if (alone && length(start) > SHORT_KEY) {
    return [`${start}:`, { group: { indent: [LINE, value] } }];
  }
  return [`${start}: `, value];
}

/**
 * @param {Written[]} items
 * @returns {Doc}
 */
function list(items) {
  const parts = items.map(literal);
  if (parts.length === 0) return "[]";
  if (parts.length > 1 && items.every(isRich)) {
    // Prettier never puts several objects on one line.
    const inside = joined([",", HARD], parts);
    return { group: ["[", { indent: [HARD, inside, ","] }, HARD, "]"] };
  }
  if (parts.length > 1 && items.every(isNumber)) return filled(parts);
  return block("[", parts, "]");
}

/** @param {Written} item */
function isRich(item) {
  return item instanceof Map && item.size > 1;
}

/** @param {Written} item */
function isNumber(item) {
  return typeof item === "bigint" || typeof item === "number";
}

/**
 * Numbers stand as many to a line as fit.
 *
 * @param {Doc[]} parts
 * @returns {Doc}
 */
function filled(parts) {
  const spread = parts.map((part, at) => {
    const text = at === parts.length - 1 ? part : [part, ","];
    return at === 0 ? text : { group: [LINE, text] };
  });
  return {
    group: ["[", { indent: [SOFT, ...spread] }, { ifBreak: "," }, SOFT, "]"],
  };
}

/**
 * A property name: bare where that is legal.
 *
 * @param {string} text
 */
function key(text) {
  // Anything else would set the prototype, where it stands for a value.
  if (text === "__proto__") return '["__proto__"]';
  return IDENTIFIER.test(text) ? text : string(text);
}

/** @param {string} text */
function string(text) {
  return quoted(text, (code) =>
    code <= 0xffff
      ? `\\u${hexadecimal(code, 4)}`
      : `\\u{${hexadecimal(code, 1)}}`,
  );
}
