/** The fields for credentials come with the first gateway that can store one. */

/** @import { Gateway } from "./gateway.js" */

/** @param {HTMLElement} root */
export function createPanels(root) {
  /** @type {Promise<() => void> | null} */
  let loading = null;
  return (/** @type {Gateway} */ gateway) => {
    if (Object.values(gateway.served?.writable ?? {}).some(Boolean)) {
      loading ??= import("./credentials.js").then(({ createPanel }) =>
        createPanel(root, gateway),
      );
    }
    loading?.then(
      (show) => show(),
      () => (loading = null),
    );
  };
}
