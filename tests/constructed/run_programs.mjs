// Runs compiled programs as they are, one after the other: ADDRESS FILE...
//
// Their clients send to the API's own server. Only fetch is told to take the request elsewhere, with a
// header that says where it was meant to go.

import { pathToFileURL } from "node:url";

const [address, ...files] = process.argv.slice(2);
const send = globalThis.fetch;

globalThis.fetch = (url, init) => {
  const [, server] = /^(https?:[/][/][^/]+)/.exec(url);
  const headers = new Headers(init.headers);
  headers.set("X-Server", server);
  return send(address + url.slice(server.length), { ...init, headers });
};

for (const file of files) await import(pathToFileURL(file).href);
