/**
 * How does Prettier break lines? A small document algebra, and a printer with its rules, as
 * `generator/targets/typescript/layout.py` has them: a group is laid flat if it fits, else its lines
 * break.
 */

import { length } from "./letters.js";

const WIDTH = 80;

/**
 * A text; a line, which is a blank when flat, nothing where it is soft, and always broken where it is
 * hard; several in a row; a group, an indented part, and what stands only where the group is broken.
 *
 * @typedef {string | Line | Doc[] | Group | Indent | IfBreak} Doc
 * @typedef {{ line: "line" | "soft" | "hard" }} Line
 * @typedef {{ group: Doc }} Group
 * @typedef {{ indent: Doc }} Indent
 * @typedef {{ ifBreak: string }} IfBreak
 */

/** @typedef {[margin: number, broken: boolean, doc: Doc]} Task */

/** @type {Line} */
export const LINE = { line: "line" };
/** @type {Line} */
export const SOFT = { line: "soft" };
/** @type {Line} */
export const HARD = { line: "hard" };

/**
 * @param {Doc} separator
 * @param {Doc[]} parts
 * @returns {Doc[]}
 */
export function joined(separator, parts) {
  return parts.flatMap((part, at) => (at ? [separator, part] : [part]));
}

/**
 * `opening a, b closing` on one line, or one part a line with a trailing comma.
 *
 * @param {string} opening
 * @param {Doc[]} parts
 * @param {string} closing
 * @param {Line} edge what stands inside the brackets
 * @returns {Group}
 */
export function block(opening, parts, closing, edge = SOFT) {
  const inside = joined([",", LINE], parts);
  return {
    group: [
      opening,
      { indent: [edge, inside] },
      { ifBreak: "," },
      edge,
      closing,
    ],
  };
}

/**
 * Text of the doc, `indent` columns in, with `used` columns of its first line taken already.
 *
 * @param {Doc} doc
 * @param {number} [indent]
 * @param {number} [used]
 */
export function layout(doc, indent = 0, used = 0) {
  const line = flat(doc);
  if (line !== null && indent + used + length(line) <= WIDTH) return line;
  let out = "";
  let column = indent + used;
  /** @type {Task[]} */
  const tasks = [[indent, true, doc]];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const [margin, broken, current] = task;
    if (typeof current === "string") {
      out += current;
      column += length(current);
    } else if (Array.isArray(current)) {
      pushed(tasks, margin, broken, current);
    } else if ("indent" in current) {
      tasks.push([margin + 2, broken, current.indent]);
    } else if ("ifBreak" in current) {
      if (broken) tasks.push([margin, broken, current.ifBreak]);
    } else if ("group" in current) {
      /** @type {Task} */
      const group = [margin, false, current.group];
      tasks.push([margin, !fits(group, tasks, WIDTH - column), current.group]);
    } else if (broken || current.line === "hard") {
      out += `\n${" ".repeat(margin)}`;
      column = margin;
    } else if (current.line === "line") {
      out += " ";
      column += 1;
    }
  }
  return out.replace(/ +$/gm, "");
}

/**
 * @param {Task[]} tasks
 * @param {number} margin
 * @param {boolean} broken
 * @param {Doc[]} parts
 */
function pushed(tasks, margin, broken, parts) {
  for (let at = parts.length; at-- > 0;) {
    tasks.push([margin, broken, parts[at] ?? ""]);
  }
}

/**
 * The doc on one line; null where a line of it always breaks.
 *
 * @param {Doc} doc
 * @returns {string | null}
 */
export function flat(doc) {
  if (typeof doc === "string") return doc;
  if (Array.isArray(doc)) {
    let made = "";
    for (const part of doc) {
      const text = flat(part);
      if (text === null) return null;
      made += text;
    }
    return made;
  }
  if ("group" in doc) return flat(doc.group);
  if ("indent" in doc) return flat(doc.indent);
  if ("ifBreak" in doc || doc.line === "soft") return "";
  return doc.line === "hard" ? null : " ";
}

/**
 * Whether the text up to the next line break, what follows the group included, has room.
 *
 * @param {Task} first
 * @param {Task[]} rest
 * @param {number} room
 */
function fits(first, rest, room) {
  const tasks = [first];
  let behind = rest.length;
  while (room >= 0) {
    const task = tasks.pop() ?? rest[--behind];
    if (!task) return true;
    const [margin, broken, current] = task;
    if (typeof current === "string") room -= length(current);
    else if (Array.isArray(current)) pushed(tasks, margin, broken, current);
    else if ("indent" in current) tasks.push([margin, broken, current.indent]);
    else if ("group" in current) tasks.push([margin, broken, current.group]);
    else if ("ifBreak" in current) {
      if (broken) tasks.push([margin, broken, current.ifBreak]);
    } else if (broken || current.line === "hard") return true;
    else if (current.line === "line") room -= 1;
  }
  return false;
}
