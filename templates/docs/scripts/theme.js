import { make } from "./make.js";
import { store, stored } from "./store.js";

const THEMES = ["system", "light", "dark"];

/** Fills the button of the page: every press takes the next theme. */
export function startTheme() {
  const button = document.getElementById("theme");
  if (!button) return;
  let theme = THEMES.find((known) => known === stored("theme")) ?? "system";
  const show = () => {
    const page = document.documentElement;
    if (theme === "system") delete page.dataset["theme"];
    else page.dataset["theme"] = theme;
    button.replaceChildren(make("span", {}, "Theme: "), theme);
    button.setAttribute("aria-label", `Theme: ${theme}`);
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
    store("theme", theme === "system" ? null : theme);
    show();
  });
  button.hidden = false;
  show();
}
