/** The body of an answer, shown by what it is. */

import { fileName, kindOfBody, textOf } from "./answer.js";
import { copyButton } from "./copy.js";
import { tableOf } from "./csv.js";
import { parse } from "./json.js";
import { button, make } from "./make.js";
import { size } from "./measure.js";
import { createTree } from "./tree.js";

/** @import { Answer } from "./answer.js" */
/** @import { Value } from "./slice.js" */

/** So many characters are laid out at once; more of them would hold up the page. */
const AT_ONCE = 200_000;

/** Bytes that are taken apart as JSON without being asked: more would hold up the page. */
const LARGE = 3_000_000;

/**
 * @typedef {object} Shown
 * @property {[title: string, content: HTMLElement][]} views
 * @property {string | null} text Null where it is no text.
 * @property {Value | undefined} value Where it is JSON.
 * @property {string[]} urls To be revoked when it is shown no more.
 */

/**
 * @param {Answer} answer
 * @returns {Promise<Shown>}
 */
export async function bodyOf(answer) {
  const { body, mediaType } = answer;
  if (body.size === 0)
    return {
      views: [
        [
          "Body",
          note(
            answer.end === "whole"
              ? "The answer has no body."
              : "Nothing of the body came.",
          ),
        ],
      ],
      text: "",
      value: undefined,
      urls: [],
    };
  const kind = kindOfBody(mediaType);
  if (kind === "json" || kind === "events" || kind === "text")
    return textual(answer, kind);
  const url = URL.createObjectURL(body);
  const name = fileName(answer);
  const load = make(
    "a",
    { href: url, download: name, class: "button" },
    `Save ${name}, ${size(body.size)}`,
  );
  const content = make(
    "div",
    { class: "media" },
    ...media(kind, url, mediaType),
    load,
  );
  return {
    views: [["Body", content]],
    text: null,
    value: undefined,
    urls: [url],
  };
}

/**
 * @param {Answer} answer
 * @param {"json" | "events" | "text"} kind
 * @returns {Promise<Shown>}
 */
async function textual(answer, kind) {
  const text = await textOf(answer);
  const plain = textView(text);
  if (kind === "json" && answer.body.size > LARGE) {
    const views = /** @type {Shown["views"]} */ ([
      ["Text", plain],
      ["Tree", largeTree(text)],
    ]);
    return { views, text, value: undefined, urls: [] };
  }
  const value = kind === "json" ? json(text) : undefined;
  /** @type {Shown["views"]} */
  const tree = value === undefined ? [] : [["Tree", treeOf(value)]];
  const table = tableOf(answer.mediaType, text);
  if (table) tree.push(["Table", table]);
  return { views: [...tree, ["Text", plain]], text, value, urls: [] };
}

/** @param {Value} value */
const treeOf = (value) => createTree(value, "Body of the answer");

/** @param {string} text */
function largeTree(text) {
  const view = make("div", {});
  const show = () => {
    const value = json(text);
    const words = "It is no JSON that can be read: see the text.";
    view.replaceChildren(value === undefined ? note(words) : treeOf(value));
  };
  view.append(
    note(`The answer is large: ${size(text.length)}.`),
    button("Show it as a tree; it takes a moment", show),
  );
  return view;
}

/** @param {string} text */
function json(text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} text Nothing of it is read as HTML. */
function textView(text) {
  const pre = make(
    "pre",
    { class: "text", tabindex: "0" },
    text.slice(0, AT_ONCE),
  );
  const view = make(
    "div",
    {},
    copyButton(
      "Copy text",
      () => text,
      () => (text.length > AT_ONCE ? null : pre),
    ),
    pre,
  );
  if (text.length > AT_ONCE) {
    let end = AT_ONCE;
    const more = button(`Show more: ${size(text.length - end)} follow`, () => {
      pre.append(text.slice(end, (end += AT_ONCE)));
      if (end >= text.length) more.remove();
      else more.textContent = `Show more: ${size(text.length - end)} follow`;
    });
    view.append(more);
  }
  return view;
}

/**
 * @param {"image" | "audio" | "video" | "file"} kind
 * @param {string} url
 * @param {string} mediaType
 * @returns {HTMLElement[]}
 */
function media(kind, url, mediaType) {
  if (kind === "image")
    return [make("img", { src: url, alt: `The answer, ${mediaType}` })];
  if (kind === "file")
    return [
      note(
        mediaType
          ? `The answer is ${mediaType}.`
          : "The answer does not say what it is.",
      ),
    ];
  return [make(kind, { src: url, controls: true })];
}

/** @param {string} words */
const note = (words) => make("p", { class: "note" }, words);
