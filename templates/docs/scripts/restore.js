/**
 * What fills the form by itself: a link, an earlier call, or what was there when the page was left.
 * Whatever it takes the place of can be had back.
 */

import { button } from "./make.js";
import { counted } from "./measure.js";
import { restored } from "./share.js";
import { read, written } from "./state.js";
import { held, hold } from "./store.js";

/** @import { Argument, Slice, Value } from "./slice.js" */

const EMPTY = "{}";

/** @typedef {ReturnType<typeof read>} State */

/**
 * @typedef {object} Parts
 * @property {Slice} slice
 * @property {{ values(): [Argument, Value][], keep(): void, undo(): void, reset(): void }} form
 * @property {HTMLElement} note
 * @property {() => boolean} isTouched Has anybody filled in anything?
 * @property {(values: [Argument, Value][] | null, isShown: boolean) => void} fill Null for what is there.
 */

/** @param {Parts} parts */
export function createRestore({ slice, form, note, isTouched, fill }) {
  const { api, httpMethod, path } = slice.operation;
  const name = `draft ${api} ${httpMethod} ${path}`;
  const now = () => (isTouched() ? written(slice, form.values()).text : EMPTY);
  const tool = (/** @type {string} */ label, /** @type {() => void} */ act) =>
    button(label, () => {
      note.replaceChildren();
      act();
    });
  /**
   * @param {State} state
   * @param {string} words What it came from.
   * @param {boolean} [isShown] In the address, which may name a place of the page.
   */
  const put = ({ values, gone }, words, isShown = true) => {
    const before = now();
    const { text, left } = written(slice, values);
    const isSame = before === text && left.length === 0 && before !== EMPTY;
    const isReplaced = before !== EMPTY && !isSame;
    if (isReplaced) form.keep();
    // What is the same has secrets too, which no link has.
    fill(isSame ? null : values, isShown);
    const went =
      gone.length > 0
        ? `${counted(gone.length, "field")} went away since: ${gone.join(", ")}.`
        : "";
    note.replaceChildren(went);
    if (isReplaced)
      note.append(
        ` ${words} took the place of what was filled in. `,
        tool("Bring it back", () => form.undo()),
      );
  };
  /** Kept until the tab is closed, without secrets and files. */
  const keepDraft = () => {
    if (!isTouched()) return;
    const text = now();
    hold(name, text === EMPTY ? null : text);
  };
  addEventListener("pagehide", keepDraft);
  addEventListener("visibilitychange", keepDraft);
  const draft = () => {
    const text = held(name);
    if (text === null) return;
    try {
      put(read(slice, text), "", location.hash === "");
    } catch {
      hold(name, null);
      return;
    }
    note.append(
      " What was filled in before is here again, without secrets and files. ",
      tool("Clear it", () => {
        hold(name, null);
        form.reset();
      }),
    );
  };
  /** @param {() => void} otherwise */
  const link = async (otherwise) => {
    try {
      const found = await restored(slice);
      if (found) put(found, "The link");
      else otherwise();
    } catch (error) {
      note.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  /** @param {string} text Of a call that was made before. */
  const earlier = (text) => {
    try {
      put(read(slice, text), "The earlier call");
    } catch {
      note.textContent = "The earlier call cannot be read.";
    }
  };
  return { earlier, draft, link };
}
