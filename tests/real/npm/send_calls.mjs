// Makes each call of a JSON file twice, one after the other: through our package, then through the
// official one.

import { readFileSync } from "node:fs";
import Theirs from "stripe";
import { Stripe as Ours } from "./ours.mjs";

const { SERVER, KEY, VERSION } = process.env;
const { hostname: host, port } = new URL(SERVER);

const ours = new Ours({ apiKey: KEY, baseUrl: SERVER, maxRetries: 0 });
const theirs = new Theirs(KEY, {
  apiVersion: VERSION,
  host,
  port,
  protocol: "http",
  maxNetworkRetries: 0,
  telemetry: false,
});

const CONTENT = Buffer.from("%PDF-1.7\r\n--random\r\n\x00\xff\n", "latin1");

/** A file as each of the two takes it. */
const ourFile = (name) => new File([CONTENT], name);
const theirFile = (name) => ({ name, data: CONTENT });

/** The arguments after those of the path. Null stands for a method without any but options. */
function given(text, open) {
  return JSON.parse(text, (_, value) =>
    value?.$file === undefined ? value : open(value.$file),
  );
}

async function send(client, name, args) {
  const names = name.split(".");
  const method = names.pop();
  const service = names.reduce((found, one) => found[one], client);
  const answer = await service[method](...args);
  // A file that is streamed holds its connection until it has been read.
  answer.resume?.();
}

const refused = {};
for (const call of JSON.parse(readFileSync("calls.json", "utf8"))) {
  const { path, options } = call;
  const params = given(call.params, ourFile);
  await send(ours, call.ours, [...path, ...(params ? [params] : []), options]);
  try {
    const named = given(call.params, theirFile) ?? {};
    await send(theirs, call.theirs, [...path, named, options]);
  } catch (error) {
    refused[call.name] = error.message;
  }
}
console.log(JSON.stringify(refused));
