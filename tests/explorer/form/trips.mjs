/** Whatever a form holds, it can be given again. */

import { readFileSync, readdirSync } from "node:fs";
import { ok, same } from "./drive.mjs";
import { away, kinds, lazy } from "./slices.mjs";
import { chance, maker } from "./random.mjs";

const SEEDS = 400;
const REPORTS = new URL(
  "../../../generated/stripe/docs/payment_records/",
  import.meta.url,
);

/** Sets each text and reads it back, also after all problems were looked for and branches opened. */
const there_and_back = (texts) =>
  texts
    .map((text) => {
      window.on.set(text);
      const back = window.on.text();
      window.on.state.form.problems();
      const asked = window.on.text();
      return back === text && asked === text ? null : { text, back, asked };
    })
    .filter(Boolean);

async function trips(form, slice, types, count) {
  await form.open(slice);
  const texts = Array.from({ length: count }, (_, seed) =>
    maker(types, chance(seed + 1))(slice.arguments),
  );
  const wrong = await form.page.evaluate(there_and_back, texts);
  same(wrong.slice(0, 1), [], `${wrong.length} of ${count}`);
}

export const random_values = (form) => trips(form, kinds, kinds.types, SEEDS);

export async function random_values_of_real_operations(form) {
  const files = readdirSync(REPORTS).filter((name) => /^\w+\.json$/.test(name));
  ok(files.length > 5);
  for (const name of files) {
    const slice = JSON.parse(readFileSync(new URL(name, REPORTS), "utf8"));
    await trips(form, slice, slice.types, SEEDS / 10);
  }
}

export async function random_values_of_types_elsewhere(form) {
  for (let seed = 1; seed <= 60; seed++) {
    const text = maker(away, chance(seed))(lazy.arguments);
    await form.open(structuredClone(lazy), away);
    await form.set(text);
    same(await form.values(), text, `seed ${seed}`);
    await form.page.waitForFunction(
      () => document.querySelectorAll(".note:not(:empty)").length === 0,
    );
    same(await form.values(), text, `seed ${seed}, when all is loaded`);
    await form.page.evaluate(() => window.on.state.form.problems());
    same(await form.values(), text, `seed ${seed}, when all is built`);
  }
}

export async function random_values_by_way_of_json(form) {
  await form.open(kinds);
  const mode = form.page.getByRole("radiogroup", { name: "Edit the body as" });
  await form.press(mode.getByRole("radio", { name: "JSON" }), "Space");
  const make = maker(kinds.types, chance(7));
  const area = form.page.getByRole("textbox", { name: "Request body as JSON" });
  const inBody = kinds.arguments.filter(({ location }) => location === "body");
  for (let count = 0; count < 20; count++) {
    const text = make(inBody);
    await area.fill(text.replaceAll('"body ', '"'));
    same(await form.values(), text);
  }
}
