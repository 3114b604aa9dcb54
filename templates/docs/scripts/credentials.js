/**
 * The fields of the Authentication panel that give a credential to the gateway. What is typed leaves by
 * one call; it is kept nowhere in the page, and nobody can read it back.
 */

import { say } from "./copy.js";
import { isSecure, Trouble } from "./health.js";
import { button, freshId, make } from "./make.js";

/** @import { Gateway } from "./gateway.js" */

/**
 * @param {HTMLElement} root
 * @param {Gateway} gateway
 */
export function createPanel(root, gateway) {
  const rows = [...root.querySelectorAll("li")].flatMap((item) => {
    const scheme = item.dataset["scheme"];
    return scheme === undefined ? [] : [createRow(item, scheme, gateway)];
  });
  /** After every change of what the gateway says. */
  return () => rows.forEach((show) => show());
}

/**
 * @param {HTMLElement} item
 * @param {string} scheme
 * @param {Gateway} gateway
 */
function createRow(item, scheme, gateway) {
  const said = make("p", { class: "note", role: "status" });
  const label = make("label", {}, `Secret for ${scheme}`);
  const row = make("div", { class: "row" });
  /** @type {HTMLInputElement} */
  let input;
  // Each one is new, so that no history of what was typed stays in it. It is in no form: browsers offer
  // to remember what is in one.
  const renew = () => {
    const id = freshId();
    label.htmlFor = id;
    input = make("input", {
      id,
      type: "password",
      autocomplete: "off",
      spellcheck: "false",
      "data-1p-ignore": true,
      "data-lpignore": "true",
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.isComposing) void store();
      },
    });
    row.replaceChildren(input, keep);
  };
  const store = async () => {
    const secret = input.value;
    if (!secret || keep.disabled) return;
    input.value = "";
    renew();
    keep.disabled = true;
    said.textContent = "Handing it to the gateway…";
    said.textContent = await handed(gateway, scheme, secret);
    say(said.textContent);
    keep.disabled = false;
  };
  const keep = button("Store on the gateway", () => void store());
  renew();
  const where = make("p", { class: "note" });
  const details = make(
    "details",
    { hidden: true },
    make("summary", {}, ""),
    where,
    label,
    row,
    said,
  );
  item.append(details);
  return () => {
    const { served, url, state } = gateway;
    const isPaired = state.is === "there" && state.health.paired;
    const isWritable = isPaired && served?.writable?.[scheme] === true;
    details.hidden = !isWritable || !isSecure(url);
    // What was typed for one gateway is not for the next.
    if (details.hidden) renew();
    else where.textContent = words(new URL(url).host);
    const isHeld = served?.schemes?.[scheme] === true;
    details.children[0]?.replaceChildren(
      isHeld ? "Held by the gateway: replace it" : "Not held yet: set it",
    );
  };
}

/** @param {string} host */
const words = (host) =>
  `It goes to the gateway at ${host}, which stores it. This page keeps nothing of it, and nobody can read it back.`;

/**
 * @param {Gateway} gateway
 * @param {string} scheme
 * @param {string} secret
 * @returns {Promise<string>} What became of it.
 */
async function handed(gateway, scheme, secret) {
  const { url, operation } = gateway;
  const body = JSON.stringify({ api: operation.api, scheme, secret });
  /** @type {Response} */
  let answer;
  try {
    answer = await gateway.ask("credentials", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
  } catch (error) {
    return error instanceof Trouble
      ? error.message
      : "The gateway did not answer: it is not known whether it has stored it.";
  }
  if (answer.status === 401) gateway.unpaired();
  if (answer.ok) {
    await gateway.check(url);
    return "Stored on the gateway.";
  }
  const { title, detail } = await answer.json().catch(() => ({}));
  return (
    [title, detail].filter((text) => typeof text === "string").join(" ") ||
    `The gateway refused it (status ${answer.status}).`
  );
}
