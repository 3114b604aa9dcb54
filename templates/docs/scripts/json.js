/**
 * JSON as the generator reads and writes it: an integer is a bigint of any size, every other number
 * keeps that it is none, and an object is a Map, which keeps its order and any key.
 */

/** @import { Value } from "./slice.js" */

const DEEPEST = 200;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const BLANKS = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const HALF = /\p{Cs}/u;

/** @type {Map<string, Value>} */
const WORDS = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** @type {Readonly<Record<string, string>>} */
const ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Throws a SyntaxError that says where: `line 2, column 5: a comma is missing`.
 *
 * @param {string} text
 * @returns {Value}
 */
export function parse(text) {
  return new Parser(text).whole();
}

class Parser {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  whole() {
    const value = this.value(0);
    this.blanks();
    if (this.at < this.text.length) this.fail("the value has ended before");
    return value;
  }

  /**
   * @param {number} depth
   * @returns {Value}
   */
  value(depth) {
    this.blanks();
    if (depth > DEEPEST) this.fail("it is nested too deeply");
    const first = this.text[this.at];
    if (first === "{") return this.object(depth);
    if (first === "[") return this.list(depth);
    if (first === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  /** @param {number} depth */
  object(depth) {
    /** @type {Map<string, Value>} */
    const made = new Map();
    this.at += 1;
    if (this.takes("}")) return made;
    do {
      this.blanks();
      if (this.text[this.at] !== '"') this.fail("a key in quotes is missing");
      const key = this.string();
      if (!this.takes(":")) this.fail("a colon is missing");
      made.set(key, this.value(depth + 1));
    } while (this.takes(","));
    if (!this.takes("}")) this.fail("a comma or } is missing");
    return made;
  }

  /** @param {number} depth */
  list(depth) {
    /** @type {Value[]} */
    const made = [];
    this.at += 1;
    if (this.takes("]")) return made;
    do made.push(this.value(depth + 1));
    while (this.takes(","));
    if (!this.takes("]")) this.fail("a comma or ] is missing");
    return made;
  }

  string() {
    const start = this.at;
    let made = "";
    this.at += 1;
    for (;;) {
      made += this.match(PLAIN)?.[0] ?? "";
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === undefined) {
        this.at = start;
        this.fail("the quote that starts here is not closed");
      }
      if (next !== "\\") this.fail("a line break or control character");
      made += this.escape();
    }
    this.at += 1;
    if (HALF.test(made)) this.fail("half of a surrogate pair");
    return made;
  }

  /** @returns {string} */
  escape() {
    const name = this.text[this.at + 1] ?? "";
    const plain = Object.hasOwn(ESCAPES, name) ? ESCAPES[name] : undefined;
    if (plain !== undefined) {
      this.at += 2;
      return plain;
    }
    const digits = this.text.slice(this.at + 2, this.at + 6);
    if (name !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) {
      this.fail("this escape is not known");
    }
    this.at += 6;
    return String.fromCharCode(parseInt(digits, 16));
  }

  number() {
    const start = this.at;
    const found = this.match(NUMBER);
    if (!found) this.fail("a value is missing");
    if (found[1] === undefined && found[2] === undefined) {
      return BigInt(found[0]);
    }
    const value = Number(found[0]);
    if (!Number.isFinite(value)) {
      this.at = start;
      this.fail("this number is too large");
    }
    return value;
  }

  blanks() {
    this.match(BLANKS);
  }

  /** @param {string} sign */
  takes(sign) {
    this.blanks();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  /** @param {RegExp} pattern one that is sticky */
  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /**
   * @param {string} problem
   * @returns {never}
   */
  fail(problem) {
    const before = this.text.slice(0, this.at).split("\n");
    const column = [...(before.at(-1) ?? "")].length + 1;
    throw new SyntaxError(
      `line ${before.length}, column ${column}: ${problem}`,
    );
  }
}

/**
 * Without an indent on one line, as short as it can be; else as `json.dumps` of Python has it.
 *
 * @param {Value} value
 * @param {number} [indent] blanks for each level
 * @returns {string}
 */
export function format(value, indent = 0) {
  return written(value, " ".repeat(indent), "\n");
}

/**
 * @param {Value} value
 * @param {string} step
 * @param {string} margin a line break and what stands before the value's last bracket
 * @returns {string}
 */
function written(value, step, margin) {
  if (value === null || typeof value !== "object") return scalar(value);
  const isList = Array.isArray(value);
  const colon = step ? ": " : ":";
  const inner = margin + step;
  const parts = isList
    ? value.map((item) => written(item, step, inner))
    : Array.from(
        value,
        ([key, item]) => quoted(key) + colon + written(item, step, inner),
      );
  const [opening, closing] = isList ? "[]" : "{}";
  if (parts.length === 0 || !step) return opening + parts.join(",") + closing;
  return opening + inner + parts.join(`,${inner}`) + margin + closing;
}

/** @param {null | boolean | bigint | number | string} value */
function scalar(value) {
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" ? real(value) : String(value);
}

/** @type {Readonly<Record<string, string>>} */
const SHORT = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

/**
 * `JSON.stringify` would escape halves of surrogate pairs too.
 *
 * @param {string} text
 */
function quoted(text) {
  return `"${text.replace(
    /["\\\u0000-\u001f]/g,
    (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )}"`;
}

/**
 * A number that is no integer, as Python's `repr` and its `json` write it: `1.0`, `1e-05`, `1e+16`.
 *
 * @param {number} value
 */
export function real(value) {
  const [digits = "", power = ""] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const sign = Object.is(value, -0) ? "-" : "";
  const plain = sign + String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}
