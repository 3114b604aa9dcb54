/** Runs the program in a worker. */

import { run } from "./program.mjs";

addEventListener("message", async ({ data }) => {
  // A worker does not tell its page of a promise that nobody caught.
  postMessage(await run(data).catch((error) => ({ failed: error.stack })));
});
