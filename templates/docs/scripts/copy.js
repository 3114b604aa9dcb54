import { button, make } from "./make.js";

const SECONDS = 2;

/** @type {HTMLElement | undefined} */
let region;

/**
 * Says something to those who do not see what changed.
 *
 * @param {string} words
 */
export function say(words) {
  if (!region) {
    region = make("div", { role: "status", class: "unseen" });
    document.body.append(region);
  }
  region.textContent = "";
  // The same words twice are news as well.
  setTimeout(() => region && (region.textContent = words), 50);
}

/**
 * Where the clipboard is refused, the text is selected, so that a key press copies it.
 *
 * @param {string} text
 * @param {HTMLElement} near The button that was pressed.
 * @param {Element | null} [shown] The element that shows the text, and nothing else.
 * @returns {Promise<boolean>} Whether it is in the clipboard.
 */
export async function copy(text, near, shown = null) {
  near.parentElement?.querySelector(".by-hand")?.remove();
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
    return true;
  } catch {
    const source = shown ?? make("code", { class: "by-hand" }, text);
    if (!shown) near.after(source);
    getSelection()?.selectAllChildren(source);
    say(
      "The browser refused the clipboard. The text is selected: press Ctrl-C or Command-C",
    );
    return false;
  }
}

/**
 * A button that copies. It says what became of it, and is itself again after two seconds.
 *
 * @param {string} label
 * @param {() => string} text
 * @param {() => Element | null} [shown]
 */
export function copyButton(label, text, shown = () => null) {
  const pressed = async () => {
    const done = await copy(text(), made, shown());
    made.textContent = done ? "Copied" : "Press Ctrl-C";
    setTimeout(() => (made.textContent = label), SECONDS * 1000);
  };
  const made = button(label, () => void pressed(), { class: "copy" });
  return made;
}
