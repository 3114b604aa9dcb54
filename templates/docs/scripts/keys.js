/** Keys: a map of them. Single keys can be switched off (WCAG 2.1.4). */

import { stored } from "./store.js";

/**
 * @typedef {object} Shortcut
 * @property {string} keys As the sheet shows it: `Ctrl Enter`, `g f`, `?`.
 * @property {string} words
 * @property {() => void} act
 */

/** @param {string} keys */
const isSingle = (keys) => !/^(Ctrl|Alt|Escape)/.test(keys);

/**
 * @param {Shortcut[]} shortcuts
 * @param {[keys: string, words: string][]} others What parts of the page do by themselves.
 */
export function startKeys(shortcuts, others) {
  const isOn = () => stored("single keys") !== "off";
  const words = "Show this";
  const listed = shortcuts.map(
    (each) => /** @type {[string, string]} */ ([each.keys, each.words]),
  );
  /** @type {Promise<() => void> | undefined} */
  let sheet;
  const act = () => {
    sheet ??= import("./sheet.js").then(({ createSheet }) =>
      createSheet([...listed, ["?", words], ...others]),
    );
    void sheet.then((open) => open());
  };
  const all = [...shortcuts, { keys: "?", words, act }];
  let before = "";
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = wordOf(event);
    const isInDialog = document.querySelector("dialog[open]") !== null;
    const mayBeSingle = isOn() && !isTyping(event.target) && !isInDialog;
    const found = all.find(({ keys }) => {
      if (!isSingle(keys)) return keys === pressed && !isInDialog;
      return (
        mayBeSingle && (keys === pressed || keys === `${before} ${pressed}`)
      );
    });
    before = found || !mayBeSingle ? "" : pressed;
    if (!found) return;
    event.preventDefault();
    found.act();
  });
}

/**
 * `Ctrl Shift C`; on a Mac, Command counts as Ctrl.
 *
 * @param {KeyboardEvent} event
 */
function wordOf(event) {
  const key =
    event.key.length === 1 && (event.ctrlKey || event.metaKey)
      ? event.key.toUpperCase()
      : event.key;
  const isCtrl = event.ctrlKey || event.metaKey;
  const marks = [
    isCtrl && "Ctrl",
    isCtrl && event.shiftKey && "Shift",
    event.altKey && "Alt",
  ];
  return [...marks, key].filter(Boolean).join(" ");
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches(
      "input:not([type=checkbox], [type=radio]), textarea, select, [role=treeitem], [role=combobox], [role=listbox] *",
    )
  );
}
