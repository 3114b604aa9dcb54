// Reads every stream of streams.json, cut in two wherever it can be, and prints what came as JSON.

import { readFileSync } from "node:fs";
import { JsonStream } from "shop-sdk";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));

function stream(pieces, ends = true) {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (ends) controller.close();
    },
  });
}

async function read(pieces, between) {
  const found = [];
  const items = new JsonStream(new Response(stream(pieces)), between);
  for await (const item of items) found.push(item);
  return found;
}

for (const [type, named] of Object.entries(cases)) {
  const between = type.includes("json-seq") ? "\x1e" : "\n";
  for (const [name, [text]] of Object.entries(named)) {
    const bytes = new TextEncoder().encode(text);
    const ways = [];
    for (let at = 0; at <= bytes.length; at++) {
      ways.push(await read([bytes.slice(0, at), bytes.slice(at)], between));
    }
    console.log(JSON.stringify([type, name, ways]));
  }
  const start = between === "\n" ? "[1]\n" : "\x1e[1]\n";
  const open = stream([new TextEncoder().encode(start)], false);
  const items = new JsonStream(new Response(open), between);
  const { value } = await items[Symbol.asyncIterator]().next();
  await items.close();
  console.log(JSON.stringify([type, "at once", [value]]));
}
