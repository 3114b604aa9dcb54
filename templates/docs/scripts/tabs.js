/** Tabs after the ARIA pattern: arrows, Home and End choose. */

import { freshId, make } from "./make.js";

/**
 * @typedef {object} Tab
 * @property {string} title
 * @property {HTMLElement} panel
 */

/**
 * @param {string} label What they are tabs of.
 * @param {Tab[]} tabs
 * @param {number} first
 * @param {(index: number) => void} [onChoose]
 * @returns {{ list: HTMLElement, choose(index: number): void, chosen(): number, focus(): void }}
 */
export function createTabs(label, tabs, first, onChoose = () => {}) {
  let chosen = -1;
  const list = make("div", {
    role: "tablist",
    "aria-label": label,
    class: "tabs",
  });
  const buttons = tabs.map(({ title, panel }, index) => {
    panel.id ||= freshId();
    const tab = make(
      "button",
      {
        type: "button",
        role: "tab",
        id: freshId(),
        "aria-controls": panel.id,
        onclick: () => pick(index),
      },
      title,
    );
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    return tab;
  });
  /** @param {number} index */
  const choose = (index) => {
    chosen = index;
    buttons.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    });
    tabs.forEach(({ panel }, at) => (panel.hidden = at !== index));
  };
  /** @param {number} index */
  const pick = (index) => {
    choose(index);
    onChoose(index);
  };
  list.addEventListener("keydown", (event) => {
    const steps = new Map([
      ["ArrowRight", (chosen + 1) % tabs.length],
      ["ArrowLeft", (chosen + tabs.length - 1) % tabs.length],
      ["Home", 0],
      ["End", tabs.length - 1],
    ]);
    const next = steps.get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    pick(next);
    buttons[next]?.focus();
  });
  list.append(...buttons);
  choose(first);
  return {
    list,
    choose,
    chosen: () => chosen,
    focus: () => buttons[chosen]?.focus(),
  };
}
