/** Parts of a response: an error in plain words, headers, and what had been sent. */

import { saying, speaker } from "./complaints.js";
import { button, make } from "./make.js";
import { size } from "./measure.js";

/** @import { Asked } from "./answer.js" */
/** @import { Complaint } from "./complaints.js" */
/** @import { Value } from "./slice.js" */

/**
 * @param {Value} body
 * @param {Complaint[]} found
 * @param {() => void} toField
 */
export function failure(body, found, toField) {
  const by = speaker(body);
  const box = make("div", { class: "failure" });
  if (!by) return box;
  box.append(make("p", { class: "said" }, ...marked(saying(by))));
  const codes = [...by].filter(
    ([key, value]) => /code$/.test(key) && typeof value === "string",
  );
  for (const [key, code] of codes) {
    box.append(
      make(
        "p",
        {},
        `${key.replaceAll("_", " ")}: `,
        make("code", {}, String(code)),
      ),
    );
  }
  const link = [...by.values()].find(
    (value) => typeof value === "string" && /^https?:\/\/\S+$/.test(value),
  );
  if (typeof link === "string") {
    box.append(
      make(
        "p",
        {},
        make("a", { href: link, rel: "noreferrer" }, "About this error"),
      ),
    );
  }
  if (found.length > 0) {
    const names = found.map(
      ({ argument, path }) =>
        argument.wire + path.map((key) => `[${key}]`).join(""),
    );
    const code = [...new Set(names)].flatMap((name) => [
      " ",
      make("code", {}, name),
    ]);
    box.append(
      make(
        "p",
        {},
        "It is about",
        ...code,
        " ",
        button("Go to the field", toField),
      ),
    );
  }
  return box;
}

/**
 * Many APIs write names between backticks.
 *
 * @param {string} words
 */
function marked(words) {
  const parts = words.split(/`([^`]+)`/);
  return parts.map((part, at) => (at % 2 ? make("code", {}, part) : part));
}

/** @param {[string, string][]} headers */
export function headerTable(headers) {
  const rows = headers.map(([name, value]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, value)),
  );
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, "Header"),
    make("th", { scope: "col" }, "Value"),
  );
  return make(
    "div",
    { class: "wide", tabindex: "0" },
    make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)),
  );
}

/**
 * What was sent to the gateway.
 *
 * @param {Asked} asked
 */
export function requestView({ method, path, headers, body }) {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const text = [`${method} ${path}`, ...lines, "", bodyText(body)]
    .join("\n")
    .trimEnd();
  return make("pre", { class: "text", tabindex: "0" }, text);
}

/** @param {Asked["body"]} body */
function bodyText(body) {
  if (body === null) return "";
  if (typeof body === "string") return body;
  if (body instanceof Blob) return `(a file of ${size(body.size)})`;
  return [...body]
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === "string" ? value : `${value.name}, ${size(value.size)}`}`,
    )
    .join("\n");
}
