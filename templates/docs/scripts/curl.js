/**
 * How is one call written as a curl command? As `generator/targets/curl/snippet.py` and `payload.py`
 * have it.
 */

import { format } from "./json.js";
import { USUAL, fitting, wholeType } from "./media.js";
import { filledPath, headersOf, pairsIn, payload } from "./payload.js";
import { Variable, isPlainPart, part, word } from "./shell.js";
import { cookieText, formText, queryText } from "./style.js";
import { escape } from "./text.js";

/** @import { Argument, Body, Slice, Value } from "./slice.js" */
/** @import { Part, Payload } from "./payload.js" */
/** @import { Pair } from "./style.js" */

/** RFC 9110, section 5.6.2. */
const NO_TOKEN = /[^!#$%&'*+.^_`|~0-9A-Za-z-]/g;

const LINE_BREAK = /[\r\n\0]+/g;
const UNRESERVED = /^[A-Za-z0-9._~[\]-]*$/;
const NO_PARTS = "none";
const MEDIA_TYPE =
  /^[\w.+-]+\/[\w.+-]+(?:; *(?:charset|version|profile)=[\w.:/-]+)*(?=[;,]|$)/;

/**
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 */
export function curl(slice, values) {
  const { result, headers, query, cookies } = slice.sheets.curl;
  const sent = payload(slice, values);
  const asked = pairsIn(values, "query");
  const url = urlPieces(slice, values, sent ? asked : null);
  const chosen = values.filter(([{ location }]) => location === "option");
  const options = [
    ...headers
      .filter(({ name }) => !chosen.some(([{ wire }]) => wire === name))
      .map(({ option }) => option),
    ...headersOf(values).map(header),
    ...cookieOption([
      ...pairsIn(values, "cookie").map((pair) => [cookieText(pair)]),
      ...cookies.map(({ key, variable }) => [key, new Variable(variable)]),
    ]),
    ...(sent && slice.body
      ? [...contentType(slice.body, sent), ...data(sent)]
      : [
          ...asked.map(datum),
          ...query.map(
            ({ key, variable }) =>
              `--data-urlencode ${word(key, new Variable(variable))}`,
          ),
        ]),
  ];
  const verb = slice.operation.httpMethod;
  const first = [
    "curl",
    result || [],
    !sent && asked.length + query.length > 0 ? "-G" : [],
    method(verb, sent !== null),
    url.some((piece) => typeof piece === "string" && /[[\]{}]/.test(piece))
      ? "-g"
      : [],
    word(...url),
  ];
  return `${[first.flat().join(" "), ...options].join(" \\\n  ")}\n`;
}

/**
 * `-I` asks for headers alone.
 *
 * @param {string} verb
 * @param {boolean} hasPayload
 */
function method(verb, hasPayload) {
  if (verb === "HEAD" && !hasPayload) return "-I";
  return verb === (hasPayload ? "POST" : "GET") ? [] : `-X ${verb}`;
}

/**
 * A query stands in the URL only where `-G` cannot put it there.
 *
 * @param {Slice} slice
 * @param {[Argument, Value][]} values
 * @param {Pair[] | null} asked
 * @returns {(string | Variable)[]}
 */
function urlPieces(slice, values, asked) {
  const { variable, server, query } = slice.sheets.curl;
  const path = filledPath(slice, values);
  /** @type {(string | Variable)[]} */
  const pieces = variable ? [new Variable(variable)] : [];
  pieces.push(server + path);
  if (!asked) return pieces;
  let separator = path.includes("?") ? "&" : "?";
  for (const pair of asked) {
    pieces.push(separator + queryText(pair));
    separator = "&";
  }
  for (const secret of query) {
    pieces.push(separator + secret.key, new Variable(secret.variable));
    separator = "&";
  }
  return pieces;
}

/**
 * A semicolon is how curl is told to send a header without a value. An at sign in front of a name
 * would name a file.
 *
 * @param {[string, string]} header
 */
function header([name, text]) {
  const token = name.replace(NO_TOKEN, "");
  const value = text.replace(LINE_BREAK, " ").trim();
  return `-H ${word(value ? `${token}: ${value}` : `${token};`)}`;
}

/** @param {(string | Variable)[][]} cookies */
function cookieOption(cookies) {
  const pieces = cookies.flatMap((cookie, at) => [at ? "; " : "", ...cookie]);
  return pieces.length > 0 ? [`-b ${word(...pieces)}`] : [];
}

/**
 * A pair of a form, or of a query under `-G`. curl escapes what needs it, but never the key.
 *
 * @param {Pair} pair
 */
function datum(pair) {
  const { text, escaped } = pair;
  if (escaped || text.includes("\0")) return `-d ${word(formText(pair))}`;
  const key = escape(pair.key, true).replaceAll("%20", "+");
  const option = UNRESERVED.test(text) ? "-d" : "--data-urlencode";
  return `${option} ${word(`${key}=${text}`)}`;
}

/**
 * @param {Payload} sent
 * @returns {string[]}
 */
function data(sent) {
  switch (sent.is) {
    case "form":
      return sent.pairs.length > 0 ? sent.pairs.map(datum) : ["-d ''"];
    case "multipart":
      if (sent.parts.length === 0) return [`-d ${word(`--${NO_PARTS}--`)}`];
      return sent.parts.map(partOption);
    case "json":
      return [`-d ${word(format(sent.value, 2))}`];
    case "text":
      return [`--data-raw ${word(sent.text)}`];
    case "file":
      return [`--data-binary ${word(`@${file(sent.path)}`)}`];
  }
}

/**
 * curl ends the key at the first equals sign; what came then could be `@` and a file to send.
 *
 * @param {Part} one
 */
function partOption(one) {
  const { text = "", path } = one;
  const key = one.key.replaceAll("=", "%3D");
  const about = aboutPart(one);
  if (path !== undefined) {
    const name = file(path);
    const shown = isPlainPart(name) ? name : part(name);
    return `-F ${word(`${key}=@${shown}${about}`)}`;
  }
  if (about) return `-F ${word(`${key}=${part(text)}${about}`)}`;
  const option = isPlainPart(text) ? "-F" : "--form-string";
  return `${option} ${word(`${key}=${text}`)}`;
}

/**
 * A dash alone would be standard input.
 *
 * @param {string} path
 */
function file(path) {
  return path === "-" ? "./-" : path;
}

/**
 * Of several media types the first; a range such as image/* says nothing. Other parameters than those
 * of the pattern could be curl's own, such as `headers=@` and a file.
 *
 * @param {Part} one
 */
function aboutPart({ path, contentType, headers }) {
  const stated = path === undefined ? contentType : fitting(contentType);
  const type = MEDIA_TYPE.exec(stated.trim())?.[0];
  const lines = headers.map(
    ([name, value]) => `;headers=${part(`${name}: ${value}`)}`,
  );
  return (type ? `;type=${type}` : "") + lines.join("");
}

/**
 * Stated where curl would say something else.
 *
 * @param {Body} body
 * @param {Payload} sent
 */
function contentType(body, sent) {
  const isMultipart = sent.is === "multipart";
  let stated = body.mediaType;
  if (isMultipart && sent.parts.length === 0) {
    stated = `multipart/form-data; boundary=${NO_PARTS}`;
  } else if (isMultipart || sent.is === "form") {
    if (stated === USUAL[sent.is]) stated = "";
  } else stated = wholeType(body);
  const line = stated.trim().replace(/\s+/g, " ");
  return line ? [`-H ${word(`Content-Type: ${line}`)}`] : [];
}
