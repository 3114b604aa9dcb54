/** The snippets: tabs over what the page has, and texts that follow the form. */

import { copy, copyButton } from "./copy.js";
import { make } from "./make.js";
import { writer } from "./snippet.js";
import { store, stored } from "./store.js";
import { createTabs } from "./tabs.js";

/** @import { Argument, Slice, Value } from "./slice.js" */
/** @import { Language, Write } from "./snippet.js" */

/** How long what has changed is marked. */
const MARKED = 700;

/**
 * `update` without values shows what the page came with.
 *
 * @param {HTMLElement} root
 * @returns {{ update(call: { slice: Slice, values: [Argument, Value][] } | null, note: string): void, copy(): void, focus(): void } | null}
 */
export function startSnippets(root) {
  const sections = [...root.querySelectorAll("section")].map((panel) => {
    const code = panel.querySelector("code") ?? make("code");
    const language = panel.dataset["language"] ?? "";
    const title = panel.querySelector("h3")?.textContent ?? "";
    return { panel, language, title, code, example: code.textContent ?? "" };
  });
  if (sections.length === 0) return null;
  /** @type {{ slice: Slice, values: [Argument, Value][] } | null} */
  let call = null;
  /** @type {Map<string, Write>} */
  const writers = new Map();
  const show = () => {
    const section = shown();
    if (!section) return;
    const { code, language, example } = section;
    const write = writers.get(language);
    replace(code, call && write ? write(call.slice, call.values) : example);
    if (!write) load(language);
  };
  /**
   * Once for each language, as soon as it is looked at: what is typed then is there in the same frame.
   *
   * @param {string} language
   */
  const load = (language) =>
    void writer(/** @type {Language} */ (language)).then(
      (loaded) => {
        writers.set(language, loaded);
        if (call) show();
      },
      () => {},
    );
  // On paper all stand below each other.
  addEventListener("beforeprint", () => {
    for (const { code, language } of sections) {
      const write = writers.get(language);
      if (call && write) replace(code, write(call.slice, call.values));
    }
  });
  const remembered = sections.findIndex(
    ({ language }) => language === stored("language"),
  );
  const tabs = createTabs(
    "Language of the snippet",
    sections,
    Math.max(remembered, 0),
    (index) => {
      store("language", sections[index]?.language ?? null);
      show();
    },
  );
  const shown = () => sections[tabs.chosen()];
  for (const { panel } of sections)
    panel.querySelector("h3")?.classList.add("unseen");
  const code = () => shown()?.code ?? null;
  const copies = copyButton("Copy", () => code()?.textContent ?? "", code);
  const note = make("p", { class: "note" });
  root.prepend(make("div", { class: "head" }, tabs.list, copies), note);
  return {
    update(next, words) {
      call = next;
      note.textContent = words;
      show();
    },
    copy: () => void copy(code()?.textContent ?? "", copies, code()),
    focus: tabs.focus,
  };
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * What is new is marked for a moment, without an element around it: copies and selections stay clean.
 *
 * @param {HTMLElement} code
 * @param {string} text
 */
function replace(code, text) {
  const before = code.textContent ?? "";
  if (before === text) return;
  code.textContent = text;
  const node = code.firstChild;
  if (!node || typeof Highlight === "undefined") return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  let start = 0;
  while (start < text.length && text[start] === before[start]) start += 1;
  let end = text.length;
  const shift = before.length - text.length;
  while (
    end > start &&
    end + shift > start &&
    text[end - 1] === before[end + shift - 1]
  )
    end -= 1;
  const range = new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
  CSS.highlights.set("changed", new Highlight(range));
  clearTimeout(timer);
  timer = setTimeout(() => CSS.highlights.delete("changed"), MARKED);
}
