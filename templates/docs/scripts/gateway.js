/**
 * The card of the gateway: where it is, whether it can call this API, and with which key. The page
 * never sees a credential; the gateway adds it.
 */

import { say } from "./copy.js";
import { createCard, LIVE } from "./gateway_card.js";
import { address, ask, health, pair, targetOf, Trouble } from "./health.js";
import { held, hold, store, stored } from "./store.js";

/** @import { Health, Served } from "./health.js" */
/** @import { Slice } from "./slice.js" */

/** A pause in typing after which the address is tried. */
const PAUSE = 400;

/**
 * @typedef {(
 *   | { is: "unset" }
 *   | { is: "wrong"; words: string }
 *   | { is: "checking"; url: string }
 *   | { is: "trouble"; url: string; trouble: Trouble }
 *   | { is: "there"; url: string; health: Health }
 * )} State
 */

export class Gateway {
  /** @type {State} */
  #state = { is: "unset" };
  /** A session that is no cookie lives here alone, and ends with the page. */
  #token = "";
  #asked = 0;
  #timer = 0;
  #card;

  /**
   * @param {HTMLElement} root
   * @param {Slice} slice
   * @param {(gateway: Gateway) => void} onChange
   */
  constructor(root, { operation }, onChange) {
    this.operation = operation;
    this.onChange = onChange;
    this.#card = createCard(root, this);
    const kept = stored("gateway") ?? "";
    this.#card.input.value = kept;
    if (kept) void this.check(kept);
    else this.#become({ is: "unset" });
    // Somebody who went to start the gateway comes back.
    addEventListener("focus", () => {
      if (this.#state.is === "trouble") void this.check(this.#state.url);
    });
  }

  /** Why nothing can be sent, in words; empty where it can. */
  get reason() {
    const state = this.#state;
    if (state.is === "unset") return "Say where your gateway is.";
    if (state.is === "wrong") return "The gateway's address is not complete.";
    if (state.is === "checking")
      return "The gateway is being asked whether it is ready…";
    if (state.is === "trouble") return "The gateway cannot be used: see above.";
    if (!state.health.paired)
      return "Pair this browser with the gateway: enter its code.";
    if (!this.served?.ready)
      return "The gateway is not ready for this API: see above.";
    if (this.needsYes)
      return `The key is live: confirm that you mean it by typing ${LIVE}.`;
    return "";
  }

  get state() {
    return this.#state;
  }

  get url() {
    return "url" in this.#state ? this.#state.url : "";
  }

  /** @returns {Served | undefined} */
  get served() {
    if (this.#state.is !== "there") return undefined;
    const { apis } = this.#state.health;
    return Object.hasOwn(apis, this.operation.api)
      ? apis[this.operation.api]
      : undefined;
  }

  get needsYes() {
    return this.served?.mode === LIVE && held(this.#yes) !== "yes";
  }

  get #yes() {
    return `live ${this.url} ${this.operation.api}`;
  }

  /** @param {string} typed */
  typed(typed) {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const found =
      typed.trim() === "" ? null : address(typed, this.operation.api);
    store("gateway", found && "url" in found ? found.url : null);
    if (!found) this.#become({ is: "unset" });
    else if ("wrong" in found)
      this.#become({ is: "wrong", words: found.wrong });
    else {
      this.#become({ is: "checking", url: found.url });
      this.#timer = setTimeout(() => void this.check(found.url), PAUSE);
    }
  }

  /** @param {string} url */
  async check(url) {
    const mine = (this.#asked += 1);
    if (url !== this.url) this.#token = "";
    if (this.#state.is !== "there") this.#become({ is: "checking", url });
    /** @type {State} */
    let next;
    try {
      next = {
        is: "there",
        url,
        health: await health(url, this.#token, this.operation.api),
      };
    } catch (error) {
      next = { is: "trouble", url, trouble: troubleOf(error) };
    }
    if (mine === this.#asked) this.#become(next);
  }

  /** @param {string} code */
  async pair(code) {
    const { url } = this;
    try {
      this.#token = await pair(url, code, this.operation.api);
      say("Paired");
    } catch (error) {
      this.#card.refused(troubleOf(error));
      return;
    }
    await this.check(url);
  }

  /** @param {string} typed */
  confirm(typed) {
    if (typed.trim().toLowerCase() !== LIVE) return;
    hold(this.#yes, "yes");
    this.#become(this.#state);
  }

  /** After a refusal: the session has ended. */
  unpaired() {
    if (this.#state.is !== "there") return;
    const { url, health } = this.#state;
    this.#become({ is: "there", url, health: { ...health, paired: false } });
  }

  /**
   * @param {{ method: string, path: string, headers: [string, string][], body: BodyInit | null }} asked
   * @param {AbortSignal} signal
   */
  call({ method, path, headers, body }, signal) {
    const sent = new Headers(headers);
    const target = targetOf(this.url, this.operation.api, path);
    for (const name of [...sent.keys()])
      if (name.startsWith("gateway-")) sent.delete(name);
    if (this.#token) sent.set("Gateway-Token", this.#token);
    return fetch(target, {
      method,
      headers: sent,
      body,
      signal,
      credentials: "include",
      redirect: "manual",
      cache: "no-store",
    });
  }

  /**
   * A call to the gateway itself.
   *
   * @param {string} path
   * @param {RequestInit} options
   */
  ask(path, options) {
    const headers = new Headers(options.headers);
    if (this.#token) headers.set("Gateway-Token", this.#token);
    return ask(this.url, path, { ...options, headers });
  }

  focus() {
    this.#card.focus();
  }

  /** @param {State} state */
  #become(state) {
    this.#state = state;
    this.#card.show();
    this.onChange(this);
  }
}

/** @param {unknown} error */
const troubleOf = (error) =>
  error instanceof Trouble ? error : new Trouble(String(error));
