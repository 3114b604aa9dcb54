/** Bodies as JSON, forms, text and bytes: the arguments that belong there in, content and media type out. */

import { ArgumentError } from "./errors.js";
import type { Operation, Parameter, Upload, Writer } from "./operation.js";
import {
  assigned,
  deepPairs,
  flattened,
  formPairs,
  isBytes,
  isRecord,
  json,
  percentForm,
  present,
} from "./text.js";

export const asJson: Writer = (operation, value, insists) => {
  const { wholeBody, mediaType: type = "application/json" } = operation;
  if (wholeBody !== undefined) return { content: json(value), type };
  const named = properties(value).map(([name, item]) => [
    stated(operation, name)?.wire ?? name,
    item,
  ]);
  if (named.length === 0 && !insists) return undefined;
  return { content: json(Object.fromEntries(named)), type };
};

export const asForm: Writer = (operation, value, insists) => {
  const entries = properties(value);
  if (!insists && isUnset(entries)) return undefined;
  const said = entries.flatMap(([name, item]) => {
    const parameter = stated(operation, name);
    if (parameter) return parameter.location.fields?.(parameter, item);
    return assigned(
      operation.deepObject?.includes(name)
        ? deepPairs(name, item)
        : formPairs(name, flattened(item)),
      percentForm,
    );
  });
  const type = operation.mediaType ?? "application/x-www-form-urlencoded";
  return { content: said.join("&"), type };
};

export const asText: Writer = ({ wholeBody, mediaType }, value) => ({
  content: whole(wholeBody, value),
  type: mediaType ?? "text/plain; charset=utf-8",
});

export const asBytes: Writer = ({ wholeBody, mediaType }, value) => {
  const content = whole(wholeBody, value);
  return { content, type: typeOf(mediaType, content) };
};

/** The media type of bytes: what fits of those stated, or else their own. */
export function typeOf(
  declared: string | undefined,
  content: string | Upload,
): string {
  const own = content instanceof Blob ? content.type : "";
  return fitting(declared ?? "*/*", own) || "application/octet-stream";
}

/** Of several media types the one that is also the value's own, else the first that is no range. */
export function fitting(declared: string, own: string): string {
  if (!/[*,]/.test(declared)) return declared;
  const choices = declared.split(",").map((choice) => choice.trim());
  const fits = (choice: string) => {
    const kind = essence(choice);
    const [start = ""] = kind.split("*");
    const inRange = kind.endsWith("/*") && essence(own).startsWith(start);
    return inRange || kind === "*/*" || kind === essence(own);
  };
  if (own && choices.some(fits)) return own;
  return choices.find((choice) => choice && !choice.includes("*")) ?? own;
}

function essence(type: string): string {
  return type.split(";", 1).join("").trim().toLowerCase();
}

/** Whether no property says anything. Null says something only in JSON. */
export function isUnset(entries: readonly [string, unknown][]): boolean {
  return present(entries.map(([, item]) => item)).length === 0;
}

/** The properties of a body. */
export function properties(value: unknown): [name: string, item: unknown][] {
  if (value !== null && !isRecord(value)) {
    throw new ArgumentError("The body must be an object");
  }
  return Object.entries(value ?? {});
}

/** The property with a name, a style or a media type of its own. */
export function stated(
  { parameters }: Operation<unknown>,
  wanted: string,
): Parameter | undefined {
  return parameters?.find(
    ({ name, location }) => location.fields && name === wanted,
  );
}

function whole(name: string | undefined, value: unknown): string | Upload {
  if (typeof value === "string" || isBytes(value)) return value;
  throw new ArgumentError(`${name} must be text or bytes`);
}
