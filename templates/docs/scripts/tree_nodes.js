/**
 * JSON as nodes that know their path. Children are made when they are asked for: a body of megabytes
 * costs what is opened of it. More than a hundred are put into groups, as `[0 … 99]`.
 */

import { format } from "./json.js";
import { counted } from "./measure.js";

/** @import { Value } from "./slice.js" */

/**
 * @typedef {object} TreeNode
 * @property {string} label The key, the index, or the range of a group.
 * @property {Value} value
 * @property {string} path As a program writes it: `data[0].amount`.
 * @property {TreeNode | null} parent
 * @property {[from: number, to: number] | null} range The children that a group holds.
 * @property {TreeNode[] | null} children Null until they are asked for.
 */

const GROUP = 100;
const LONG = 160;
const MOST = 500;

/** @param {Value} value @returns {TreeNode} */
export const rootOf = (value) => ({
  label: "",
  value,
  path: "",
  parent: null,
  range: null,
  children: null,
});

/** @param {Value} value */
const count = (value) =>
  Array.isArray(value) ? value.length : value instanceof Map ? value.size : 0;

/** @param {TreeNode} node */
export const isBranch = ({ value }) =>
  value instanceof Map || Array.isArray(value)
    ? count(value) > 0
    : isLong(value);

/** @param {Value} value */
const isLong = (value) =>
  typeof value === "string" && (value.length > LONG || value.includes("\n"));

/**
 * @param {string} path
 * @param {string | number} key
 */
function joined(path, key) {
  if (typeof key === "number") return `${path}[${key}]`;
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key))
    return `${path}[${format(key)}]`;
  return path ? `${path}.${key}` : key;
}

/** @type {WeakMap<object, [string, Value][]>} Of big objects: a Map cannot be asked for its n-th entry. */
const entries = new WeakMap();

/** @param {Map<string, Value>} map */
function entriesOf(map) {
  const made = entries.get(map) ?? [...map];
  if (map.size > GROUP) entries.set(map, made);
  return made;
}

/**
 * @param {TreeNode} node
 * @returns {TreeNode[]}
 */
export function childrenOf(node) {
  node.children ??= made(node);
  return node.children;
}

/** @param {TreeNode} node */
function made(node) {
  const { value } = node;
  if (!(value instanceof Map || Array.isArray(value))) return [];
  const [from, to] = node.range ?? [0, count(value)];
  /** @type {TreeNode[]} */
  const children = [];
  const step = stepOf(to - from);
  for (let at = from; at < to; at += step) {
    children.push(
      step === 1 ? child(node, at) : group(node, at, Math.min(at + step, to)),
    );
  }
  return children;
}

/** How many children of the value one node holds: 1, or so many that a hundred nodes are enough. */
function stepOf(/** @type {number} */ total) {
  let step = 1;
  while (total > step * GROUP) step *= GROUP;
  return step;
}

/** @param {TreeNode} parent @param {number} at @returns {TreeNode} */
function child(parent, at) {
  const { value, path } = parent;
  const [key, item] =
    value instanceof Map
      ? (entriesOf(value)[at] ?? ["", null])
      : [at, /** @type {Value[]} */ (value)[at] ?? null];
  return {
    label: String(key),
    value: item,
    path: joined(path, key),
    parent,
    range: null,
    children: null,
  };
}

/** @param {TreeNode} parent @param {number} from @param {number} to @returns {TreeNode} */
function group(parent, from, to) {
  return {
    ...parent,
    label: `${from} … ${to - 1}`,
    parent,
    range: [from, to],
    children: null,
  };
}

/**
 * What stands beside the label: the value, or how much is inside.
 *
 * @param {TreeNode} node
 * @returns {{ text: string, kind: string }}
 */
export function shown({ value, range }) {
  if (range) return { text: "", kind: "size" };
  if (Array.isArray(value))
    return { text: counted(value.length, "item"), kind: "size" };
  if (value instanceof Map)
    return { text: counted(value.size, "key"), kind: "size" };
  const kind = value === null ? "null" : typeof value;
  if (typeof value === "string" && isLong(value)) {
    const start = format(value.slice(0, LONG / 2));
    const text = value.length > LONG / 2 ? `${start.slice(0, -1)}…"` : start;
    return { text: `${text} ${counted(value.length, "character")}`, kind };
  }
  return { text: format(value), kind };
}

/** @param {TreeNode} node What "copy value" gives: a text as it is, everything else as JSON. */
export const copied = ({ value }) =>
  typeof value === "string" ? value : format(value, 2);

/**
 * The ways to all keys and values that hold the words, each as the keys from the root down.
 *
 * @param {Value} value
 * @param {string | null} words Null finds nothing.
 * @returns {{ found: (string | number)[][], isAll: boolean }}
 */
export function search(value, words) {
  if (words === null) return { found: [], isAll: true };
  const wanted = words.toLowerCase();
  /** @type {(string | number)[][]} */
  const found = [];
  /** @param {Value} item @param {(string | number)[]} way */
  const visit = (item, way) => {
    if (found.length > MOST) return;
    const key = way.at(-1);
    const isKey = typeof key === "string" && key.toLowerCase().includes(wanted);
    const isInner = item instanceof Map || Array.isArray(item);
    const text = isInner ? "" : typeof item === "string" ? item : String(item);
    if (isKey || text.toLowerCase().includes(wanted)) found.push(way);
    if (Array.isArray(item))
      item.forEach((each, at) => visit(each, [...way, at]));
    else if (item instanceof Map)
      for (const [name, each] of item) visit(each, [...way, name]);
  };
  visit(value, []);
  return { found: found.slice(0, MOST), isAll: found.length <= MOST };
}

/**
 * The node at the end of a way; groups on the way are opened too.
 *
 * @param {TreeNode} root
 * @param {(string | number)[]} way
 */
export function nodeAt(root, way) {
  let node = root;
  for (const key of way) {
    const at =
      node.value instanceof Map
        ? entriesOf(node.value).findIndex(([name]) => name === key)
        : Number(key);
    let next = childrenOf(node).find((each) => holds(each, at, key));
    while (next?.range)
      next = childrenOf(next).find((each) => holds(each, at, key));
    if (!next) return node;
    node = next;
  }
  return node;
}

/** @param {TreeNode} node @param {number} at @param {string | number} key */
const holds = ({ range, label }, at, key) =>
  range ? range[0] <= at && at < range[1] : label === String(key);
