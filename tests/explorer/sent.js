/** What the page sends for states of its form, over a connection or as it is. */

import { parse } from "./assets/json.js";
import { request } from "./assets/wire.js";

async function encoded(body) {
  if (body === null) return null;
  return [...new Uint8Array(await new Blob([body]).arrayBuffer())];
}

function asked({ slices, states, files }) {
  const found = new Map(
    Object.entries(files).map(([path, { name, type, text }]) => [
      path,
      name ? new File([text], name, { type }) : new Blob([text], { type }),
    ]),
  );
  return states.map(({ of, given, chosen }) => {
    const slice = slices[of];
    const inputs = [...slice.arguments, ...slice.options];
    const values = given.map(([at, text]) => [inputs[at], parse(text)]);
    try {
      return request(slice, values, found, chosen);
    } catch (error) {
      if (error.constructor.name !== "Unsendable") throw error;
      return { refused: error.message };
    }
  });
}

/** Of each state the request, or why there is none. */
export async function written(input) {
  return Promise.all(
    asked(input).map(async ({ body, ...rest }) =>
      rest.refused ? rest : { ...rest, body: await encoded(body) },
    ),
  );
}

/** Sends each to a server. */
export async function sent(input) {
  const all = asked(input);
  for (const { method, path, headers, body, refused } of all) {
    if (refused) continue;
    const response = await fetch(input.url + path, { method, headers, body });
    await response.arrayBuffer();
  }
  return all.map(({ refused = "" }) => refused);
}
