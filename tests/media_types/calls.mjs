// Makes every call of test_calls.py through the compiled package, and prints what came back.

import shop, { unread } from "shop-sdk";
import { Shop } from "shop-sdk";
import { createClient } from "shop-sdk/core";
import { create } from "shop-sdk/channels-messages";

const client = new Shop({ baseUrl: process.env.URL });
const png = new File(["\x89PNG"], "cat.png", { type: "image/png" });
const pdf = (bytes) => new TextDecoder().decode(bytes);
const all = async (stream) => {
  const found = [];
  for await (const one of stream) found.push(one);
  return found;
};
const { messages } = client.channels;
const content = "a b";

const CALLS = {
  usual: () => messages.create("1", { content }),
  form: () =>
    messages.create(
      "1",
      { content },
      { contentType: "application/x-www-form-urlencoded" },
    ),
  files: () =>
    messages.create(
      "1",
      { content, "files[0]": png },
      { contentType: "multipart/form-data" },
    ),
  text: () =>
    messages.create("1", { body: "# a" }, { contentType: "text/markdown" }),
  function: () =>
    create(
      createClient({ baseUrl: process.env.URL }),
      "1",
      { content, "files[0]": png },
      { contentType: "multipart/form-data" },
    ),
  events: () =>
    client.chats
      .create({ model: "m", stream: true }, { accept: "text/event-stream" })
      .then(all),
  bytes: () =>
    client.chats
      .create({ model: "m" }, { accept: "application/pdf" })
      .then(pdf),
  both: () =>
    client.chats
      .create(
        { audio: png },
        { contentType: "multipart/form-data", accept: "text/event-stream" },
      )
      .then(all),
  unread: () =>
    unread(
      client.chats.create({ model: "m" }, { accept: "text/event-stream" }),
    ).then((one) => one.text()),
  page: () =>
    client.pets.retrieve({ page: 1 }).then((page) => page.items[0].content),
  table: () => client.pets.retrieve({ page: 1 }, { accept: "text/csv" }),
  lines: () => client.lines.list().then(all),
  sequence: () =>
    client.lines.list({ accept: "application/json-seq" }).then(all),
  jpeg: () =>
    client.photos.update(
      "1",
      { body: new Blob(["\x89PNG"]) },
      { contentType: "image/jpeg" },
    ),
  header: () =>
    client.pets.retrieve(undefined, {
      accept: "text/csv",
      headers: { Accept: "text/csv;header=absent" },
    }),
  unknown: () =>
    messages.create("1", { content }, { contentType: "text/html" }),
};

for (const name of process.argv.slice(2)) {
  const back = await CALLS[name]().catch(
    (error) => `${error.name}: ${error.message}`,
  );
  console.log(JSON.stringify(back ?? null));
}
