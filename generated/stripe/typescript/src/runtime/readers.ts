/** What the body of a successful response is, where it is not JSON. */

import type { Reader } from "./operation.js";

/** Nothing, whatever the response holds. */
export const toNothing: Reader<void> = {
  async read(response) {
    // To the end: cancelled, the connection would be of no more use.
    await response.arrayBuffer();
  },
};

export const toText: Reader<string> = {
  read: (response) => response.text(),
};

export const toBytes: Reader<Uint8Array> = {
  read: async (response) => new Uint8Array(await response.arrayBuffer()),
};
