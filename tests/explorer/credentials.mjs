/**
 * Somebody gives the gateway a credential from the page, and then looks for it everywhere.
 * In: the page, the gateway, a pairing code, a secret. Out: what was seen.
 */

import { withPage } from "../browser/open.mjs";

const [pageUrl, gateway, code, secret] = process.argv.slice(2);

const told = (script) =>
  fetch(`${gateway}/.stub`, { method: "POST", body: JSON.stringify(script) });

/** Everything in the browser that somebody could look at later. */
const everywhere = async (page) => ({
  ...(await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = await caches.keys();
    return {
      localStorage: JSON.stringify(localStorage),
      sessionStorage: JSON.stringify(sessionStorage),
      databases: JSON.stringify([databases, caches_]),
      DOM: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll("input, textarea")]
        .map(({ value, defaultValue }) => `${value} ${defaultValue}`)
        .join("\n"),
      cookies: document.cookie,
      address: location.href,
      history: JSON.stringify([history.length, history.state, name]),
      snippet: document.getElementById("snippet").innerText,
      globals: Object.keys(globalThis)
        .map((key) => {
          try {
            return typeof globalThis[key] === "string" ? globalThis[key] : "";
          } catch {
            return "";
          }
        })
        .join("\n"),
    };
  })),
  link: await page.keyboard
    .press("Control+u")
    .then(() => page.locator("#actions .note", { hasText: "Copied" }).waitFor())
    .then(() => page.evaluate(() => navigator.clipboard.readText())),
});

const seen = {};

const said = await withPage(async (page) => {
  const requests = [];
  page.setDefaultTimeout(10_000);
  page.on("request", (request) =>
    requests.push([
      request.method(),
      request.url(),
      JSON.stringify(request.headers()),
      request.postData() ?? "",
    ]),
  );
  const consoles = [];
  page.on("console", (message) => consoles.push(message.text()));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = page.locator("#authentication details");
  const field = page.getByLabel("Secret for bearerAuth");
  const loaded = () =>
    requests.filter(([, url]) => /\/credentials-/.test(url)).length;
  const note = (text) =>
    panel.locator("[role=status]", { hasText: text }).waitFor();
  const again = async () => {
    await page.evaluate(() =>
      [...document.querySelectorAll("#gateway button")]
        .find(({ textContent }) => textContent === "Check again")
        .click(),
    );
  };

  // A gateway that cannot store one: no field, and no script for it.
  await told({ ready: false, writable: false, token: true });
  await page.goto(pageUrl);
  const address = page.getByLabel("Address of your gateway");
  await address.fill(gateway);
  const pairing = page.getByLabel("Pairing code");
  await pairing.waitFor();
  await pairing.fill(code);
  await pairing.press("Enter");
  const state = page.locator("#gateway .state");
  await state.filter({ hasText: "no credential for bearerAuth" }).waitFor();
  seen.before = [await panel.count(), loaded()];

  // One that can: the field is there, below its scheme.
  await told({ writable: true });
  await again();
  await panel.waitFor();
  seen.summary = await panel.locator("summary").innerText();
  seen.scripts = loaded();
  await panel.locator("summary").click();
  seen.type = await field.getAttribute("type");
  seen.inForm = await field.evaluate((input) => input.form !== null);
  seen.where = await panel.locator("p").first().innerText();

  // Nothing happens without a word; what is refused is said, without what was typed.
  await field.press("Enter");
  await told({ refusal: "This secret cannot be sent: it holds a blank." });
  await field.fill(`${secret}-refused`);
  await field.press("Enter");
  await note("it holds a blank");
  seen.refused = await panel.locator("[role=status]").innerText();
  seen.refusedField = await field.inputValue();

  // Stored: the field is empty at once, though the answer has not come.
  await told({ refusal: "" });
  const held = await page
    .context()
    .route("**/.gateway/credentials", (route) =>
      setTimeout(() => route.continue(), 500),
    );
  await field.pressSequentially(secret);
  seen.typed = (await field.inputValue()) === secret;
  await panel.getByRole("button", { name: "Store on the gateway" }).click();
  seen.atOnce = [
    await field.inputValue(),
    (await page.content()).includes(secret),
    await panel.locator("[role=status]").innerText(),
  ];
  await note("Stored on the gateway");
  await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();
  seen.after = await panel.locator("summary").innerText();
  await field.focus();
  await page.keyboard.press("Control+z");
  seen.undone = await field.inputValue();

  // It is nowhere, neither after a call that it was used for nor after coming back.
  await page.evaluate(() =>
    document.querySelector("#form input, #form textarea").focus(),
  );
  const places = { stored: await everywhere(page) };
  await page.goto("about:blank");
  await page.goBack();
  await page.locator("#actions button.primary").waitFor();
  places.back = await everywhere(page);
  await page.reload();
  await page.locator("#actions button.primary").waitFor();
  places.reloaded = await everywhere(page);

  // What is typed for one gateway is not there for the next; nor is it sent where others may read it.
  const health = { version: "1", gateway: "gen", paired: true };
  const api = {
    ready: true,
    mode: "test",
    schemes: { bearerAuth: true },
    writable: { bearerAuth: true },
  };
  const body = JSON.stringify({ ...health, apis: { stripe: api } });
  const headers = {
    "Access-Control-Allow-Origin": new URL(pageUrl).origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Headers": "gateway-token",
    "Content-Type": "application/json",
  };
  for (const url of [
    "http://localhost:9",
    "http://gateway.example",
    "https://gateway.example",
  ])
    await page.route(`${url}/**`, (route) => route.fulfill({ body, headers }));
  const to = async (url) => {
    await page.evaluate(() => {
      document.querySelector("#gateway details").open = true;
    });
    await address.fill(url);
    await state
      .filter({ hasText: new URL(url).host })
      .waitFor({ state: "attached" });
    await page
      .locator("#gateway .badges", { hasText: "Ready" })
      .waitFor({ state: "attached" });
  };
  await to("http://localhost:9");
  await panel.waitFor();
  await panel.locator("summary").click();
  await field.fill(`${secret}-typed`);
  await to("http://gateway.example");
  seen.clear = await panel.isVisible();
  await to("https://gateway.example");
  await panel.waitFor();
  seen.next = await field.inputValue();
  return { seen, places, requests, consoles, held: held ?? null };
});
console.log(JSON.stringify(said));
