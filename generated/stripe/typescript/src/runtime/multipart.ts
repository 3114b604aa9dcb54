/** Bodies of multipart/form-data: parts in, bytes out. Files are not read into memory. */

import type { Parameter, Upload, Writer } from "./operation.js";
import { uuid } from "./random.js";
import { fields, VERBATIM, written } from "./styles.js";
import {
  deepPairs,
  isBytes,
  isRecord,
  isStream,
  present,
  text,
} from "./text.js";
import { fitting, isUnset, properties, stated, typeOf } from "./writers.js";

interface Part {
  readonly name: string;
  readonly content: string | Upload;
  /** Undefined: a text part has no Content-Type line, a file says its own. */
  readonly type: string | undefined;
  readonly headers?: Parameter["headers"];
}

export const asMultipart: Writer = (operation, value, insists) => {
  const entries = properties(value);
  if (!insists && isUnset(entries)) return undefined;
  const boundary = uuid();
  const parts = entries.flatMap(([name, item]) => {
    const parameter = stated(operation, name);
    if (parameter) {
      const { headers = [] } = parameter;
      return partsOf(parameter, item).map((made) => ({ ...made, headers }));
    }
    if (operation.deepObject?.includes(name)) return deepParts(name, item);
    return plainParts(name, item);
  });
  const pieces = parts.flatMap((item) => [
    `--${boundary}\r\n${head(item)}\r\n\r\n`,
    item.content,
    "\r\n",
  ]);
  const all = [...pieces, `--${boundary}--\r\n`];
  return {
    content: all.some(isStream) ? streamed(all) : new Blob(all as BlobPart[]),
    type: `${operation.mediaType ?? "multipart/form-data"}; boundary=${boundary}`,
  };
};

/** One piece after the other, each read when it is its turn. */
function streamed(
  pieces: readonly (string | Upload)[],
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = async () => {
    for (const piece of pieces) {
      const source = isStream(piece)
        ? piece
        : new Blob([piece as BlobPart]).stream();
      await source.pipeTo(writable, { preventClose: true });
    }
    await writable.close();
  };
  // Who reads the other end sees what goes wrong.
  written().catch(() => {});
  return readable;
}

/** One for each item of a list, JSON for what is deeper. */
function plainParts(name: string, value: unknown, stated?: string): Part[] {
  return present([value].flat())
    .filter(
      (item) => !isRecord(item) || present(Object.values(item)).length > 0,
    )
    .map((item) => part(name, item, stated));
}

function deepParts(name: string, value: unknown): Part[] {
  return deepPairs(name, value).map(([key, leaf]) => part(key, leaf));
}

/** The parts of a property that is not written as usual. */
function partsOf(parameter: Parameter, value: unknown): Part[] {
  const { name, wire = name, style, contentType } = parameter;
  if (value == null) return [];
  if (style === "deepObject" && contentType === undefined) {
    return deepParts(wire, value);
  }
  const items = present([value].flat());
  if (items.length > 0 && items.every(isBytes)) {
    return plainParts(wire, value, contentType);
  }
  if (contentType !== undefined) {
    const own = typeof value === "object" ? "application/json" : "";
    const type = fitting(contentType, own);
    const content = written({ ...parameter, contentType: type }, value);
    return [{ name: wire, content: String(content), type: type || undefined }];
  }
  if (style === undefined) return plainParts(wire, value);
  return fields(parameter, value, VERBATIM).map(([key, item]) =>
    part(key, item),
  );
}

function part(name: string, value: unknown, stated?: string): Part {
  if (isBytes(value)) {
    return { name, content: value, type: typeOf(stated, value) };
  }
  const isDeep = isRecord(value) || Array.isArray(value);
  const type = isDeep ? "application/json" : undefined;
  return { name, content: text(value), type };
}

function head({ name, content, type, headers = [] }: Part): string {
  let lines = `Content-Disposition: form-data; name="${quoted(name)}"`;
  if (isBytes(content)) {
    const filename = (content as Partial<File>).name || "blob";
    lines += `; filename="${quoted(filename)}"`;
  }
  if (type !== undefined) lines += `\r\nContent-Type: ${type}`;
  for (const [key, said] of headers) lines += `\r\n${key}: ${said}`;
  return lines;
}

/** Quotes and line breaks as the HTML standard writes them in form data. */
function quoted(name: string): string {
  return name
    .replaceAll('"', "%22")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}
