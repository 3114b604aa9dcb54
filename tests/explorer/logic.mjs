/** Runs cases against the explorer's modules that need no page. In: assets, cases. Out: what each gave. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [assets, cases] = process.argv.slice(2);
const from = (name) => import(pathToFileURL(`${assets}/${name}.js`).href);

globalThis.location = new URL("https://docs.example.com/page.html");
const { parse, format } = await from("json");
const { complaints } = await from("complaints");
const { complete } = await from("complete");
const { shareable, masked } = await from("kept");
const { read, written } = await from("state");
const { address, targetOf } = await from("health");
const { rootOf, childrenOf, nodeAt, search, shown } = await from("tree_nodes");
const { kindOfBody, requestIdOf } = await from("answer");
const { size, duration } = await from("measure");
const { records } = await from("csv");
const { rank } = await from("search");

const all = JSON.parse(readFileSync(cases, "utf8"));
const slice = all.slice;
const named = ([{ wire }, value]) => [wire, format(value)];
const given = (text) => read(slice, text).values;
const tree = (text) => rootOf(parse(text));

const ACTS = {
  complaints: (text) =>
    complaints(slice, parse(text)).map(({ argument, path, message }) => [
      [argument.wire, ...path].join("/"),
      message,
    ]),
  shareable: (text) => {
    const { values, left } = shareable(slice, given(text));
    return [values.map(named), left];
  },
  masked: (text) => masked(slice, given(text)).map(named),
  complete: async (text) => {
    const asked = [];
    const own = { ...slice, types: { ...slice.types } };
    const values = read(own, text).values;
    await complete(own, values, async (id) => {
      asked.push(id);
      if (all.later[id]) own.types[id] = all.later[id];
    });
    return [
      asked,
      ...[shareable(own, values)].map(({ values, left }) => [
        values.map(named),
        left,
      ]),
    ];
  },
  written: (text) => written(slice, given(text)).text,
  gone: (text) => read(slice, text).gone,
  address: (text) => {
    const { url, wrong } = address(text, "shop");
    return url ?? wrong;
  },
  target: (path) => {
    try {
      return targetOf("http://localhost:8787", "shop", path).href;
    } catch (error) {
      return error.message;
    }
  },
  paths: (text) => childrenOf(tree(text)).map(({ path }) => path),
  shown: (text) => shown(tree(text)).text,
  groups: (count) => {
    const root = rootOf(Array.from({ length: count }, (_, n) => BigInt(n)));
    const groups = childrenOf(root).map(({ label }) => label);
    const last = nodeAt(root, [count - 1]);
    return [groups.length, groups.at(-1), last.path];
  },
  search: ([text, words]) => {
    const value = parse(text);
    const root = rootOf(value);
    return search(value, words).found.map((way) => nodeAt(root, way).path);
  },
  csv: ([text, separator, most]) => {
    const { found, isWhole } = records(text, separator, most);
    return [...found, isWhole];
  },
  body: kindOfBody,
  requestId: (name) => requestIdOf({ headers: [[name, "id"]] }),
  size,
  duration,
  search_order: ([words, ...entries]) =>
    entries
      .map((title) => ({
        title,
        method: "GET",
        path: "/",
        calls: [],
        words: "",
      }))
      .map((entry) => [entry.title, rank(entry, words.split(" "))])
      .filter(([, points]) => points > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([title]) => title),
};

const results = [];
for (const { does, in: text } of all.cases)
  results.push(await Promise.resolve(text).then(ACTS[does]).catch(String));
console.log(JSON.stringify(results));
