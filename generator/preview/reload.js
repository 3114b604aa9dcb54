// Loads the page again when the preview has changed, says what is wrong where a build failed, and has
// what was found in the document at hand.

let before = -1;
/** @type {EventSource | undefined} */
let changes;

// A browser has six connections to a server: only pages that are seen hold one.
function follow() {
  changes?.close();
  changes = undefined;
  if (document.visibilityState === "hidden") return;
  changes = new EventSource("/.preview/changes");
  changes.addEventListener("message", heard);
}
document.addEventListener("visibilitychange", follow);
follow();

/** @param {MessageEvent<string>} event */
function heard(event) {
  const { version, problem, notes, count } = JSON.parse(event.data);
  if (problem) say(problem);
  else if (before >= 0 && version !== before) location.reload();
  else document.getElementById("preview-problem")?.remove();
  note(notes, count);
  before = version;
}

/** @param {string} problem */
function say(problem) {
  let shown = document.getElementById("preview-problem");
  if (!shown) {
    shown = document.createElement("pre");
    shown.id = "preview-problem";
    shown.setAttribute("role", "alert");
    // In view wherever the reader is. Styles of ours, not of the site.
    Object.assign(shown.style, {
      position: "sticky",
      top: "0",
      zIndex: "100",
      maxHeight: "50vh",
      gridColumn: "1 / -1",
      borderColor: "#b3261e",
    });
    document.body.prepend(shown);
  }
  shown.textContent = problem;
}

const OPEN = "preview-notes-open";

/**
 * In a corner, closed until a reader opens it, and then open on the next page too.
 * @param {{ text: string, code: string, href: string }[]} notes
 * @param {number} count of all, where there are more
 */
function note(notes, count) {
  document.getElementById("preview-notes")?.remove();
  if (!count) return;
  const panel = document.createElement("details");
  panel.id = "preview-notes";
  panel.open = kept();
  panel.addEventListener("toggle", () => keep(panel.open));
  Object.assign(panel.style, {
    position: "fixed",
    right: "0.5rem",
    bottom: "0.5rem",
    zIndex: "100",
    maxWidth: "min(50rem, calc(100vw - 1rem))",
    maxHeight: "50vh",
    overflow: "auto",
    padding: "0.4rem 0.7rem",
    border: "1px solid #8a6d00",
    borderRadius: "0.4rem",
    background: "Canvas",
    color: "CanvasText",
  });
  const title = document.createElement("summary");
  title.textContent = count === 1 ? "1 finding" : `${count} findings`;
  panel.append(title, ...notes.map(one), ...rest(count - notes.length));
  document.body.append(panel);
}

/** @param {{ text: string, code: string, href: string }} found */
function one({ text, code, href }) {
  const shown = document.createElement("pre");
  const link = document.createElement("a");
  Object.assign(link, { href, target: "_blank", textContent: code });
  // The code stands in the text already: that one becomes the link.
  const [head = "", ...behind] = text.split(`[${code}]`);
  shown.append(`${head}[`, link, `]${behind.join(`[${code}]`)}`);
  return shown;
}

/** @param {number} more */
function rest(more) {
  if (more < 1) return [];
  const said = document.createElement("p");
  said.textContent = `${more} more: gen check says them all.`;
  return [said];
}

function kept() {
  try {
    return sessionStorage.getItem(OPEN) === "yes";
  } catch {
    return false; // a browser that stores nothing
  }
}

/** @param {boolean} open */
function keep(open) {
  try {
    sessionStorage.setItem(OPEN, open ? "yes" : "");
  } catch {
    // It is closed on the next page.
  }
}
