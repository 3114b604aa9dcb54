/** Bodies of multipart/form-data: parts in, bytes out. Files are not read into memory. */

import type { Parameter, Upload } from "./operation.js";
import { deepObject, fields, VERBATIM, written } from "./styles.js";
import { isBytes, isRecord, present, text } from "./text.js";

interface Part {
  readonly name: string;
  readonly content: string | Upload;
  /** Undefined: a text part has no Content-Type line, a file says its own. */
  readonly type: string | undefined;
}

const OCTETS = "application/octet-stream";

/** The parts of one argument: one for each item of a list, JSON for what is deeper. */
export function partsOf(parameter: Parameter, value: unknown): Part[] {
  const { name, wire = name, style, contentType } = parameter;
  if (value == null) return [];
  if (style === "deepObject" && contentType === undefined) {
    return deepObject(wire, value).map(([key, leaf]) => part(key, leaf));
  }
  const items = present([value].flat());
  if (items.length > 0 && items.every(isBytes)) {
    return items.map((file) => part(wire, file, contentType));
  }
  if (contentType !== undefined) {
    const content = String(written(parameter, value));
    return [{ name: wire, content, type: contentType }];
  }
  if (style !== undefined) {
    return fields(parameter, value, VERBATIM).map(([key, item]) =>
      part(key, item),
    );
  }
  return items
    .filter(
      (item) => !isRecord(item) || present(Object.values(item)).length > 0,
    )
    .map((item) => part(wire, item));
}

/** The body, between boundaries. */
export function multipart(parts: readonly Part[], boundary: string): Blob {
  const pieces = parts.flatMap((item) => [
    `--${boundary}\r\n${head(item)}\r\n\r\n`,
    item.content as BlobPart,
    "\r\n",
  ]);
  return new Blob([...pieces, `--${boundary}--\r\n`]);
}

/** The media type of bytes: the stated one, or their own where a range or a list is stated. */
export function mediaType(
  stated: string | undefined,
  content: string | Upload,
): string {
  if (stated !== undefined && !/[*,]/.test(stated)) return stated;
  return (content instanceof Blob && content.type) || OCTETS;
}

function part(name: string, value: unknown, stated?: string): Part {
  if (isBytes(value)) {
    return { name, content: value, type: mediaType(stated, value) };
  }
  const isDeep = isRecord(value) || Array.isArray(value);
  const type = isDeep ? "application/json" : undefined;
  return { name, content: text(value), type };
}

function head({ name, content, type }: Part): string {
  let lines = `Content-Disposition: form-data; name="${quoted(name)}"`;
  if (isBytes(content)) {
    const filename = (content as Partial<File>).name || "blob";
    lines += `; filename="${quoted(filename)}"`;
  }
  return type === undefined ? lines : `${lines}\r\nContent-Type: ${type}`;
}

/** Quotes and line breaks as the HTML standard writes them in form data. */
function quoted(name: string): string {
  return name
    .replaceAll('"', "%22")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}
