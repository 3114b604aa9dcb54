/** How does one page of a list lead to the next, whichever rule the API follows? */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  byItem,
  byLink,
  byNumber,
  byOffset,
  byToken,
  Client,
  type Operation,
  Page,
  paged,
  type PageList,
  ResponseError,
} from "../src/runtime/index.js";

type Paging = NonNullable<Operation<unknown>["paging"]>;
type Answer = (url: URL) => unknown;

const ITEM: Paging = {
  by: byItem,
  items: "data",
  after: "after",
  before: "before",
  more: "more",
};

interface Setting {
  readonly args?: object;
  readonly baseUrl?: string;
  readonly headers?: (url: URL) => Record<string, string>;
}

/** The list that an answer by URL makes; `paths` are what was asked for. */
function listing(paging: Paging, answer: Answer, setting: Setting = {}) {
  const { args, baseUrl = "https://api.test", headers } = setting;
  const paths: string[] = [];
  const keys: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    paths.push(url.pathname + url.search);
    keys.push(request.headers.get("idempotency-key"));
    return Promise.resolve(
      Response.json(answer(url), headers ? { headers: headers(url) } : {}),
    );
  };
  const api = {
    baseUrl: "https://api.test",
    idempotencyHeader: "Idempotency-Key",
  };
  const client = new Client(api, { fetch, baseUrl });
  const operation = { method: "GET", path: "/pets", paging };
  const start = (): PageList<unknown> =>
    paged(client, operation, args, { idempotencyKey: "key" });
  return { paths, keys, start };
}

