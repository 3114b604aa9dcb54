/**
 * The address bar's fragment holds the form: `#try=1.` and its text, deflated and in base64url. No
 * secret and no address of a gateway is in it (see kept.js).
 */

import { copy } from "./copy.js";
import { button, make } from "./make.js";
import { counted, size } from "./measure.js";
import { read, written } from "./state.js";

/** @import { Argument, Slice, Value } from "./slice.js" */

const MARK = "#try=";
const VERSION = "1.";
const EMPTY = "{}";

/** Longer ones are cut by mail programs and chats. */
const LONGEST = 8000;

/** @param {string} text */
async function packed(text) {
  const deflate = new CompressionStream("deflate-raw");
  const bytes = new Uint8Array(
    await new Response(
      new Blob([text]).stream().pipeThrough(deflate),
    ).arrayBuffer(),
  );
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join(
    "",
  );
  return btoa(letters)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** @param {string} packed */
async function unpacked(packed) {
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const inflate = new DecompressionStream("deflate-raw");
  return new Response(new Blob([bytes]).stream().pipeThrough(inflate)).text();
}

/**
 * What the page's address gives the form. Throws an Error with words where it is no such address.
 *
 * @param {Slice} slice
 * @returns {Promise<{ values: [Argument, Value][], gone: string[] } | null>}
 */
export async function restored(slice) {
  const { hash } = location;
  if (!hash.startsWith(MARK)) return null;
  if (!hash.startsWith(MARK + VERSION)) {
    throw new Error(
      "The link was made by a newer version of this page, which cannot read it.",
    );
  }
  try {
    return read(slice, await unpacked(hash.slice((MARK + VERSION).length)));
  } catch {
    throw new Error("The link is damaged: a part of it is missing or changed.");
  }
}

/**
 * @param {Slice} slice
 * @param {() => Promise<[Argument, Value][]>} values Those of the form, their types loaded.
 */
export function createShare(slice, values) {
  let running = 0;
  const link = async () => {
    const { text, count, left } = written(slice, await values());
    const hash = text === EMPTY ? "" : MARK + VERSION + (await packed(text));
    return { url: location.href.replace(/#.*/, "") + hash, hash, count, left };
  };
  /** Keeps the address bar in step with the form; of several at once, the last one counts. */
  const update = async () => {
    const mine = (running += 1);
    const { url, hash } = await link();
    const isOurs = location.hash === "" || location.hash.startsWith(MARK);
    if (mine !== running || hash.length > LONGEST || (hash === "" && !isOurs))
      return;
    if (url !== location.href) history.replaceState(null, "", url);
  };
  const note = make("p", { class: "note", role: "status" });
  const share = async () => {
    const { url, hash, count, left } = await link();
    if (hash.length > LONGEST) {
      note.textContent = `The form is too long for a link: ${size(hash.length)}.`;
      return;
    }
    const done = await copy(url, pressed);
    const without = left.length > 0 ? `, without ${left.join(", ")}` : "";
    note.textContent = `${done ? "Copied" : "Select and copy"}: a link of ${counted(url.length, "character")} with ${counted(count, "parameter")}${without}.`;
  };
  const pressed = button("Copy link", () => void share(), {
    title: "A link to this page with the form as it is",
  });
  return { pressed, note, update, share };
}
