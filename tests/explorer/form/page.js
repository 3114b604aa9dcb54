/** The form alone on a page. `window.on` has what the checks ask it. */

import { createForm } from "/templates/docs/scripts/form.js";
import { format, parse } from "/templates/docs/scripts/json.js";

const state = {
  form: null,
  slice: null,
  changes: 0,
  loads: [],
  built: 0,
  shown: 0,
};

/** What a slice leaves out comes from beside it, a moment later. */
async function load(id) {
  state.loads.push(id);
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (!(id in state.away)) throw new Error(`no ${id}`);
  state.slice.types[id] = state.away[id];
}

const NONE = '{"smallest":[],"complete":[],"types":{}}';

function open(slice, away = {}, examples = NONE) {
  const root = document.getElementById("form");
  Object.assign(state, { slice, away, changes: 0, loads: [] });
  const fresh = root.cloneNode(false);
  root.replaceWith(fresh);
  const before = performance.now();
  state.form = createForm(fresh, slice, {
    load,
    examples: async () => examples,
    onChange: () => state.changes++,
  });
  state.built = performance.now() - before;
  void fresh.offsetHeight;
  state.shown = performance.now() - before;
}

const place = ([argument, value]) => [
  `${argument.location} ${argument.wire}`,
  value,
];

/** Values cross to the checks as JSON text, by place and name. */
const text = () => format(new Map(state.form.values().map(place)));

function values(json) {
  const given = parse(json);
  const { arguments: list, options } = state.slice;
  return [...list, ...options].flatMap((one) => {
    const value = given.get(`${one.location} ${one.wire}`);
    return value === undefined ? [] : [[one, value]];
  });
}

window.on = {
  state,
  open,
  text,
  set: (json) => state.form.setValues(values(json)),
  form: () => state.form,
};

const name = new URLSearchParams(location.search).get("slice");
if (name) {
  const slice = await (await fetch(name)).json();
  const beside = (file) => fetch(new URL(file, new URL(name, location.href)));
  const files = [...new Set(Object.values(slice.elsewhere))];
  const parts = await Promise.all(
    files.map(async (file) => (await beside(file)).json()),
  );
  open(slice, Object.assign({}, ...parts));
}
document.documentElement.dataset.ready = "";
