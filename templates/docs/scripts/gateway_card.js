/** The card of the gateway: its fields, and what they show. */

import { badges, message, troubleWords } from "./gateway_words.js";
import { button, freshId, make } from "./make.js";

/** @import { Gateway } from "./gateway.js" */
/** @import { Trouble } from "./health.js" */

/** The word that allows a live key. */
export const LIVE = "live";

/**
 * @param {HTMLElement} root
 * @param {Gateway} gateway
 */
export function createCard(root, gateway) {
  const inputId = freshId();
  const messageId = freshId();
  const input = make("input", {
    id: inputId,
    type: "url",
    placeholder: "http://localhost:8787",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": messageId,
    oninput: () => gateway.typed(input.value),
  });
  const forget = button("Forget", () => {
    input.value = "";
    gateway.typed("");
    input.focus();
  });
  const again = button("Check again", () => void gateway.check(gateway.url));
  const said = make("div", {
    id: messageId,
    class: "message state",
    role: "status",
  });
  const code = pairing(gateway);
  const live = confirmation(gateway);
  const marks = make("span", { class: "badges" });
  const details = make(
    "details",
    { open: true },
    make("summary", {}, make("h3", {}, "Gateway"), marks),
    make("label", { for: inputId }, "Address of your gateway"),
    make("div", { class: "row" }, input, again, forget),
    said,
    code.form,
    live.form,
  );
  root.replaceChildren(details);
  let wasReady = false;
  const show = () => {
    const { state, reason } = gateway;
    const isThere = state.is === "there";
    marks.replaceChildren(...badges(gateway));
    said.replaceChildren(...message(gateway));
    input.setAttribute(
      "aria-invalid",
      String(state.is === "wrong" || state.is === "trouble"),
    );
    again.hidden = !gateway.url;
    forget.hidden = state.is === "unset";
    code.form.hidden = !isThere || state.health.paired;
    live.form.hidden = !isThere || !state.health.paired || !gateway.needsYes;
    // Ready, it takes no room; whoever opens it again has it open.
    if (wasReady !== (reason === "")) {
      wasReady = reason === "";
      details.open = !wasReady;
    }
  };
  const focus = () => {
    details.open = true;
    const fields = [code.input, live.input, input];
    fields.find((field) => !field.closest("form")?.hidden)?.focus();
  };
  return { input, show, focus, refused: code.refused };
}

/** @param {Gateway} gateway */
function pairing(gateway) {
  const id = freshId();
  const input = make("input", {
    id,
    autocomplete: "one-time-code",
    spellcheck: "false",
    class: "short",
  });
  const wrong = make("div", { class: "message wrong", role: "status" });
  const paired = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const code = input.value.trim();
    input.value = "";
    wrong.textContent = "";
    if (code) await gateway.pair(code);
  };
  const form = make(
    "form",
    { hidden: true, onsubmit: (event) => void paired(event) },
    make("label", { for: id }, "Pairing code"),
    make(
      "p",
      { class: "note" },
      "The gateway prints it when it starts. It is used once and not kept.",
    ),
    make("div", { class: "row" }, input, make("button", {}, "Pair")),
    wrong,
  );
  /** @param {Trouble} trouble */
  const refused = (trouble) => {
    wrong.replaceChildren(...troubleWords(trouble));
    input.focus();
  };
  return { form, input, refused };
}

/** @param {Gateway} gateway */
function confirmation(gateway) {
  const id = freshId();
  const input = make("input", {
    id,
    autocomplete: "off",
    spellcheck: "false",
    class: "short",
    oninput: () => gateway.confirm(input.value),
  });
  const form = make(
    "form",
    {
      hidden: true,
      class: "live",
      onsubmit: (event) => event.preventDefault(),
    },
    make(
      "p",
      {},
      make("strong", {}, "The gateway holds a live key."),
      " What you send is real: it can move money and change data that customers see.",
    ),
    make(
      "label",
      { for: id },
      `Type ${LIVE} to allow it until this tab is closed`,
    ),
    make("div", { class: "row" }, input),
  );
  return { form, input };
}
