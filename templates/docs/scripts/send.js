/** Send, and all that the page's state says about it: why not yet, cancel, are you sure, what broke. */

import { say } from "./copy.js";
import { button, freshId, make } from "./make.js";
import { duration } from "./measure.js";
import { isSafe, keyIn, newKey } from "./idempotency.js";
import { written } from "./state.js";

/** @import { Caller } from "./call.js" */
/** @import { Form } from "./explorer.js" */
/** @import { Gateway } from "./gateway.js" */
/** @import { Run } from "./history.js" */
/** @import { Argument, Slice, Value } from "./slice.js" */

/** A second press within so many milliseconds may be one by mistake. */
const HASTY = 5000;

/**
 * @typedef {object} Parts
 * @property {Slice} slice
 * @property {Form} form
 * @property {() => Promise<[Argument, Value][]>} known The form's values, their types loaded.
 * @property {Gateway} gateway
 * @property {() => Promise<Caller>} loadCaller
 * @property {(run: Run) => void} onRun
 */

export class Sender {
  /** @type {AbortController | null} */
  #running = null;
  #last = { at: -Infinity, key: "", form: "", isLost: false };
  #ticks = 0;

  /**
   * @param {HTMLElement} root
   * @param {Parts} parts
   * @param {HTMLElement[]} others Further buttons beside Send.
   */
  constructor(root, parts, others) {
    this.parts = parts;
    const reasonId = freshId();
    this.reason = make("div", {
      id: reasonId,
      class: "reason",
      role: "status",
    });
    this.send = button("Send", () => this.press(), {
      class: "primary",
      "aria-describedby": reasonId,
      "aria-keyshortcuts": "Control+Enter Meta+Enter",
    });
    this.question = make("div", { class: "question", role: "alert" });
    root.replaceChildren(
      this.reason,
      this.question,
      make("div", { class: "row" }, this.send, ...others),
    );
    this.update();
  }

  /** What keeps it from being sent; empty where nothing does. */
  get hindrance() {
    const { form, gateway } = this.parts;
    const count = form.problems().length;
    if (count > 0)
      return count === 1
        ? "One field is not right yet:"
        : `${count} fields are not right yet:`;
    return gateway.reason;
  }

  update() {
    if (this.#running) return;
    const { form, gateway } = this.parts;
    const { hindrance } = this;
    const isLive = gateway.served?.mode === "live";
    this.send.textContent = isLive ? "Send with the live key" : "Send";
    this.send.classList.toggle("live", isLive);
    // It stays in reach of the keyboard: pressed, it leads to what is missing.
    this.send.setAttribute("aria-disabled", String(hindrance !== ""));
    const links = form
      .problems()
      .map(({ id, path, message }) => problem(id, path, message));
    this.reason.replaceChildren(
      hindrance,
      ...(links.length > 0 ? [make("ul", {}, ...links)] : []),
    );
    this.reason.hidden = hindrance === "";
    // From now on it may be pressed.
    if (hindrance === "") this.parts.loadCaller().catch(() => {});
  }

  /** @param {string} words */
  #tell(words) {
    this.reason.replaceChildren(words);
    this.reason.hidden = false;
  }

  press() {
    if (this.#running) {
      this.#running.abort();
      return;
    }
    const { slice, form, gateway } = this.parts;
    if (form.problems().length > 0) {
      say(this.hindrance);
      form.focusFirstProblem();
    } else if (gateway.reason) {
      say(gateway.reason);
      gateway.focus();
    } else if (!isSafe(slice) && this.#mayBeTwice()) {
      this.#ask();
    } else {
      void this.run(this.#key());
    }
  }

  /** The reader's own, else a fresh one. */
  #key() {
    const { slice, form } = this.parts;
    return keyIn(slice, form.values()) || newKey();
  }

  #isSame() {
    const { slice, form } = this.parts;
    return written(slice, form.values()).text === this.#last.form;
  }

  /**
   * It has just been sent, or was and nobody knows what became of it. The API itself sees to it that
   * nothing is done twice with one key.
   */
  #mayBeTwice() {
    const { at, key, isLost } = this.#last;
    const { slice, form } = this.parts;
    if (key && keyIn(slice, form.values()) === key) return false;
    return performance.now() - at < HASTY || (isLost && this.#isSame());
  }

  #ask() {
    const { slice, form } = this.parts;
    const { at, key, isLost } = this.#last;
    const isSame = this.#isSame();
    const close = () => {
      this.question.replaceChildren();
      this.send.focus();
    };
    /** @param {string} label @param {string} chosen */
    const choice = (label, chosen) =>
      button(label, () => {
        close();
        void this.run(chosen);
      });
    const repeat =
      isSame && slice.operation.idempotency && !keyIn(slice, form.values())
        ? [choice("Repeat with the same idempotency key", key)]
        : [];
    const no = button("Do not send", close);
    const ago = duration(performance.now() - at);
    const words = isLost
      ? "No answer came the last time: it may have been done."
      : `You sent this ${ago} ago.`;
    this.question.replaceChildren(
      make("p", {}, `${words} Sent again, it may happen twice.`),
      make(
        "div",
        { class: "row" },
        ...repeat,
        choice("Send again", this.#key()),
        no,
      ),
    );
    no.focus();
  }

  /**
   * @param {string} key
   */
  async run(key) {
    const { slice, known, loadCaller, onRun } = this.parts;
    const controller = new AbortController();
    const started = performance.now();
    this.#start(controller, started);
    const values = await known();
    const { text } = written(slice, values);
    const caller = await loadCaller().catch(() => null);
    const call = caller?.call(values, key, controller.signal, started);
    const outcome = await Promise.resolve(call).finally(() => this.#stop());
    if (!caller) this.#tell("The page's own server does not answer: not sent.");
    if (!outcome) return;
    const isLost = outcome.status === 0;
    this.#last = { at: performance.now(), key, form: text, isLost };
    const milliseconds = performance.now() - started;
    onRun({ at: Date.now(), form: text, milliseconds, ...outcome });
  }

  /** @param {AbortController} controller @param {number} started */
  #start(controller, started) {
    this.#running = controller;
    this.question.replaceChildren();
    this.send.setAttribute("aria-disabled", "false");
    this.reason.hidden = true;
    const tick = () => {
      const seconds = Math.floor((performance.now() - started) / 1000);
      this.send.textContent = seconds > 0 ? `Cancel (${seconds} s)` : "Cancel";
    };
    this.#ticks = setInterval(tick, 250);
    tick();
  }

  #stop() {
    clearInterval(this.#ticks);
    this.#running = null;
    this.update();
  }
}

/**
 * @param {string} id
 * @param {string[]} path
 * @param {string} message
 */
function problem(id, path, message) {
  const focus = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = document.getElementById(id);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  };
  const name = path.map((key, at) => (at === 0 ? key : `[${key}]`)).join("");
  return make(
    "li",
    {},
    make("a", { href: `#${id}`, onclick: focus }, make("code", {}, name)),
    ` ${message}`,
  );
}
