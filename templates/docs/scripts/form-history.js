/** Steps back and forth between states of a form. */

const MOST = 100;

/** @template State */
export class History {
  /** @param {() => State} now */
  constructor(now) {
    this.now = now;
    /** @type {State[]} */
    this.before = [];
    /** @type {State[]} */
    this.after = [];
  }

  /** Remembers the state that is about to change. */
  keep() {
    this.before.push(this.now());
    if (this.before.length > MOST) this.before.shift();
    this.after = [];
  }

  back() {
    return this.#step(this.before, this.after);
  }

  forth() {
    return this.#step(this.after, this.before);
  }

  /**
   * @param {State[]} from
   * @param {State[]} to
   * @returns {State | undefined}
   */
  #step(from, to) {
    const state = from.pop();
    if (state !== undefined) to.push(this.now());
    return state;
  }
}
