/** What the keys of an operation's page do. */

/** @import { Shortcut } from "./keys.js" */
/** @import { Form } from "./explorer.js" */
/** @import { Sender } from "./send.js" */
/** @import { Snippets } from "./explorer.js" */

/**
 * @typedef {object} Tried
 * @property {Pick<Form, "reset">} form
 * @property {Sender} sender
 * @property {{ share: () => Promise<void> }} share
 * @property {() => Promise<import("./response.js").ResponseView>} view
 * @property {{ turn: () => void }} anchors
 * @property {() => void} toForm
 */

/** What parts of the page do by themselves. */
export const OTHERS = /** @type {[string, string][]} */ ([
  ["Alt ↑ ↓", "Move an item of a list"],
  ["Escape", "Close a dialog"],
]);

/** To the filter of the outermost optional fields, which are folded away at first. */
function filter() {
  const folds = [...document.querySelectorAll("#form .fold")];
  const fold = folds.find(
    (each) => !each.parentElement?.parentElement?.closest(".fields"),
  );
  const toggle = fold?.querySelector("button");
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  const input = fold?.querySelector("input");
  if (input && !input.hidden) input.focus();
  else toggle?.focus();
}

/**
 * @param {Tried | null} tried
 * @param {Snippets | null} snippets
 * @returns {Shortcut[]}
 */
export function shortcuts(tried, snippets) {
  /** @param {string} rel */
  const follow = (rel) => () => {
    const link = document.querySelector(`a[rel="${rel}"]`);
    if (link instanceof HTMLElement) link.click();
  };
  /** @type {Shortcut[]} */
  const calls = tried
    ? [
        {
          keys: "Ctrl Enter",
          words: "Send; once more, cancel",
          act: () => tried.sender.press(),
        },
        {
          keys: "Ctrl I",
          words: "Reset the form; it can be undone",
          act: () => tried.form.reset(),
        },
        {
          keys: "Ctrl U",
          words: "Copy a link to the form as it is",
          act: () => void tried.share.share(),
        },
        {
          keys: "Ctrl .",
          words: "Copy the answer",
          act: () => void tried.view().then((view) => view.copy()),
        },
        {
          keys: "Ctrl J",
          words: "Save the answer",
          act: () => void tried.view().then((view) => view.save()),
        },
        {
          keys: "g f",
          words: "Go to the form",
          act: () => tried.toForm(),
        },
        {
          keys: "g r",
          words: "Go to the response",
          act: () => void tried.view().then((view) => view.focus()),
        },
        {
          keys: "Alt Enter",
          words: "From a field to the reference, and back",
          act: () => tried.anchors.turn(),
        },
        {
          keys: "/",
          words: "Filter the fields",
          act: filter,
        },
      ]
    : [];
  return [
    ...calls,
    {
      keys: "Ctrl Shift C",
      words: "Copy the snippet",
      act: () => snippets?.copy(),
    },
    { keys: "g s", words: "Go to the snippet", act: () => snippets?.focus() },
    { keys: "[", words: "Operation before", act: follow("prev") },
    { keys: "]", words: "Operation after", act: follow("next") },
  ];
}
