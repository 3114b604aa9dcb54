/**
 * In: calls.mjs, a list of functions that call the generated client, and the address of a server in
 * place of the API's own. Out: of each, how many requests it made.
 */

const [calls, api, address] = process.argv.slice(2);
const send = globalThis.fetch;
let count = 0;

globalThis.fetch = (url, init) => {
  if (!url.startsWith(api)) throw new Error(`not the API: ${url}`);
  count += 1;
  return send(address + url.slice(api.length), init);
};

const made = [];
for (const call of (await import(calls)).default) {
  count = 0;
  // Answers are empty, so that not every call can end well; what counts is what was sent.
  await call().catch(() => {});
  made.push(count);
}
process.stdout.write(JSON.stringify(made));
