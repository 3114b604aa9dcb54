/** As `in_node.mjs`, in a page: in: the address of the folder, a function, the file of its input. */

import { readFile } from "node:fs/promises";
import { withPage } from "../browser/open.mjs";

const [address, name, input] = process.argv.slice(2);
const given = JSON.parse(await readFile(input, "utf-8"));
const said = await withPage(async (page) => {
  await page.goto(`${address}/empty.html`);
  return page.evaluate(
    async ([made, what]) => {
      const program = await import("./rendered.js");
      return program[made](what);
    },
    [name, given],
  );
});
process.stdout.write(JSON.stringify(said));
