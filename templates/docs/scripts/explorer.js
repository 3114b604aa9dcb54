/**
 * What the page of an operation loads. The page is complete without it; with it, the form, the gateway
 * and everything that follows what is typed come to life.
 */

import { createLoad, createText } from "./beside.js";
import { createForm } from "./form.js";
import { firstControl } from "./form-dom.js";
import { complete } from "./complete.js";
import { Gateway } from "./gateway.js";
import { masked } from "./kept.js";
import { make } from "./make.js";
import { counted } from "./measure.js";
import { startPage } from "./page.js";
import { createPanels } from "./panels.js";
import { createRestore } from "./restore.js";
import { Sender } from "./send.js";
import { createShare } from "./share.js";
import { OTHERS, shortcuts } from "./shortcuts.js";
import { startSnippets } from "./snippets.js";

/** @import { Caller, Parts } from "./call.js" */
/** @import { Complaint } from "./complaints.js" */
/** @import { Run } from "./history.js" */
/** @import { Argument, Slice, Value } from "./slice.js" */

/**
 * @typedef {object} Form
 * @property {() => [Argument, Value][]} values
 * @property {() => Map<string, File>} files
 * @property {() => { id: string, path: string[], message: string }[]} problems
 * @property {(values: [Argument, Value][]) => void} setValues
 * @property {(errors: { path: string[], message: string }[]) => void} showErrors
 * @property {() => void} focusFirstProblem
 * @property {() => void} reset
 */

/** @typedef {NonNullable<ReturnType<typeof startSnippets>>} Snippets */

const EXAMPLE = "An example. It becomes your call as you fill in the form.";

/** @param {string} id */
const element = (id) => document.getElementById(id) ?? make("section");

/**
 * What a call takes is loaded before the first one.
 *
 * @param {Parts} parts
 */
function createCaller(parts) {
  const root = element("response");
  const words = "Nothing has been sent yet.";
  root.replaceChildren(make("h3", {}, "Response"), make("p", {}, words));
  /** @type {Promise<Caller> | null} */
  let loading = null;
  return () => {
    loading ??= import("./call.js").then(
      ({ Caller }) => new Caller(root, parts),
    );
    loading.catch(() => (loading = null));
    return loading;
  };
}

/**
 * Ways between the form and the reference, loaded for those who take one.
 *
 * @param {{ reveal: (id: string) => boolean }} form
 */
function createAnchors(form) {
  /** @type {Promise<ReturnType<typeof import("./anchors.js").startAnchors>> | undefined} */
  let made;
  const load = () =>
    (made ??= import("./anchors.js").then(({ startAnchors }) =>
      startAnchors(form),
    ));
  return {
    show: () => {
      if (made || location.hash.startsWith("#param-"))
        void load().then(({ show }) => show());
    },
    turn: () => void load().then(({ turn }) => turn()),
  };
}

/**
 * @param {Slice} slice
 * @param {() => Promise<string>} examples
 * @param {Snippets | null} snippets
 */
function start(slice, examples, snippets) {
  /** @type {Sender | undefined} */
  let sender = undefined;
  let isTouched = false;
  let isMoved = true;
  const root = element("form");
  const load = createLoad(slice);
  const form = createForm(root, slice, {
    load,
    examples,
    onChange: () => {
      if (!sender) return;
      isTouched = true;
      changed();
    },
  });
  const known = async () => {
    const values = form.values();
    await complete(slice, values, load);
    return values;
  };
  const share = createShare(slice, known);
  const note = make("p", { class: "note restored", role: "status" });
  root.before(note);
  const showPanels = createPanels(element("authentication"));
  const gateway = new Gateway(element("gateway"), slice, (changed) => {
    sender?.update();
    showPanels(changed);
  });
  const complain = (/** @type {Complaint[]} */ found) =>
    form.showErrors(
      found.map(({ argument, path, message }) => ({
        path: [argument.wire, ...path],
        message,
      })),
    );
  const toField = () => {
    const marked = root.querySelector('[aria-invalid="true"]');
    if (marked instanceof HTMLElement) marked.focus();
    else form.focusFirstProblem();
  };
  const loadCaller = createCaller({ slice, form, gateway, complain, toField });
  const restore = createRestore({
    slice,
    form,
    note,
    isTouched: () => isTouched,
    fill: (values, isShown) => {
      isTouched = true;
      isMoved = isShown;
      if (values) form.setValues(values);
      else changed();
      isMoved = true;
    },
  });
  // Below everything else, and of no use before the first call.
  const earlier = import("./history.js").then(({ createHistory }) =>
    createHistory(element("history"), slice, (text) => {
      restore.earlier(text);
      root.scrollIntoView({ block: "start" });
    }),
  );
  const onRun = (/** @type {Run} */ run) =>
    void earlier.then(
      ({ add }) => add(run),
      () => {},
    );
  const changed = () => {
    const values = masked(slice, form.values());
    const open = form.problems().length;
    const words =
      open > 0
        ? `${counted(open, "field")} ${open === 1 ? "needs" : "need"} a value that fits before it can be sent.`
        : "";
    sender?.update();
    // An empty form says nothing yet, nor do constants that it holds by itself: the example that the
    // page came with says more.
    if (values.length === 0 || !isTouched) snippets?.update(null, EXAMPLE);
    else snippets?.update({ slice, values }, words);
    if (isTouched && isMoved) void share.update();
  };
  const parts = { slice, form, known, gateway, loadCaller, onRun };
  sender = new Sender(element("actions"), parts, [share.pressed, share.note]);
  root.addEventListener("submit", (event) => event.preventDefault());
  const anchors = createAnchors(form);
  // A link may be pasted into the address bar of the page itself.
  addEventListener("hashchange", () => {
    void restore.link(() => {});
    anchors.show();
  });
  element("try").hidden = false;
  const toForm = () => firstControl(root)?.focus();
  const skip = document.querySelector('a.skip[href="#form"]');
  skip?.addEventListener("click", (event) => {
    event.preventDefault();
    toForm();
  });
  restore.draft();
  void restore.link(() => !isTouched && changed());
  anchors.show();
  const view = async () => (await loadCaller()).view;
  return { form, sender, share, view, anchors, toForm };
}

const place = element("try").dataset["slice"];
const snippets = startSnippets(element("snippet"));
/** @type {ReturnType<typeof start> | null} */
let tried = null;
const waiting = element("waiting");
if (place !== undefined) {
  try {
    const answer = await fetch(new URL(place, document.baseURI));
    if (!answer.ok) throw new Error(`${answer.status} for ${place}`);
    const examples = createText(place.replace(/json$/, "examples.json"));
    tried = start(await answer.json(), examples, snippets);
    waiting.remove();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    waiting.replaceChildren(`The form could not be loaded: ${reason}.`);
  }
}
startPage(shortcuts(tried, snippets), tried ? OTHERS : []);

const narrow = matchMedia("(max-width: 74.99rem)");
const dock = () => {
  if (!tried || !snippets || !narrow.matches) return;
  narrow.removeEventListener("change", dock);
  const act = {
    press: tried.sender.press.bind(tried.sender),
    focus: snippets.focus,
  };
  void import("./dock.js").then(({ createDock }) =>
    createDock(element("snippet"), act),
  );
};
narrow.addEventListener("change", dock);
dock();
