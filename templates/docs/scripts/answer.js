/** One call and what came back, read to its end. */

/** @typedef {{ method: string, path: string, headers: [string, string][], body: string | Blob | FormData | null }} Asked */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {[string, string][]} headers As far as the gateway lets the page see them.
 * @property {string} mediaType Without parameters, in lower case; empty where none is stated.
 * @property {Blob} body
 * @property {number} milliseconds From the press of the button to the last byte.
 * @property {"whole" | "cancelled" | "broken"} end How the body ended.
 */

/** @param {Headers} headers */
export const mediaTypeOf = (headers) =>
  (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/**
 * @param {Response} response
 * @param {AbortSignal} signal
 * @param {number} started
 * @param {(chunk: Uint8Array, total: number) => void} onChunk
 * @returns {Promise<Answer>}
 */
export async function answerOf(response, signal, started, onChunk) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let total = 0;
  /** @type {Answer["end"]} */
  let end = "whole";
  const reader = response.body?.getReader();
  try {
    for (
      let part = await reader?.read();
      part && !part.done;
      part = await reader?.read()
    ) {
      chunks.push(part.value);
      total += part.value.length;
      onChunk(part.value, total);
    }
  } catch {
    end = signal.aborted ? "cancelled" : "broken";
  }
  return {
    status: response.status,
    headers: [...response.headers],
    mediaType: mediaTypeOf(response.headers),
    body: new Blob(chunks, {
      type: response.headers.get("content-type") ?? "",
    }),
    milliseconds: performance.now() - started,
    end,
  };
}

/**
 * @param {Answer} answer
 * @returns {Promise<string>}
 */
export async function textOf({ body }) {
  const charset = /charset="?([\w-]+)/i.exec(body.type)?.[1] ?? "utf-8";
  const bytes = await body.arrayBuffer();
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * @param {Answer} answer
 * @param {string} name In lower case.
 */
export const header = ({ headers }, name) =>
  headers.find(([key]) => key === name)?.[1] ?? "";

/**
 * By which the API's people find the call in their logs.
 *
 * @param {Answer} answer
 */
export function requestIdOf({ headers }) {
  const found = headers.find(([key]) =>
    /^(x-)?([a-z]+-)?(request|trace|correlation)-?id$/.test(key),
  );
  return found?.[1] ?? "";
}

/**
 * How the body is shown.
 *
 * @param {string} mediaType
 * @returns {"json" | "events" | "text" | "image" | "audio" | "video" | "file"}
 */
export function kindOfBody(mediaType) {
  if (/[/+]json$/.test(mediaType)) return "json";
  if (mediaType === "text/event-stream") return "events";
  if (
    /^text\/|[/+](xml|yaml|x-yaml|javascript|x-www-form-urlencoded|x-ndjson|jsonl)$/.test(
      mediaType,
    ) &&
    mediaType !== "image/svg+xml"
  )
    return "text";
  const [family] = mediaType.split("/");
  return family === "image" || family === "audio" || family === "video"
    ? family
    : "file";
}

/** @param {Answer} answer */
export function fileName({ headers, mediaType }) {
  const disposition =
    headers.find(([key]) => key === "content-disposition")?.[1] ?? "";
  const stated = /filename="?([^";]+)/i
    .exec(disposition)?.[1]
    ?.replace(/^.*[/\\]/, "");
  if (stated) return stated;
  const ending =
    mediaType
      .split("/")[1]
      ?.replace(/^(x-|vnd\.)/, "")
      .replace(/^.*\+/, "") ?? "";
  /** @type {Record<string, string>} */
  const short = {
    plain: "txt",
    "event-stream": "txt",
    jpeg: "jpg",
    mpeg: "mp3",
    "octet-stream": "bin",
  };
  return `response.${short[ending] ?? (/^\w{1,8}$/.test(ending) ? ending : "bin")}`;
}
