// Runs compiled snippets as they are, one after the other: ADDRESS FILE...
//
// Their client sends to the API's own server. Only fetch is told to take the request elsewhere.

import { pathToFileURL } from "node:url";

const API = "https://api.stripe.com/";
const [address, ...files] = process.argv.slice(2);
const send = globalThis.fetch;

globalThis.fetch = (url, init) => {
  if (!url.startsWith(API)) throw new Error(`not the API: ${url}`);
  return send(`${address}/${url.slice(API.length)}`, init);
};

for (const file of files) await import(pathToFileURL(file).href);
