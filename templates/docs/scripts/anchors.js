/** From a field of the form to the row of the reference that tells of it, and back. */

import { button } from "./make.js";

/** @typedef {{ reveal: (id: string) => boolean }} Form */

/** @param {Form} form */
export function startAnchors(form) {
  const back = button("Go to the field", () => toField(), {
    class: "to-field",
  });
  /** @type {HTMLElement | null} Where the reader came from. */
  let from = null;
  const rowAt = (/** @type {string} */ hash) => {
    if (!hash.startsWith("#param-")) return null;
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  };
  const toField = () => {
    const row = back.closest("li");
    const isThere = from?.isConnected && from.closest("#form");
    back.remove();
    if (isThere) from?.focus();
    else if (row) form.reveal(row.id);
    from = null;
  };
  /** The row that the address names gets a way to its field. */
  const show = () => {
    const row = rowAt(location.hash);
    if (row) row.querySelector(":scope > .anchor")?.after(back);
    else back.remove();
  };
  /** Between the field that has the focus and its row. */
  const turn = () => {
    const { activeElement } = document;
    const row = activeElement?.closest("li[id^='param-']");
    if (row) {
      row.querySelector(":scope > .anchor")?.after(back);
      toField();
      return;
    }
    const field = activeElement?.closest("#form .field:has(> .head > .anchor)");
    const link = field?.querySelector(":scope > .head > .anchor");
    if (!(link instanceof HTMLAnchorElement)) return;
    location.hash = link.hash;
    const anchor = rowAt(link.hash)?.querySelector(":scope > .anchor");
    if (anchor instanceof HTMLElement) anchor.focus();
    from = activeElement instanceof HTMLElement ? activeElement : null;
  };
  return { show, turn };
}
