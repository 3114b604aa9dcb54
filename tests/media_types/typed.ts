import shop from "shop-sdk";
import { create } from "shop-sdk/channels-messages";
import { createClient } from "shop-sdk/core";

const { messages } = shop.channels;
const photo = new Blob();
const content = "a";

(await messages.create("1", { content })).content.trim();
const files = { content, "files[0]": photo };
await messages.create("1", files, { contentType: "multipart/form-data" });
const form = "application/x-www-form-urlencoded";
(await messages.create("1", { content }, { contentType: form })).content.trim();
await messages.create("1", { body: "" }, { contentType: "text/markdown" });
await create(createClient(), "1", files, {
  contentType: "multipart/form-data",
  timeout: 1,
});
// @ts-expect-error JSON has no files
await messages.create("1", { content, "files[0]": photo });
// @ts-expect-error the document has no such media type
await messages.create("1", { content }, { contentType: "multipart/form" });
// @ts-expect-error the content is needed
await messages.create("1", {}, { contentType: "multipart/form-data" });
// @ts-expect-error Markdown is one text
await messages.create("1", { content }, { contentType: "text/markdown" });

const { chats, pets, photos } = shop;
const events = { accept: "text/event-stream" } as const;
for await (const delta of await chats.create({ model: "m" }, events)) {
  delta.text.trim();
  // @ts-expect-error this is a part of the answer
  delta.content;
}
const bytes = await chats.create({ model: "m" }, { accept: "application/pdf" });
bytes.byteLength.toFixed();
// @ts-expect-error these are bytes
bytes.content;
// @ts-expect-error this is the whole answer
(await chats.create({ model: "m" })).text;
const parts = { contentType: "multipart/form-data", ...events } as const;
for await (const delta of await chats.create({ audio: photo }, parts)) {
  delta.text.trim();
}
// @ts-expect-error the audio is needed
await chats.create({ model: "m" }, parts);

for await (const pet of pets.retrieve()) pet.content.trim();
(await pets.retrieve(undefined, { accept: "text/csv" })).trim();
// @ts-expect-error a table has no items
(await pets.retrieve({}, { accept: "text/csv" })).items;
await photos.update("1", { body: photo }, { contentType: "image/jpeg" });
// @ts-expect-error the document has no such media type
await photos.update("1", { body: photo }, { contentType: "image/gif" });

const more = { timeout: 1, accept: "text/csv" } as const;
(await pets.retrieve({}, more)).trim();
// @ts-expect-error what is named may be anything here
await pets.retrieve({}, { timeout: 1, accept: "text/csv" as string });

for await (const message of await shop.lines.list()) message.content.trim();
const sequence = await shop.lines.list({ accept: "application/json-seq" });
for await (const message of sequence) {
  message.content.trim();
  // @ts-expect-error a message has no such thing
  message.text;
}
