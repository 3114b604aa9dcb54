/**
 * Which letters can be seen, and how wide are they, as Python and black count them?
 */

const UNSEEN = /[^\P{C}]|[^\P{Z} ]/u;
const ASCII = /^[\x00-\x7f]*$/;
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * Letters of East Asia and pictures, which take two columns (Unicode, annex 11): for each run the
 * distance from the last one and how many more there are, in base 36. Between two letters of a run
 * there may be some that no text can show.
 */
const WIDE =
  "3cw.2n,3i3.1,e.1,5b.3,4.0,3.0,ei.1,m.1,r.7,h.b,18.0,b.5,4.0,e.0,9.1," +
  "i.1,6.1,9.0,6.0,m.0,8.1,2.0,5.0,3.0,8.0,5.1,t.0,10.0,2.0,5.2,2.0,1q.2," +
  "p.0,f.0,nw.1,1g.0,5.0,mj.bt,7.e,3.2d,5.bw,9.mly,wq.s,hw.8mb,6l9.e7," +
  "lt.9,n.1n,46.2n,3k.6,m4a.3,f.d8p,6bp.3a,5n2.0,5n.0,5b.0,3.9,2u.80,d.8," +
  "2.1x,2.l,d.16,5.4,d.g,4.0,4.2,6.1q,2.0,2.56,3.1q,e.3,2.n,j.0,r.1,e.0," +
  "2f.2c,1d.1x,7.0,4.2,3.a,c.1,8.8,6c.g,7w.1a,2.9,2.54,35.3s,zs.2t4t";

/** @type {[start: number, end: number][]} */
const RUNS = [];
for (const run of WIDE.split(",")) {
  const [distance = 0, more = 0] = run.split(".").map((n) => parseInt(n, 36));
  const start = (RUNS.at(-1)?.[1] ?? 0) + distance;
  RUNS.push([start, start + more]);
}

/**
 * As `str.isprintable` has it.
 *
 * @param {string} text
 */
export function isPrintable(text) {
  return !UNSEEN.test(text);
}

/**
 * How many letters there are, each a code point.
 *
 * @param {string} text
 */
export function length(text) {
  if (ASCII.test(text)) return text.length;
  return text.length - (text.match(PAIRS)?.length ?? 0);
}

/**
 * How many columns black counts.
 *
 * @param {string} text
 */
export function width(text) {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const letter of text) columns += isWide(letter) ? 2 : 1;
  return columns;
}

/** @param {string} letter */
function isWide(letter) {
  const code = letter.codePointAt(0) ?? 0;
  return RUNS.some(([start, end]) => start <= code && code <= end);
}

/**
 * Text between quotes: double ones, unless single ones save escapes.
 *
 * @param {string} text
 * @param {(code: number) => string} spoken writes a letter that cannot be seen
 */
export function quoted(text, spoken) {
  if (isPrintable(text) && !/[\\"']/.test(text)) return `"${text}"`;
  const count = (/** @type {string} */ sign) => text.split(sign).length;
  const quote = count('"') > count("'") ? "'" : '"';
  let made = "";
  for (const letter of text) made += escaped(letter, quote, spoken);
  return quote + made + quote;
}

/** @type {ReadonlyMap<string, string>} */
const ESCAPES = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * @param {string} letter
 * @param {string} quote
 * @param {(code: number) => string} spoken
 */
function escaped(letter, quote, spoken) {
  const known = ESCAPES.get(letter);
  if (known !== undefined) return known;
  if (letter === quote) return `\\${quote}`;
  return isPrintable(letter) ? letter : spoken(letter.codePointAt(0) ?? 0);
}

/**
 * @param {number} code
 * @param {number} digits
 */
export function hexadecimal(code, digits) {
  return code.toString(16).padStart(digits, "0");
}
