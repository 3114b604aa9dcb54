/** The sheet of keys: loaded when it is asked for. */

import { say } from "./copy.js";
import { make } from "./make.js";
import { store, stored } from "./store.js";

const IS_MAC = /mac|iphone|ipad/i.test(navigator.platform);

/** @param {[keys: string, words: string][]} lines */
export function createSheet(lines) {
  /** @param {string} keys */
  const caps = (keys) =>
    keys
      .split(" ")
      .flatMap((key) => [
        " ",
        make("kbd", {}, IS_MAC && key === "Ctrl" ? "⌘" : key),
      ])
      .slice(1);
  const rows = lines.map(([keys, words]) =>
    make("div", {}, make("dt", {}, ...caps(keys)), make("dd", {}, words)),
  );
  const single = make("input", {
    type: "checkbox",
    onchange: () => {
      store("single keys", single.checked ? null : "off");
      say(single.checked ? "Single keys are on" : "Single keys are off");
    },
  });
  const close = make("button", { autofocus: true }, "Close");
  const dialog = make(
    "dialog",
    { id: "keys", "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, "Keys"),
    make("dl", { class: "keys" }, ...rows),
    make("label", {}, single, " Keys without Ctrl or Alt"),
    make("form", { method: "dialog" }, close),
  );
  document.body.append(dialog);
  return () => {
    single.checked = stored("single keys") !== "off";
    if (!dialog.open) dialog.showModal();
  };
}
