/** What every page of the site has: theme, search, keys. */

import { startKeys } from "./keys.js";
import { startTheme } from "./theme.js";

/** @import { Shortcut } from "./keys.js" */

/**
 * @param {Shortcut[]} shortcuts Those of this page.
 * @param {[keys: string, words: string][]} others
 */
export function startPage(shortcuts = [], others = []) {
  startTheme();
  /** @type {Promise<() => void> | undefined} */
  let made;
  const search = () => {
    made ??= import("./search.js").then(({ createSearch }) => createSearch());
    void made.then((open) => open());
  };
  const opener = document.getElementById("search-open");
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", search);
  }
  startKeys(
    [...shortcuts, { keys: "Ctrl K", words: "Search operations", act: search }],
    others,
  );
}
