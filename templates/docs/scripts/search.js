/** A dialog that finds operations: by title, call, path, and words of their descriptions. */

import { freshId, make } from "./make.js";

/** @typedef {{ title: string, method: string, path: string, calls: string[], words: string, href: string }} Entry */

const MOST = 50;

/** @param {string} path From the site's root. */
const fromRoot = (path) =>
  new URL(
    path,
    new URL(document.documentElement.dataset["root"] ?? ".", document.baseURI),
  ).href;

/** @param {string} path */
async function fetched(path) {
  const answer = await fetch(fromRoot(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** @returns {Promise<Entry[]>} */
async function load() {
  const { shards } = await fetched("search/index.json");
  const numbers = Array.from({ length: shards }, (_, at) => at);
  return (
    await Promise.all(numbers.map((at) => fetched(`search/${at}.json`)))
  ).flat();
}

/**
 * How well it fits: 0 where a word is nowhere.
 *
 * @param {Entry} entry
 * @param {string[]} words In lower case.
 */
export function rank({ title, method, path, calls, words: more }, words) {
  const places = [title, calls.join(" "), `${method} ${path}`, more].map(
    (text) => text.toLowerCase(),
  );
  let sum = 0;
  for (const word of words) {
    const scores = places.map((text, at) => score(text, word) / (at + 1));
    const best = Math.max(...scores);
    if (best === 0) return 0;
    sum += best;
  }
  return sum + 1 / (1 + path.length);
}

/** @param {string} text @param {string} word */
function score(text, word) {
  if (text === word) return 8;
  let best = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && best < 4;
    at = text.indexOf(word, at + 1)
  ) {
    best = /[a-z0-9]/.test(text[at - 1] ?? "") ? 1 : 4;
  }
  return best;
}

/** @returns {() => void} Opens the dialog. */
export function createSearch() {
  /** @type {Promise<Entry[]> | null} */
  let loading = null;
  /** @type {Entry[]} */
  let entries = [];
  let active = -1;
  const listId = freshId();
  const said = make("p", { class: "note", role: "status" });
  const list = make("ul", {
    role: "listbox",
    id: listId,
    "aria-label": "Operations",
  });
  const input = make("input", {
    type: "text",
    role: "combobox",
    "aria-label": "Search operations",
    "aria-expanded": "true",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Name, path or word",
    oninput: () => find(),
    onkeydown: (event) => key(event),
  });
  const dialog = make(
    "dialog",
    { id: "search", "aria-label": "Search" },
    input,
    said,
    list,
  );
  dialog.addEventListener(
    "click",
    (event) => event.target === dialog && dialog.close(),
  );
  document.body.append(dialog);

  const find = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const ranked = entries.map((entry) => ({
      entry,
      points: words.length === 0 ? 1 : rank(entry, words),
    }));
    const found = ranked
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
    list.replaceChildren(
      ...found.slice(0, MOST).map(({ entry }) => option(entry)),
    );
    said.textContent =
      entries.length === 0
        ? ""
        : found.length > MOST
          ? `${found.length} found, the best ${MOST} are listed`
          : `${found.length} found`;
    choose(0);
  };
  const chosenLink = () => list.children[active]?.querySelector("a");
  /** @param {number} index */
  const choose = (index) => {
    chosenLink()?.setAttribute("aria-selected", "false");
    active = Math.max(0, Math.min(index, list.childElementCount - 1));
    const chosen = chosenLink();
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const steps = new Map([
      ["ArrowDown", active + 1],
      ["ArrowUp", active - 1],
      ["PageDown", active + 10],
      ["PageUp", active - 10],
    ]);
    const next = steps.get(event.key);
    if (next !== undefined) choose(next);
    else if (event.key === "Enter") chosenLink()?.click();
    else return;
    event.preventDefault();
  };
  return () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    said.textContent = entries.length === 0 ? "Loading…" : said.textContent;
    loading ??= load();
    loading.then(
      (loaded) => {
        if (entries.length > 0) return;
        entries = loaded;
        find();
      },
      () => {
        loading = null;
        said.textContent =
          "The list of operations could not be loaded. Close and open this to try again.";
      },
    );
  };
}

/** @param {Entry} entry */
function option({ title, method, path, calls, href }) {
  return make(
    "li",
    { role: "none" },
    make(
      "a",
      {
        role: "option",
        id: freshId(),
        "aria-selected": "false",
        href: fromRoot(href),
        tabindex: "-1",
      },
      make("strong", {}, title),
      make(
        "span",
        { class: "path" },
        make("span", { class: "verb", "data-verb": method }, method),
        ` ${path}`,
      ),
      make("code", {}, calls[0] ?? ""),
    ),
  );
}
