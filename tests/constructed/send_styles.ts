// Makes the calls of a JSON file. A text in `$file` is the path of a file to send.

import { openAsBlob, readFileSync } from "node:fs";
import { Styles } from "styles-sdk";

type Value = Record<string, unknown>;

async function value(one: unknown): Promise<unknown> {
  if (Array.isArray(one)) return Promise.all(one.map(value));
  if (typeof one !== "object" || one === null) return one;
  const { $file } = one as Value;
  if (typeof $file === "string")
    return new File([await openAsBlob($file)], $file);
  const entries = Object.entries(one).map(
    async ([key, item]) => [key, await value(item)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const client = new Styles();
const other = new Styles({ region: "us", stage: "v2-beta" });

for (const call of JSON.parse(readFileSync("calls.json", "utf8"))) {
  const steps: string[] = call.typescript.split(".").slice(1);
  const method = steps.pop() ?? "";
  const holder = steps.reduce<any>(
    (held, step) => held[step],
    call.other ? other : client,
  );
  const path = (await value(call.path)) as unknown[];
  const named = await value(call.named);
  await holder[method](...path, named);
}
