/**
 * On a narrow screen the snippet stands below a long form. A bar at the edge of the screen has Send, and
 * the snippet over what is there, for as long as it is wanted.
 */

import { button, make } from "./make.js";

/**
 * @param {HTMLElement} snippet
 * @param {{ press: () => void, focus: () => void }} act `focus` goes to the snippet.
 */
export function createDock(snippet, { press, focus }) {
  const send = button(
    "Send",
    () => {
      turn(false);
      document.getElementById("actions")?.scrollIntoView({ block: "center" });
      press();
    },
    { class: "primary" },
  );
  const shown = button("Snippet", () => turn(!isOpen()), {
    "aria-expanded": "false",
    "aria-controls": snippet.id,
  });
  const isOpen = () => snippet.classList.contains("raised");
  const turn = (/** @type {boolean} */ isShown) => {
    snippet.classList.toggle("raised", isShown);
    shown.setAttribute("aria-expanded", String(isShown));
    if (isShown) focus();
  };
  snippet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    turn(false);
    shown.focus();
  });
  const dock = make(
    "div",
    { id: "dock", role: "group", "aria-label": "Send and snippet" },
    send,
    shown,
  );
  snippet.before(dock);
}
