/** How long a form takes, and what a key touches. */

import { same, ok } from "./drive.mjs";
import { kinds, wide } from "./slices.mjs";

const MOST = 50;

/** CPU time of the page in milliseconds, so that a busy machine says nothing about the form. */
async function spent(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const { TaskDuration, RecalcStyleDuration, LayoutDuration } =
    Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  const layout = RecalcStyleDuration + LayoutDuration;
  return { script: TaskDuration - layout, layout };
}

async function fastest(form, slice, words) {
  const session = await form.page.context().newCDPSession(form.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const runs = [];
  for (let run = 0; run < 6; run++) {
    await form.page.evaluate((one) => void (window.next = one), slice);
    const before = await spent(session);
    await form.page.evaluate(() => window.on.open(window.next));
    const after = await spent(session);
    runs.push([after.script - before.script, after.layout - before.layout]);
  }
  await session.detach();
  const [[built, shown]] = runs.sort(([one], [other]) => one - other);
  console.error(
    `${words}: built in ${built.toFixed(1)} ms of CPU time, laid out in ${shown.toFixed(1)}`,
  );
  return built;
}

export async function two_hundred_fields_are_built_below_50_ms(form) {
  const built = await fastest(form, wide, "200 fields, half of them folded");
  ok(built < MOST, `${built} ms`);
}

export async function two_hundred_required_fields_are_built_below_50_ms(form) {
  const all = {
    ...wide,
    arguments: wide.arguments.map((one) => ({ ...one, required: true })),
  };
  const built = await fastest(form, all, "200 fields, all to be seen");
  ok(built < MOST, `${built} ms`);
}

export async function a_key_touches_its_own_field(form) {
  await form.open(kinds);
  await form.unfold();
  await form.type(form.input("count"), "1");
  await form.page.evaluate(() => {
    const field = document.activeElement.closest(".field");
    window.touched = [];
    new MutationObserver((records) => {
      for (const { target } of records)
        if (!field.contains(target)) window.touched.push(target.nodeName);
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await form.keys.type("2345x");
  same(await form.page.evaluate(() => window.touched), []);
}

export async function a_key_is_handled_below_2_ms(form) {
  await form.open(wide);
  const took = await form.page.evaluate(() => {
    const input = document.querySelector("#form input[inputmode=numeric]");
    const before = performance.now();
    for (let count = 0; count < 100; count++) {
      input.value = String(count);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    return (performance.now() - before) / 100;
  });
  console.error(`a key: ${took.toFixed(3)} ms`);
  same(await form.changes(), 100);
  ok(took < 2, `${took} ms`);
}
