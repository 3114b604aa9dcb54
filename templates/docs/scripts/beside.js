/** What lies beside the slice and is loaded while the page is used. */

/** @import { Slice } from "./slice.js" */

/**
 * Loads what the form needs of types that are not in the slice, each file once.
 *
 * @param {Slice} slice
 */
export function createLoad(slice) {
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();
  return (/** @type {string} */ id) => {
    const file = slice.elsewhere[id];
    if (file === undefined || Object.hasOwn(slice.types, id))
      return Promise.resolve();
    const known = loading.get(file);
    if (known) return known;
    const running = fetch(new URL(file, document.baseURI))
      .then((answer) => answer.json())
      .then((types) => void Object.assign(slice.types, types));
    loading.set(file, running);
    running.catch(() => loading.delete(file));
    return running;
  };
}

/**
 * The text of a file, fetched when it is first asked for.
 *
 * @param {string} file
 */
export function createText(file) {
  /** @type {Promise<string> | null} */
  let loading = null;
  return () => {
    loading ??= fetch(new URL(file, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return answer.text();
    });
    loading.catch(() => (loading = null));
    return loading;
  };
}
