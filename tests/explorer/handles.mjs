/** Where things are on the page of an operation, and what is done to them more than once. */

import { deflateRawSync } from "node:zlib";

/** A form in the address, as `share.js` writes it. */
export const packed = (state) =>
  "#try=1." + deflateRawSync(JSON.stringify(state)).toString("base64url");

export const opened = async (page, url) => {
  await page.goto(url);
  await page.locator("#actions button.primary").waitFor();
};

export const field = (page, ...names) =>
  names.reduce(
    (around, name) =>
      around
        .locator(".field", {
          has: page.locator(
            `xpath=./*[contains(@class, "head")]//code[text()="${name}"]`,
          ),
        })
        .first(),
    page.locator("#form"),
  );

export const input = (page, ...names) =>
  field(page, ...names)
    .locator("> .control :is(input, textarea):not(.picker)")
    .first();

export const fill = async (page, words) => {
  await page.getByRole("button", { name: words, exact: true }).click();
  await page.locator("#form .said", { hasText: "filled in" }).waitFor();
};

/** Opens all that is folded, again and again, as deep as it goes. */
export const unfold = async (page, levels) => {
  for (let level = 0; level < levels; level++) {
    await page.evaluate(() => {
      for (const each of document.querySelectorAll(
        "#form .toggle[aria-expanded=false]",
      ))
        each.click();
    });
  }
};
