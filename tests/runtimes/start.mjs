/** Runs the program, and prints what it saw: in Node, Deno and Bun. */

import { run } from "./program.mjs";

const [url] = globalThis.Deno?.args ?? process.argv.slice(2);
console.log(JSON.stringify(await run(url)));
