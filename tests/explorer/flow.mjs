/**
 * Somebody's way through the page of one operation, from the gateway's address to a shared link.
 * In: the page, the gateway, a pairing code, a folder for screenshots (or nothing). Out: what was seen.
 */

import { deflateRawSync, inflateRawSync } from "node:zlib";

import { withPage } from "../browser/open.mjs";

const [pageUrl, gateway, code, pictures] = process.argv.slice(2);

/** Sets what the stub does next. */
const told = (script) =>
  fetch(`${gateway}/.stub`, { method: "POST", body: JSON.stringify(script) });

const packed = (state) =>
  "#try=1." + deflateRawSync(JSON.stringify(state)).toString("base64url");
const unpacked = (url) =>
  JSON.parse(
    inflateRawSync(
      Buffer.from(url.split("#try=1.")[1], "base64url"),
    ).toString(),
  );

const FORM = {
  b: {
    amount_requested: { currency: "xyz", value: 100 },
    initiated_at: 1735689600,
    payment_method_details: {
      type: "custom",
      custom: { display_name: "Cash", type: "cash" },
    },
    description: 'it\'s "x" $HOME',
  },
};

const seen = {};

const said = await withPage(async (page) => {
  /** Everything that the browser sent, the gateway's included. */
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
  page.on("console", (message) => {
    if (message.type() === "error") consoles.push(message.text());
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = (selector) => page.locator(selector).innerText();
  const reason = () => text("#actions .reason");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const status = (words) =>
    page.locator("#response .status", { hasText: words }).waitFor();
  const picture = async (name) => {
    if (!pictures) return;
    for (const width of [360, 768, 1280]) {
      for (const theme of ["light", "dark"]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((value) => {
          document.documentElement.dataset.theme = value;
        }, theme);
        await page.screenshot({
          path: `${pictures}/${name}-${width}-${theme}-page.png`,
        });
        await page.locator("#try").screenshot({
          path: `${pictures}/${name}-${width}-${theme}.png`,
        });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  /** Sends, past the question whether it is meant: how fast this runs is not known. */
  const press = async () => {
    await page.keyboard.press("Control+Enter");
    const again = page.getByRole("button", { name: "Send again" });
    if (await again.isVisible()) await again.click();
  };
  const send = async (answer, words) => {
    await told({ answer });
    await press();
    await status(words);
    // The words may be there while the body still comes.
    await page.locator("#actions .primary", { hasText: /^Send/ }).waitFor();
  };

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(pageUrl);
  const sending = page.locator("#actions button.primary");
  await sending.waitFor();

  // Nothing is there yet: Send says why, and leads to what is missing.
  seen.incomplete = await reason();
  await picture("start");
  // It is not disabled for the keyboard and for readers of the screen, only said to be.
  await sending.click({ force: true });
  seen.focus = await page.evaluate(
    () => document.activeElement.closest("form")?.id,
  );
  await page.evaluate((hash) => (location.hash = hash), packed(FORM));
  await page.locator("#snippet code", { hasText: "$HOME" }).first().waitFor();
  seen.unset = await reason();

  // The gateway: what is typed is judged, troubles are told with a command.
  const address = page.getByLabel("Address of your gateway");
  const message = () => text("#gateway .state");
  await address.fill("localhost:1");
  seen.wrong = await message();
  await address.fill("http://127.0.0.1:9");
  await page
    .locator("#gateway .state", { hasText: "No gateway runs" })
    .waitFor();
  seen.down = await message();
  await picture("trouble");
  await told({ cors: false });
  await address.fill(gateway);
  await page
    .locator("#gateway .state", { hasText: "does not take calls" })
    .waitFor();
  seen.origin = await message();
  await told({ cors: true, serves: false });
  await page.getByRole("button", { name: "Check again" }).click();
  await page
    .locator("#gateway .state", { hasText: "does not serve" })
    .waitFor();
  await told({ serves: true, ready: false });
  await page.getByRole("button", { name: "Check again" }).click();
  await page
    .locator("#gateway .state", { hasText: "no credential for bearerAuth" })
    .waitFor();
  seen.lacking = await text("#gateway .shell code");
  await told({ ready: true });
  await page.getByRole("button", { name: "Check again" }).click();

  // Pairing: a wrong code is refused in words, the right one is gone after use.
  const field = page.getByLabel("Pairing code");
  await field.waitFor();
  seen.unpaired = await reason();
  await picture("pairing");
  await field.fill("0000");
  await field.press("Enter");
  await page
    .locator("#gateway form p.wrong", { hasText: "did not take the code" })
    .waitFor();
  await field.fill(code);
  await field.press("Enter");
  await page.locator("#gateway .badges", { hasText: "Ready" }).waitFor();
  seen.ready = await text("#gateway .badges");
  seen.code = await field.inputValue();

  // Send: an answer, with numbers as they were written.
  await send("record", "200 OK");
  seen.facts = await text("#response .facts");
  seen.tree = await text("#response [role=tree]");
  await picture("answer");
  await page.locator("[role=treeitem]", { hasText: "serial" }).last().click();
  await page.getByRole("button", { name: "Copy value" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  seen.value = await clipboard();
  await page.getByLabel("Find in the answer").fill("249");
  await page.locator("#response .note", { hasText: "1 of 2" }).waitFor();
  seen.found = await text("#response .json .path");
  await page.getByRole("tab", { name: "Request" }).click();
  seen.request = await text("#response [role=tabpanel]:not([hidden])");
  await page.getByRole("tab", { name: "Tree" }).click();

  // Keys for the answer and the snippet.
  await page.keyboard.press("Control+.");
  await page.waitForFunction(() =>
    navigator.clipboard.readText().then((copied) => copied.startsWith("{")),
  );
  seen.copied = (await clipboard()).slice(0, 14);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Control+j"),
  ]);
  seen.saved = saved.suggestedFilename();
  await page.keyboard.press("Control+Shift+c");
  await page.locator("#snippet button", { hasText: "Copy" }).waitFor();
  await page.waitForFunction(() =>
    navigator.clipboard.readText().then((copied) => copied.includes("$HOME")),
  );

  // A second press asks first.
  await send("record", "200 OK");
  await page.keyboard.press("Control+Enter");
  seen.question = await text("#actions .question");
  await picture("question");
  await page.getByRole("button", { name: "Repeat with the same" }).click();
  await page.locator("#actions .primary", { hasText: /^Send/ }).waitFor();
  await status("200 OK");

  await send("declined", "402 Payment Required");
  seen.declined = await text("#response .failure");
  seen.identified = await text("#response .facts");
  seen.marked = await page
    .locator('#form [aria-invalid="true"]')
    .evaluateAll((fields) =>
      fields.flatMap((field) => [
        field.labels?.[0]?.innerText.split("\n")[0] ?? "",
        document.getElementById(field.getAttribute("aria-errormessage") ?? "")
          ?.innerText ?? "",
      ]),
    );
  await picture("declined");
  await page.getByRole("button", { name: "Go to the field" }).click();
  seen.field = await page.evaluate(
    () => document.activeElement.labels?.[0]?.innerText.split("\n")[0],
  );

  await send("refused", "403 Forbidden");
  seen.refused = [
    await text("#response .status"),
    await text("#response .failure"),
  ];
  for (const [answer, words] of [
    ["csv", "200"],
    ["html", "200"],
  ]) {
    await send(answer, words);
    if (answer === "csv") {
      await page.locator("#response table").first().waitFor();
      seen.table = await text("#response [role=tabpanel]:not([hidden]) table");
      await page.getByRole("tab", { name: "Text" }).click();
    }
    await page.locator("#response pre").first().waitFor();
    seen[answer] = await text("#response [role=tabpanel]:not([hidden]) pre");
  }
  seen.markup = await page.locator("#from-the-answer").count();
  await send("png", "200 OK");
  await page.locator("#response img").waitFor();
  seen.png = await page
    .locator("#response img")
    .evaluate((image) => image.decode().then(() => image.naturalWidth));
  await send("sound", "200 OK");
  seen.sound = await page.locator("#response audio").evaluate(
    (sound) =>
      new Promise((heard) => {
        sound.onloadedmetadata = () => heard(sound.duration);
        sound.onerror = () => heard("refused");
        sound.load();
      }),
  );
  await send("file", "200 OK");
  seen.file = await text("#response a[download]");
  await send("empty", "204 No Content");
  await send("large", "200 OK");
  // The view that was chosen before is chosen again.
  await page.getByRole("tab", { name: "Tree" }).click();
  await page.locator("#response [role=treeitem]").nth(1).waitFor();
  seen.large = await page.locator("#response [role=treeitem]").count();

  await send("huge", "200 OK");
  const asTree = page.getByRole("button", { name: /^Show it as a tree/ });
  await asTree.waitFor();
  seen.huge = await page.locator("#response [role=treeitem]").count();
  await asTree.click();
  await page.locator("#response [role=treeitem]").first().waitFor();

  // Events are shown while they come.
  await told({ answer: "events" });
  await press();
  await page.locator("#response .events li").first().waitFor();
  seen.early = await page.locator("#response .events li").count();
  await status("200 OK");
  await page.locator("#response .note", { hasText: "3 events" }).waitFor();
  seen.events = await page.locator("#response .events li").allInnerTexts();
  await picture("events");

  // Cancel, and connections that break.
  await told({ answer: "slow" });
  await press();
  await page.getByRole("button", { name: /^Cancel/ }).waitFor();
  await page.keyboard.press("Control+Enter");
  await status("Cancelled");
  seen.cancelled = await text("#response .content");
  await send("broken", "No answer");
  seen.broken = await text("#response .content");
  await page.keyboard.press("Control+Enter");
  seen.lost = await text("#actions .question p");
  await page.getByRole("button", { name: "Do not send" }).click();
  await send("cut", "The connection broke");

  // What was sent is listed, and comes back; one and all can be deleted.
  await page.locator("#history summary").click();
  const runs = page.locator("#history .runs li");
  const before = await runs.count();
  await picture("history");
  await runs
    .first()
    .getByRole("button", { name: /^Delete/ })
    .click();
  seen.fewer =
    before - (await runs.count()) === 1 ? "one less" : "not one less";

  await page.locator("h1").click();
  await page.keyboard.press("Control+i");
  await page.waitForFunction(() => location.hash === "");
  await runs.nth(3).getByRole("button", { name: /^Open/ }).click();
  await page.waitForFunction(() => location.hash !== "");
  seen.opened = unpacked(page.url()).b.description;

  // A live key wants a word, once for the tab.
  await told({ mode: "live", answer: "record" });
  await page.evaluate(() => dispatchEvent(new Event("storage")));
  await page.reload();
  await page.locator("#gateway .badges", { hasText: "Live key" }).waitFor();
  seen.live = await reason();
  await picture("live");
  await page.getByLabel(/^Type live/).fill("live");
  await page.getByRole("button", { name: "Send with the live key" }).waitFor();
  seen.allowed = await page.locator("#actions .reason").isHidden();

  // The link holds the form; a link from elsewhere tells what went away.
  seen.address = unpacked(page.url());
  await page.keyboard.press("Control+u");
  await page.locator("#actions .note", { hasText: "Copied" }).waitFor();
  seen.shared = (await clipboard()) === page.url();
  const gone = { b: { ...FORM.b, shoe_size: 44, outcome: "was_never_there" } };
  await page.goto("about:blank");
  await page.goto(pageUrl + packed(gone));
  await page.locator(".restored", { hasText: "went away" }).waitFor();
  seen.gone = await text(".restored");
  await page.locator("#history summary").click();
  await page.getByRole("button", { name: "Delete all" }).click();
  seen.deleted = await runs.count();

  const kept = await page.evaluate(() => ({
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    DOM: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll("input, textarea")]
      .map(({ value }) => value)
      .join("\n"),
    cookies: document.cookie,
    address: location.href,
  }));
  return { seen, kept, requests, consoles, page: page.url() };
});
console.log(JSON.stringify(said));
