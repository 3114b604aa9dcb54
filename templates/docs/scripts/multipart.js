/** Bodies of multipart/form-data: parts in, bytes out. Files are not read into memory. */

import { typeOf } from "./media.js";

/** @import { Part } from "./payload.js" */

/**
 * @param {Part[]} parts
 * @param {string} mediaType
 * @param {string} boundary
 * @param {(path: string) => Blob} file
 */
export function multipart(parts, mediaType, boundary, file) {
  const pieces = parts.flatMap((part) => {
    const content =
      part.path === undefined ? (part.text ?? "") : file(part.path);
    return [`--${boundary}\r\n${head(part, content)}\r\n\r\n`, content, "\r\n"];
  });
  return {
    content: new Blob([...pieces, `--${boundary}--\r\n`]),
    type: `${mediaType || "multipart/form-data"}; boundary=${boundary}`,
  };
}

/**
 * @param {Part} part
 * @param {string | Blob} content
 */
function head({ key, contentType, headers }, content) {
  let lines = `Content-Disposition: form-data; name="${quoted(key)}"`;
  let type = contentType;
  if (typeof content !== "string") {
    const name = content instanceof File ? content.name : "";
    lines += `; filename="${quoted(name || "blob")}"`;
    type = typeOf(contentType, content);
  }
  if (type) lines += `\r\nContent-Type: ${type}`;
  for (const [name, said] of headers) lines += `\r\n${name}: ${said}`;
  return lines;
}

/**
 * Quotes and line breaks as the HTML standard writes them in form data.
 *
 * @param {string} name
 */
function quoted(name) {
  return name
    .replaceAll('"', "%22")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}
