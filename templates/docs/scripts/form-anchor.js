/** Which row of the reference tells of a field? As `generator/targets/docs/anchors.py` names them. */

const MARK = "param-";

/** @param {string} name */
const slug = (name) => name.replace(/[ \t\n\r\f]/g, "-");

/**
 * The row of the path, or that of what is around it.
 *
 * @param {string[]} path
 */
export function rowOf(path) {
  for (let end = path.length; end > 0; end--) {
    const id = MARK + slug(path.slice(0, end).join("."));
    const row = document.getElementById(id);
    if (row) return row;
  }
  return null;
}

/**
 * The argument that a row is of, and the keys from there down.
 *
 * @template {{ wire: string; location: string }} Argument
 * @param {Argument[]} list
 * @param {string} id
 */
export function placeOfRow(list, id) {
  const rest = id.slice(MARK.length);
  const name = (/** @type {Argument} */ { location, wire }) =>
    slug(location === "body" ? wire : `${location}.${wire}`);
  const [argument] = list
    .filter((one) => `${rest}.`.startsWith(`${name(one)}.`))
    .sort((one, other) => name(other).length - name(one).length);
  if (!argument) return null;
  const keys = rest.slice(name(argument).length).split(".").filter(Boolean);
  return { argument, keys };
}
