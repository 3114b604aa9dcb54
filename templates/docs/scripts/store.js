/**
 * What the browser keeps between visits: preferences, the gateway's address, earlier runs, and until the
 * tab is closed what a form holds. Never a secret. Several sites may share an origin, so every name begins with the path of the site's root;
 * `theme-early.js` knows that name too.
 */

const SITE = new URL(
  document.documentElement.dataset["root"] ?? ".",
  document.baseURI,
).pathname;

/** @type {Map<string, string>} What a browser that stores nothing keeps until the page is left. */
const memory = new Map();

/** @param {string} name */
const key = (name) => `gen-docs ${SITE} ${name}`;

/** @param {string} name */
export function stored(name) {
  try {
    return localStorage.getItem(key(name)) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/**
 * @param {string} name
 * @param {string | null} text `null` forgets it.
 * @returns {boolean} Whether it is kept when the page is left.
 */
export function store(name, text) {
  try {
    if (text === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), text);
    memory.delete(name);
    return true;
  } catch {
    if (text === null) memory.delete(name);
    else memory.set(name, text);
    return false;
  }
}

/**
 * What ends with the tab.
 *
 * @param {string} name
 */
export function held(name) {
  try {
    return sessionStorage.getItem(key(name)) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/**
 * @param {string} name
 * @param {string | null} text `null` forgets it.
 */
export function hold(name, text) {
  memory.delete(name);
  try {
    if (text === null) sessionStorage.removeItem(key(name));
    else sessionStorage.setItem(key(name), text);
  } catch {
    if (text !== null) memory.set(name, text);
  }
}
