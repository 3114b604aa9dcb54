/**
 * How does text become a word of the shell, or a part of one of curl's options? As
 * `generator/targets/curl/quote.py` has it.
 */

import { isPrintable } from "./letters.js";

const PLAIN_WORD = /^[A-Za-z0-9_./:-][A-Za-z0-9_@%+=:,./-]*$/;
const PLAIN_IN_DOUBLE_QUOTES = /^[A-Za-z0-9_@%+=:,./?&;#()<>|{}* -]*$/;
const PLAIN_PART =
  /^(?:[A-Za-z0-9_.:/+=%-](?:[A-Za-z0-9_.:/+=%@ -]*[A-Za-z0-9_.:/+=%@-])?)?$/;
const UNSPEAKABLE = /\0|\p{Cs}/gu;

/** The value of an environment variable. What its name must not hold becomes an underscore. */
export class Variable {
  /** @param {string} name */
  constructor(name) {
    const legal = name.replace(/[^A-Za-z0-9_]+/g, "_");
    this.name = /^\D/.test(legal) ? legal : `_${legal}`;
  }

  /**
   * Braces where the text after it would be read as more of the name.
   *
   * @param {string} after
   */
  reference(after) {
    return /^[\p{L}\p{N}_]/u.test(after) ? `\${${this.name}}` : `$${this.name}`;
  }
}

/**
 * One word out of texts and variables.
 *
 * No word can hold NUL, and no file half of a surrogate pair: U+FFFD stands for them.
 *
 * @param {(string | Variable)[]} pieces
 */
export function word(...pieces) {
  const text = pieces.filter((piece) => typeof piece === "string").join("");
  if (!pieces.some((piece) => piece instanceof Variable)) return literal(text);
  if (!PLAIN_IN_DOUBLE_QUOTES.test(text)) {
    return pieces.map(quotedPiece).join("");
  }
  const made = pieces.reduceRight(
    (/** @type {string} */ after, piece) =>
      (typeof piece === "string" ? piece : piece.reference(after)) + after,
    "",
  );
  return `"${made}"`;
}

/** @param {string | Variable} piece */
function quotedPiece(piece) {
  if (typeof piece !== "string") return `"${piece.reference("")}"`;
  return piece ? literal(piece) : "";
}

/** @param {string} said */
function literal(said) {
  const text = said.replace(UNSPEAKABLE, "\ufffd");
  if (PLAIN_WORD.test(text)) return text;
  const quoted = `'${text.replaceAll("'", "'\\''")}'`;
  if (isPrintable(text)) return quoted;
  return Array.from(quoted, (letter) =>
    isPrintable(letter) || letter === "\n" || letter === "\t"
      ? letter
      : `'${spoken(letter)}'`,
  ).join("");
}

/** @param {string} letter one that would change what a terminal shows of the script */
function spoken(letter) {
  const octal = Array.from(
    new TextEncoder().encode(letter),
    (byte) => `\\${byte.toString(8).padStart(3, "0")}`,
  );
  return `"$(printf '${octal.join("")}')"`;
}

/**
 * Whether `-F name=text` takes the text as it is.
 *
 * @param {string} text
 */
export function isPlainPart(text) {
  return PLAIN_PART.test(text);
}

/**
 * Text in the double quotes that `-F` understands (curl's manual, --form).
 *
 * @param {string} text
 */
export function part(text) {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
