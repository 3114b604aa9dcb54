/** What came back: status with its meaning, facts, the error in plain words, and the body. */

import {
  fileName,
  header,
  kindOfBody,
  mediaTypeOf,
  requestIdOf,
} from "./answer.js";
import { bodyOf } from "./body.js";
import { complaints } from "./complaints.js";
import { copy, copyButton, say } from "./copy.js";
import { createEvents } from "./events.js";
import { button, make } from "./make.js";
import { duration, size } from "./measure.js";
import { failure, headerTable, requestView } from "./response_words.js";
import { kindOf, meaningOf, nameOf } from "./statuses.js";
import { createTabs } from "./tabs.js";

/** @import { Answer, Asked } from "./answer.js" */
/** @import { Complaint } from "./complaints.js" */
/** @import { Slice } from "./slice.js" */

/** @type {Record<Answer["end"], string>} */
const ENDS = {
  whole: "",
  cancelled: " Cancelled: what had come is here.",
  broken: " The connection broke: what had come is here.",
};

export class ResponseView {
  /** @type {{ answer: Answer, text: string | null } | null} */
  #last = null;
  /** @type {string[]} */
  #urls = [];
  /** @type {ReturnType<typeof createEvents> | null} */
  #events = null;
  #view = "";

  /**
   * @param {HTMLElement} root
   * @param {Slice} slice
   * @param {(found: Complaint[]) => void} onComplaints
   * @param {() => void} toField Leads to the first field that is marked.
   */
  constructor(root, slice, onComplaints, toField) {
    this.slice = slice;
    this.onComplaints = onComplaints;
    this.toField = toField;
    // The status is said when it is there; nobody wants the body read out.
    root.setAttribute("aria-live", "off");
    this.status = make("p", { class: "status" });
    this.content = make("div", { class: "content" });
    this.title = make("h3", { tabindex: "-1" }, "Response");
    root.replaceChildren(this.title, this.status, this.content);
    this.#show(["Nothing has been sent yet."], []);
  }

  waiting() {
    this.#forget();
    this.#show(["Waiting for an answer…"], []);
  }

  /**
   * The headers are there, the body comes.
   *
   * @param {Response} response
   */
  begin(response) {
    const isStream = kindOfBody(mediaTypeOf(response.headers)) === "events";
    this.#events = isStream ? createEvents() : null;
    this.#show(
      [badge(response.status), " The answer is coming…"],
      this.#events ? [this.#events.element] : [],
    );
  }

  /** @param {Uint8Array} chunk @param {number} total */
  push(chunk, total) {
    this.#events?.push(chunk);
    const words = this.status.lastChild;
    if (words) words.textContent = ` ${size(total)} so far…`;
  }

  /**
   * @param {Answer} answer
   * @param {Asked} asked Without secrets.
   */
  async show(answer, asked) {
    const body = await bodyOf(answer);
    this.#forget();
    this.#urls = body.urls;
    this.#last = { answer, text: body.text };
    this.#events?.end();
    const isGateways = header(answer, "gateway-error") !== "";
    const error = answer.status >= 400 ? body.value : undefined;
    const isApis = error !== undefined && !isGateways;
    const found = isApis ? complaints(this.slice, error) : [];
    this.onComplaints(found);
    const meaning = isGateways
      ? "The gateway refused the call; the API was not asked."
      : meaningOf(answer.status);
    const views = this.#views([
      ...(this.#events ? [view("Events", this.#events.element)] : []),
      ...body.views,
      view("Headers", headerTable(answer.headers)),
      view("Request", requestView(asked)),
    ]);
    const save = button("Save", () => this.save());
    this.#show(
      [badge(answer.status), ` ${meaning}${ENDS[answer.end]}`],
      [
        make("div", { class: "row" }, this.#facts(answer), save),
        error === undefined ? "" : failure(error, found, this.toField),
        ...views,
      ],
    );
    const time = duration(answer.milliseconds);
    const name = `${answer.status} ${nameOf(answer.status)}`.trim();
    say(`${name} in ${time}. ${meaning}`);
  }

  /**
   * As tabs; the one that was chosen before is chosen again, where it is there.
   *
   * @param {[title: string, content: HTMLElement][]} views
   */
  #views(views) {
    const list = views.map(([title, content]) => ({
      title,
      panel: make("div", {}, content),
    }));
    const before = list.findIndex(({ title }) => title === this.#view);
    const choose = (/** @type {number} */ index) => {
      this.#view = list[index]?.title ?? "";
    };
    const tabs = createTabs(
      "Views of the answer",
      list,
      Math.max(before, 0),
      choose,
    );
    const head = make("div", { class: "head" }, tabs.list);
    return [head, ...list.map(({ panel }) => panel)];
  }

  /**
   * There is no answer.
   *
   * @param {string} title
   * @param {(Node | string)[]} words
   */
  failed(title, words) {
    this.#forget();
    this.#show([make("span", { class: "badge wrong" }, title)], words);
    say(title);
  }

  /** Whether there is an answer that is text. */
  copy() {
    const text = this.#last?.text;
    if (text) void copy(text, this.title);
    else say("There is no text to copy");
  }

  save() {
    if (!this.#last) return;
    const { answer } = this.#last;
    const href = URL.createObjectURL(answer.body);
    make("a", { href, download: fileName(answer) }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  focus() {
    this.title.focus();
    this.title.scrollIntoView({ block: "nearest" });
  }

  /** @param {Answer} answer */
  #facts(answer) {
    /** @param {string} name */
    const milliseconds = (name) => {
      const stated = header(answer, name);
      return stated !== "" && Number.isFinite(Number(stated))
        ? duration(Number(stated))
        : "";
    };
    const parts = [
      ["gateway", milliseconds("gateway-duration")],
      ["API", milliseconds("gateway-upstream-duration")],
    ].filter(([, time]) => time);
    const split =
      parts.length > 0
        ? ` (${parts.map(([name, time]) => `${name} ${time}`).join(", ")})`
        : "";
    const requestId = requestIdOf(answer);
    /** @type {[string, (Node | string)[]][]} */
    const facts = [
      ["Time", [`${duration(answer.milliseconds)}${split}`]],
      ["Size", [size(answer.body.size)]],
    ];
    if (requestId) {
      const id = make("code", {}, requestId);
      facts.push([
        "Request id",
        [
          id,
          " ",
          copyButton(
            "Copy",
            () => requestId,
            () => id,
          ),
        ],
      ]);
    }
    if (header(answer, "gateway-idempotent-replay") === "true") {
      facts.push([
        "Repeated",
        ["The gateway gave the answer of the first call with this key."],
      ]);
    }
    return make(
      "dl",
      { class: "facts" },
      ...facts.map(([name, value]) =>
        make("div", {}, make("dt", {}, name), make("dd", {}, ...value)),
      ),
    );
  }

  /**
   * @param {(Node | string)[]} status
   * @param {(Node | string)[]} content
   */
  #show(status, content) {
    this.status.replaceChildren(...status);
    this.content.replaceChildren(...content);
  }

  #forget() {
    this.#urls.forEach((url) => URL.revokeObjectURL(url));
    this.#urls = [];
    this.#last = null;
  }
}

/** @param {number} status */
const badge = (status) =>
  make(
    "span",
    { class: `badge ${kindOf(status)}` },
    `${status} ${nameOf(status)}`.trim(),
  );

/**
 * @param {string} title
 * @param {HTMLElement} content
 * @returns {[string, HTMLElement]}
 */
const view = (title, content) => [title, content];
