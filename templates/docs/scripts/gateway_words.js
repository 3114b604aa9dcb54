/** What the gateway's card says. */

import { copyButton } from "./copy.js";
import { command, keeping } from "./health.js";
import { make } from "./make.js";

/** @import { Gateway } from "./gateway.js" */
/** @import { Served, Trouble } from "./health.js" */

/** @type {Record<Served["mode"], string>} */
const MODES = {
  test: "Test key",
  live: "Live key",
  unknown: "Key of unknown kind",
};

/**
 * Whether it is ready and which key it holds: in words, and in colour too.
 *
 * @param {Gateway} gateway
 */
export function badges({ state, served }) {
  /** @param {string} kind @param {string} words */
  const badge = (kind, words) =>
    make("span", { class: `badge ${kind}` }, words);
  if (state.is === "unset") return [badge("off", "Not set")];
  if (state.is === "checking") return [badge("off", "Checking…")];
  if (state.is !== "there") return [badge("wrong", "Not reachable")];
  if (!state.health.paired) return [badge("wrong", "Not paired")];
  if (!served?.ready) return [badge("wrong", "Not ready")];
  return [
    badge("right", "Ready"),
    badge(served.mode, MODES[served.mode] ?? MODES.unknown),
  ];
}

/**
 * @param {Gateway} gateway
 * @returns {(Node | string)[]}
 */
export function message(gateway) {
  const { state, operation, served } = gateway;
  switch (state.is) {
    case "unset":
      return [
        paragraph(
          "The gateway runs on your machine and holds the credentials; this page never sees them. Start one, and enter the address it prints:",
        ),
        shell(command(operation.api)),
      ];
    case "wrong":
      return [paragraph(state.words, "wrong")];
    case "checking":
      return [paragraph("Asking it whether it is ready…")];
    case "trouble":
      return troubleWords(state.trouble);
    case "there":
      return [
        paragraph(held(new URL(state.url).host, operation.api, served)),
        ...missing(gateway),
        make(
          "ul",
          { class: "apis" },
          ...Object.entries(state.health.apis).map(([name, api]) =>
            apiLine(name, api, state.health.paired),
          ),
        ),
        paragraph(`Gateway ${state.health.version}`, "note"),
      ];
  }
}

/**
 * @param {string} host
 * @param {string} api
 * @param {Served | undefined} served
 */
function held(host, api, served) {
  const key = served
    ? { test: "a test key", live: "a live key", unknown: "a credential" }[
        served.mode
      ]
    : "";
  return served?.ready && key
    ? `The gateway at ${host} holds ${key} for ${api} and adds it to what you send. This page never sees it.`
    : `The gateway at ${host} runs.`;
}

/** @param {Gateway} gateway */
function missing({ operation, served }) {
  const { api } = operation;
  if (!served) {
    return [
      paragraph(
        `It does not serve ${api}. Start it with the document:`,
        "wrong",
      ),
      shell(command(api)),
    ];
  }
  if (served.ready) return [];
  const without = Object.keys(served.schemes ?? {}).filter(
    (scheme) => !served.schemes[scheme],
  );
  const what = without.length > 0 ? ` for ${without.join(", ")}` : "";
  return [
    paragraph(
      `It has no credential${what}. Set one where the gateway runs; where that does not help, start the gateway again:`,
      "wrong",
    ),
    shell(keeping(api, without)),
  ];
}

/**
 * @param {string} name
 * @param {Served} api
 * @param {boolean} paired Others are not told of which kind a key is.
 */
function apiLine(name, { ready, mode }, paired) {
  const kind = paired
    ? `, ${(MODES[mode] ?? MODES.unknown).toLowerCase()}`
    : "";
  const words = ready ? `ready${kind}` : "not ready";
  return make("li", {}, make("code", {}, name), ` ${words}`);
}

/** @param {Trouble} trouble */
export function troubleWords({ message, command }) {
  return [paragraph(message, "wrong"), ...(command ? [shell(command)] : [])];
}

/** @param {string} words */
function paragraph(words, kind = "") {
  return make("p", kind ? { class: kind } : {}, words);
}

/** @param {string} words */
function shell(words) {
  const code = make("code", {}, words);
  return make(
    "div",
    { class: "shell" },
    code,
    copyButton(
      "Copy",
      () => words,
      () => code,
    ),
  );
}
