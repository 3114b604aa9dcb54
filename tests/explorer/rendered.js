/** What the page makes of states of its form. The same in node and in a browser. */

import { parse } from "./assets/json.js";
import { isPrintable, width } from "./assets/letters.js";
import { settings } from "./assets/settings.js";
import { writer } from "./assets/snippet.js";

const WRITERS = await Promise.all(["python", "typescript", "curl"].map(writer));

/** JSON cannot bring halves of surrogate pairs here; these stand for them. */
const HALVES = /[\u{f0000}-\u{f07ff}]/gu;

function withHalves(value) {
  if (typeof value === "string") {
    return value.replace(HALVES, (letter) =>
      String.fromCharCode(letter.codePointAt(0) - 0xf0000 + 0xd800),
    );
  }
  if (Array.isArray(value)) return value.map(withHalves);
  if (!(value instanceof Map)) return value;
  return new Map([...value].map((entry) => entry.map(withHalves)));
}

/** In: slices by id, and of each state the id and a list of places of arguments and JSON texts. */
export function rendered({ slices, states }) {
  return states.map(({ of, given }) => {
    const slice = slices[of];
    const inputs = [...slice.arguments, ...slice.options];
    const values = given.map(([at, text]) => [
      inputs[at],
      withHalves(parse(text)),
    ]);
    const texts = WRITERS.map((write) => write(slice, values));
    return { texts, settings: settings(slice, values) };
  });
}

/** Median milliseconds of the three snippets of a state, after some that warm up. */
export function timed({ slices, states }) {
  const [{ of, given }] = states;
  const values = given.map(([at, text]) => [
    slices[of].arguments[at],
    parse(text),
  ]);
  return WRITERS.map((write) => {
    const spent = Array.from({ length: 101 }, () => {
      const start = performance.now();
      write(slices[of], values);
      return performance.now() - start;
    });
    return spent.sort((one, other) => one - other)[50];
  });
}

/** Of every letter from a list of code points, whether it can be seen, and its columns. */
export function letters(codes) {
  return codes.map((code) => {
    const letter = String.fromCodePoint(code);
    return [isPrintable(letter), width(letter)];
  });
}
