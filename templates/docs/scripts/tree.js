/** JSON as a tree after the ARIA pattern: arrows, Home, End, and letters lead through it. */

import { copyButton, say } from "./copy.js";
import { createFinder } from "./finder.js";
import { format } from "./json.js";
import { button, make } from "./make.js";
import {
  childrenOf,
  copied,
  isBranch,
  nodeAt,
  rootOf,
  shown,
} from "./tree_nodes.js";

/** @import { TreeNode } from "./tree_nodes.js" */
/** @import { Value } from "./slice.js" */

/** A small answer is open as a whole, so that all of it can be read at once. */
const SMALL = 40;

/**
 * @param {Value} value
 * @param {string} name What it is, for those who do not see it.
 */
export function createTree(value, name) {
  return new Tree(value, name).element;
}

class Tree {
  /**
   * @param {Value} value
   * @param {string} name
   */
  constructor(value, name) {
    this.root = rootOf(value);
    /** @type {Map<TreeNode, HTMLElement>} */
    this.rows = new Map();
    /** @type {WeakMap<Element, TreeNode>} */
    this.nodes = new WeakMap();
    this.current = this.root;
    this.path = make("output", { class: "path" });
    this.list = make("ul", {
      role: "tree",
      class: "tree",
      "aria-label": name,
      onkeydown: (event) => this.key(event),
      onclick: (event) => this.click(event),
    });
    this.list.append(this.row(this.root, 1));
    this.element = make("div", { class: "json" }, this.tools(), this.list);
    this.open(this.root);
    if (counted(value) <= SMALL) this.openAll(this.root);
    this.select(this.root, false);
  }

  tools() {
    const copies = make(
      "div",
      { class: "row" },
      copyButton("Copy value", () => copied(this.current)),
      copyButton("Copy path", () => this.current.path),
      copyButton("Copy all", () => format(this.root.value, 2)),
      button("Collapse all", () => this.collapse()),
    );
    const finder = createFinder(this.root.value, (way) =>
      this.reveal(nodeAt(this.root, way)),
    );
    return make("div", { class: "tools" }, finder, copies, this.path);
  }

  /**
   * @param {TreeNode} node
   * @param {number} level
   */
  row(node, level) {
    const { text, kind } = shown(node);
    const line = make("span", { class: "line" });
    if (node.parent)
      line.append(
        make("span", { class: node.range ? "size" : "key" }, node.label),
        ": ",
      );
    line.append(make("span", { class: `value ${kind}` }, text));
    const row = make(
      "li",
      {
        role: "treeitem",
        tabindex: "-1",
        "aria-level": String(level),
        "aria-selected": "false",
      },
      line,
    );
    if (isBranch(node)) row.setAttribute("aria-expanded", "false");
    this.rows.set(node, row);
    this.nodes.set(row, node);
    return row;
  }

  /** @param {TreeNode} node */
  isOpen(node) {
    return this.rows.get(node)?.getAttribute("aria-expanded") === "true";
  }

  /** @param {TreeNode} node */
  open(node) {
    const row = this.rows.get(node);
    if (!row || !isBranch(node) || this.isOpen(node)) return;
    row.setAttribute("aria-expanded", "true");
    if (row.childElementCount > 1) return;
    if (typeof node.value === "string") {
      row.append(make("pre", { class: "text" }, node.value));
      return;
    }
    const level = Number(row.getAttribute("aria-level")) + 1;
    row.append(
      make(
        "ul",
        { role: "group" },
        ...childrenOf(node).map((child) => this.row(child, level)),
      ),
    );
  }

  /** @param {TreeNode} node */
  close(node) {
    if (isBranch(node))
      this.rows.get(node)?.setAttribute("aria-expanded", "false");
  }

  /** @param {TreeNode} node */
  openAll(node) {
    if (typeof node.value === "string") return;
    this.open(node);
    childrenOf(node).forEach((child) => this.openAll(child));
  }

  collapse() {
    for (const node of this.rows.keys()) this.close(node);
    this.open(this.root);
    this.select(this.root, false);
    say("Collapsed");
  }

  /** @param {TreeNode} node */
  reveal(node) {
    /** @type {TreeNode[]} */
    const above = [];
    for (let each = node.parent; each; each = each.parent) above.unshift(each);
    above.forEach((each) => this.open(each));
    this.select(node, false);
    this.rows
      .get(node)
      ?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {TreeNode} node
   * @param {boolean} focus
   */
  select(node, focus) {
    const before = this.rows.get(this.current);
    before?.setAttribute("aria-selected", "false");
    before?.setAttribute("tabindex", "-1");
    this.current = node;
    const row = this.rows.get(node);
    row?.setAttribute("aria-selected", "true");
    row?.setAttribute("tabindex", "0");
    this.path.textContent = node.path || "the whole answer";
    if (focus) row?.focus();
  }

  /** @param {MouseEvent} event */
  click(event) {
    const target = /** @type {Element} */ (event.target);
    const row = target.closest('[role="treeitem"]');
    const node = row && this.nodes.get(row);
    if (!node || target.closest("pre")) return;
    this.select(node, true);
    this.toggle(node);
  }

  /** @param {TreeNode} node */
  toggle(node) {
    if (this.isOpen(node)) this.close(node);
    else this.open(node);
  }

  /** Nodes that can be seen, from above to below. */
  visible() {
    const rows = this.list.querySelectorAll('[role="treeitem"]');
    return [...rows]
      .filter((row) => !row.parentElement?.closest('[aria-expanded="false"]'))
      .flatMap((row) => this.nodes.get(row) ?? []);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.reached(event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) this.select(next, true);
  }

  /**
   * What a key leads to; null where it did something else or nothing is there, undefined where it is
   * none of the tree's.
   *
   * @param {string} key
   * @returns {TreeNode | null | undefined}
   */
  reached(key) {
    const node = this.current;
    const all = this.visible();
    const at = all.indexOf(node);
    switch (key) {
      case "ArrowDown":
        return all[at + 1] ?? null;
      case "ArrowUp":
        return all[at - 1] ?? null;
      case "Home":
        return all[0] ?? null;
      case "End":
        return all.at(-1) ?? null;
      case "ArrowRight":
        if (this.isOpen(node)) return childrenOf(node)[0] ?? null;
        this.open(node);
        return null;
      case "ArrowLeft":
        if (!this.isOpen(node)) return node.parent;
        this.close(node);
        return null;
      case "Enter":
      case " ":
        this.toggle(node);
        return null;
      case "*":
        for (const each of node.parent ? childrenOf(node.parent) : [node])
          this.open(each);
        return null;
      default:
        return /^[\p{L}\p{N}_]$/u.test(key)
          ? lettered(all, at, key)
          : undefined;
    }
  }
}

/**
 * The next one whose label begins with the letter.
 *
 * @param {TreeNode[]} all
 * @param {number} at
 * @param {string} letter
 */
function lettered(all, at, letter) {
  const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return (
    order.find(({ label }) =>
      label.toLowerCase().startsWith(letter.toLowerCase()),
    ) ?? null
  );
}

/**
 * How many values are inside; it stops where they are no longer few.
 *
 * @param {Value} value
 * @returns {number}
 */
function counted(value) {
  if (!(value instanceof Map || Array.isArray(value))) return 1;
  let count = 1;
  for (const item of value.values()) {
    count += counted(item);
    if (count > SMALL) break;
  }
  return count;
}
