/** Earlier runs of the operation, in this browser: what was sent and how it ended; no bodies, no secrets. */

import { button, make } from "./make.js";
import { counted, duration } from "./measure.js";
import { kindOf, nameOf } from "./statuses.js";
import { store, stored } from "./store.js";

/** @import { Slice } from "./slice.js" */

const MOST = 50;

/**
 * @typedef {object} Run
 * @property {number} at Milliseconds since 1970.
 * @property {string} form As state.js writes it.
 * @property {number} status 0 where no answer came.
 * @property {number} milliseconds
 * @property {string} requestId
 */

/**
 * @param {HTMLElement} root
 * @param {Slice} slice
 * @param {(form: string) => void} onOpen
 */
export function createHistory(root, { operation }, onOpen) {
  const name = `history ${operation.api} ${operation.httpMethod} ${operation.path}`;
  let isKept = true;
  const title = make("h3");
  const list = make("ol", { class: "runs" });
  const note = make("p", { class: "note" });
  /** @param {Run[]} runs */
  const save = (runs) => {
    isKept = store(name, runs.length > 0 ? JSON.stringify(runs) : null);
    show();
  };
  const clear = button("Delete all", () => {
    save([]);
    summary.focus();
  });
  const summary = make("summary", {}, title);
  root.replaceChildren(make("details", {}, summary, note, list, clear));
  /** @param {Run} run */
  const row = (run) => {
    const { at, status, milliseconds, requestId, form } = run;
    const time = make(
      "time",
      { datetime: new Date(at).toISOString() },
      new Date(at).toLocaleString(),
    );
    const badge = make(
      "span",
      { class: `badge ${status ? kindOf(status) : "wrong"}` },
      status ? `${status} ${nameOf(status)}` : "No answer",
    );
    const remove = () => {
      save(read(name).filter((each) => each.at !== at || each.form !== form));
      summary.focus();
    };
    const words = `${duration(milliseconds)}${requestId ? `, ${requestId}` : ""}`;
    const named = new Date(at).toLocaleTimeString();
    return make(
      "li",
      {},
      time,
      badge,
      make("span", { class: "more" }, words),
      button("Open", () => onOpen(form), {
        "aria-label": `Open the run of ${named}`,
      }),
      button("Delete", remove, { "aria-label": `Delete the run of ${named}` }),
    );
  };
  const show = () => {
    const runs = read(name);
    title.textContent = `History (${runs.length})`;
    list.replaceChildren(...runs.map(row));
    clear.hidden = runs.length === 0;
    const where = isKept
      ? "in this browser, without secrets and answers"
      : "until this page is left: the browser stores nothing";
    note.textContent =
      runs.length > 0
        ? `The last ${counted(runs.length, "run")}, ${where}.`
        : `What is sent will be listed here, ${where}.`;
  };
  // Another tab has the same operation open.
  addEventListener("storage", show);
  show();
  return {
    /** @param {Run} run */
    add: (run) => save([run, ...read(name)].slice(0, MOST)),
  };
}

/** What no date can say, ECMA 262, section 21.4.1.1. */
const LATEST = 8.64e15;

/**
 * What is stored may be of another version, or of somebody else's making.
 *
 * @param {any} run
 * @returns {run is Run}
 */
function isRun(run) {
  const { at, form, status, milliseconds, requestId } = run ?? {};
  const numbers = [at, status, milliseconds].every(Number.isFinite);
  const texts = [form, requestId].every((one) => typeof one === "string");
  return numbers && texts && Math.abs(at) <= LATEST;
}

/**
 * @param {string} name
 * @returns {Run[]}
 */
function read(name) {
  try {
    const runs = JSON.parse(stored(name) ?? "[]");
    return Array.isArray(runs) ? runs.filter(isRun).slice(0, MOST) : [];
  } catch {
    return [];
  }
}
