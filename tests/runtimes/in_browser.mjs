/**
 * Runs the program in a page and in a module worker, and one call in a page that came without TLS.
 * In: the port of the pages, an API for each of the three. Out: what each saw.
 */

import { withPage } from "../browser/open.mjs";

const [port, ...apis] = process.argv.slice(2);

const inPage = async (url) => {
  const { run } = await import("program");
  return run(url);
};

const inWorker = (url) =>
  new Promise((resolve, reject) => {
    const worker = new Worker("worker.bundled.mjs", { type: "module" });
    worker.addEventListener("message", ({ data }) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(message));
    worker.postMessage(url);
  });

const withoutTls = async (url) => {
  const { report } = await import("program");
  return [isSecureContext, await report(url)];
};

const said = await withPage(async (page) => {
  await page.goto(`http://127.0.0.1:${port}/page.html`);
  const seen = [
    await page.evaluate(inPage, apis[0]),
    await page.evaluate(inWorker, apis[1]),
  ];
  // An address of this machine is trusted without TLS, a name is not.
  await page.goto(`http://shop.test:${port}/page.html`);
  return [...seen, await page.evaluate(withoutTls, apis[2])];
});
console.log(JSON.stringify(said));