async function all(list: AsyncIterable<unknown>): Promise<unknown[]> {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

const ids = (...names: number[]) => names.map((id) => ({ id }));
const numbers = [1, 2, 3, 4, 5];

/** Two at a time of 1 to 5, after or before an item. */
const byItems: Answer = ({ searchParams: given }) => {
  const before = given.get("before");
  const left = before
    ? numbers.filter((one) => one < Number(before))
    : numbers.filter((one) => one > Number(given.get("after") ?? 0));
  const data = before ? left.slice(-2) : left.slice(0, 2);
  return { data: ids(...data), more: left.length > 2 };
};

const rules: [string, Paging, Answer, unknown[], string[]][] = [
  [
    "item",
    ITEM,
    byItems,
    ids(1, 2, 3, 4, 5),
    ["/pets", "/pets?after=2", "/pets?after=4"],
  ],
  [
    "token",
    { by: byToken, items: "list.items", parameter: "page", token: "next" },
    ({ searchParams }) => {
      const page = Number(searchParams.get("page") ?? 1);
      return { list: { items: [page] }, next: page < 3 ? `${page + 1}` : "" };
    },
    [1, 2, 3],
    ["/pets", "/pets?page=2", "/pets?page=3"],
  ],
  [
    "number until an empty page",
    { by: byNumber, items: "", parameter: "page" },
    ({ searchParams }) => {
      const page = Number(searchParams.get("page") ?? 1);
      return page < 3 ? [page] : [];
    },
    [1, 2],
    ["/pets", "/pets?page=2", "/pets?page=3"],
  ],
  [
    "number up to a total, from 0",
    {
      by: byNumber,
      items: "data",
      parameter: "page",
      first: 0,
      totalPages: "pages",
    },
    ({ searchParams }) => ({ data: [searchParams.get("page")], pages: 2 }),
    [null, "1"],
    ["/pets", "/pets?page=1"],
  ],
  [
    "offset",
    { by: byOffset, items: "data", parameter: "start", total: "total" },
    ({ searchParams }) => {
      const start = Number(searchParams.get("start"));
      return { data: numbers.slice(start, start + 2), total: 5 };
    },
    numbers,
    ["/pets", "/pets?start=2", "/pets?start=4"],
  ],
  [
    "link in the body",
    { by: byLink, items: "data", next: "links.next" },
    ({ search }) => ({
      data: [search],
      links: { next: search ? null : { href: "?page=2" } },
    }),
    ["", "?page=2"],
    ["/pets", "/pets?page=2"],
  ],
];
for (const [name, paging, answer, items, expected] of rules) {
  test(`pages by ${name}`, async () => {
    const { paths, keys, start } = listing(paging, answer);
    assert.deepEqual(await all(start()), items);
    assert.deepEqual(paths, expected);
    assert.deepEqual(keys, ["key", ...keys.slice(1).map(() => null)]);
  });
}

test("pages by the header Link", async () => {
  const link =
    '<https://x.test/>; rel="up", </pets?p=2>; title="a, b"; rel="last next"';
  const { paths, start } = listing(
    { by: byLink, items: "" },
    ({ search }) => [search],
    { headers: ({ search }) => (search ? {} : { link }) },
  );
  assert.deepEqual(await all(start()), ["", "?p=2"]);
  assert.deepEqual(paths, ["/pets", "/pets?p=2"]);
});

test("a page, the one after it and the one before it", async () => {
  const { start } = listing(ITEM, byItems);
  const first = await start();
  assert.ok(first instanceof Page);
  assert.deepEqual(
    [first.items, first.hasNext, first.hasPrevious],
    [ids(1, 2), true, false],
  );
  assert.deepEqual(first.body, { data: ids(1, 2), more: true });
  const second = await first.next();
  assert.deepEqual(second?.items, ids(3, 4));
  assert.deepEqual((await second?.previous())?.items, ids(1, 2));
  const last = await second?.next();
  assert.equal(last?.hasNext, false);
  assert.equal(await last?.next(), undefined);
  const pages = [];
  for await (const page of start().pages()) pages.push(page.items.length);
  assert.deepEqual(pages, [2, 2, 1]);
});

test("a call for what comes before an item goes backwards", async () => {
  const { paths, start } = listing(ITEM, byItems, { args: { before: "5" } });
  assert.deepEqual(await all(start()), ids(4, 3, 2, 1));
  assert.deepEqual(paths, ["/pets?before=5", "/pets?before=3"]);
});

const broken: [string, Paging, Answer][] = [
  ["promises more than it holds", ITEM, () => ({ data: [], more: true })],
  ["has items without an id", ITEM, () => ({ data: [{}], more: true })],
  ["repeats its last item", ITEM, () => ({ data: ids(1), more: true })],
  [
    "repeats a token",
    { by: byToken, items: "data", parameter: "page", token: "next" },
    () => ({ data: [1], next: "a" }),
  ],
  [
    "goes round in circles",
    { by: byToken, items: "data", parameter: "page", token: "next" },
    ({ searchParams }) => ({
      data: [1],
      next: searchParams.get("page") === "a" ? "b" : "a",
    }),
  ],
  ["repeats a page", { by: byNumber, items: "", parameter: "page" }, () => [1]],
  [
    "has a link to another server",
    { by: byLink, items: "data", next: "next" },
    () => ({ data: [1], next: "https://evil.test/pets" }),
  ],
  [
    "has a link to another scheme",
    { by: byLink, items: "data", next: "next" },
    () => ({ data: [1], next: "http://api.test/pets" }),
  ],
  [
    "has a link to itself",
    { by: byLink, items: "data", next: "next" },
    () => ({ data: [1], next: "/pets" }),
  ],
];
for (const [name, paging, answer] of broken) {
  test(`a list that ${name} ends in an error`, async () => {
    const { paths, start } = listing(paging, answer);
    await assert.rejects(all(start()), ResponseError);
    assert.ok(paths.length < 5);
  });
}

test("behind a gateway, links to the API go through it", async () => {
  const { paths, start } = listing(
    { by: byLink, items: "data", next: "next" },
    ({ search }) => ({
      data: [search],
      next: search ? undefined : "https://api.test/pets?p=2",
    }),
    { baseUrl: "http://gateway.test/stripe" },
  );
  assert.deepEqual(await all(start()), ["", "?p=2"]);
  assert.deepEqual(paths, ["/stripe/pets", "/stripe/pets?p=2"]);
});
