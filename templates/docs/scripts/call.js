/** One call, from the values of the form to the answer that is shown: loaded before the first one. */

import { answerOf, header, requestIdOf } from "./answer.js";
import { command, health, Trouble } from "./health.js";
import { isSafe } from "./idempotency.js";
import { make } from "./make.js";
import { outgoing } from "./outgoing.js";
import { ResponseView } from "./response.js";
import { Unsendable } from "./wire.js";

/** @import { Complaint } from "./complaints.js" */
/** @import { Form } from "./explorer.js" */
/** @import { Gateway } from "./gateway.js" */
/** @import { Run } from "./history.js" */
/** @import { Argument, Slice, Value } from "./slice.js" */

/**
 * @typedef {object} Parts
 * @property {Slice} slice
 * @property {Form} form
 * @property {Gateway} gateway
 * @property {(found: Complaint[]) => void} complain
 * @property {() => void} toField Leads to the first field that is marked.
 */

/** The browser had no answer from the gateway. */
class Lost extends Error {}

export class Caller {
  /**
   * @param {HTMLElement} root Of the response.
   * @param {Parts} parts
   */
  constructor(root, parts) {
    this.parts = parts;
    this.view = new ResponseView(
      root,
      parts.slice,
      parts.complain,
      parts.toField,
    );
  }

  /**
   * @param {[Argument, Value][]} values
   * @param {string} key
   * @param {AbortSignal} signal
   * @param {number} started
   * @returns {Promise<Pick<Run, "status" | "requestId"> | null>} Null where nothing was sent.
   */
  async call(values, key, signal, started) {
    try {
      return await this.#answered(values, key, signal, started);
    } catch (error) {
      if (error instanceof Unsendable) return this.#unsent(error);
      await this.#broken(error, signal.aborted);
      return { status: 0, requestId: "" };
    }
  }

  /**
   * @param {[Argument, Value][]} values
   * @param {string} key
   * @param {AbortSignal} signal
   * @param {number} started
   */
  async #answered(values, key, signal, started) {
    const { slice, form, gateway } = this.parts;
    const { view } = this;
    const { asked, shown } = outgoing(slice, values, form.files(), key);
    view.waiting();
    const response = await gateway.call(asked, signal).catch((cause) => {
      throw new Lost("no answer", { cause });
    });
    if (response.type === "opaqueredirect") {
      throw new Trouble(
        "The gateway answered with a redirect. Redirects are not followed.",
      );
    }
    view.begin(response);
    const push = view.push.bind(view);
    const answer = await answerOf(response, signal, started, push);
    const { status } = answer;
    if (status === 401 && header(answer, "gateway-error")) gateway.unpaired();
    await view.show(answer, shown);
    return { status, requestId: requestIdOf(answer) };
  }

  /** @param {Unsendable} error */
  #unsent({ message, argument }) {
    const {
      parts: { form },
      view,
    } = this;
    view.failed("Not sent", [make("p", {}, message)]);
    if (argument) form.showErrors([{ path: [argument.wire], message }]);
    return null;
  }

  /**
   * @param {unknown} error
   * @param {boolean} isCancelled
   */
  async #broken(error, isCancelled) {
    const {
      parts: { slice, gateway },
      view,
    } = this;
    const unknown = isSafe(slice)
      ? ""
      : ` It is not known whether the API has done it.${slice.operation.idempotency ? " Repeated with the same idempotency key, it is not done twice." : ""}`;
    if (isCancelled) {
      view.failed("Cancelled", [
        make("p", {}, `The page waits no longer.${unknown}`),
      ]);
      return;
    }
    if (!(error instanceof Lost)) {
      view.failed("No answer", [
        make("p", {}, error instanceof Error ? error.message : String(error)),
      ]);
      return;
    }
    // A page is not told why. Whether the gateway is still there tells the two cases apart.
    const { api } = slice.operation;
    const trouble = await health(gateway.url, "", api).then(
      () =>
        new Trouble(
          `The gateway runs, but its connection broke before an answer came, or it does not let this page read the answer.${unknown}`,
        ),
      (cause) =>
        cause instanceof Trouble
          ? cause
          : new Trouble(String(cause), command(api)),
    );
    const help = trouble.command
      ? [make("p", {}, make("code", {}, trouble.command))]
      : [];
    view.failed("No answer", [make("p", {}, trouble.message), ...help]);
    if (trouble.command) void gateway.check(gateway.url);
  }
}
