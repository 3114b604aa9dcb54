/** In: a program, one of its functions, the file of its input. Out: what it gives, as JSON. */

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [program, name, input] = process.argv.slice(2);
const made = await import(pathToFileURL(program).href);
const said = await made[name](JSON.parse(await readFile(input, "utf-8")));
process.stdout.write(JSON.stringify(said));
