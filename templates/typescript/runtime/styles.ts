/** The styles of OpenAPI 3.1: a parameter and its value in, names and texts out. After RFC 6570. */

import type { Parameter } from "./operation.js";
import {
  brackets,
  deepPairs,
  isRecord,
  json,
  present,
  text,
  utf8,
} from "./text.js";

type Encode = (raw: string) => string;

/** How names and values are escaped where they go. */
export interface Escapes {
  readonly name: Encode;
  readonly value: Encode;
}

/** For headers and parts of multipart. */
export const VERBATIM: Escapes = { name: (raw) => raw, value: (raw) => raw };

/** A name and a text, both encoded. The name is undefined where the text stands alone. */
export type Field<Name = string> = readonly [name: Name | string, text: string];

interface Layout<Name> {
  /** Encoded; undefined where values stand alone. */
  readonly name: Name;
  readonly explode: boolean;
  readonly delimiter: string;
  readonly escapes: Escapes;
}

/** A value in one of the flat styles. Empty where nothing is to be written. */
export function flat<Name extends string | undefined>(
  value: unknown,
  layout: Layout<Name>,
): Field<Name>[] {
  const { name, explode, delimiter, escapes } = layout;
  const spell = (item: unknown) => escapes.value(text(item));
  if (Array.isArray(value)) {
    const items = present(value).map(spell);
    return explode || items.length === 0
      ? items.map((item) => [name, item])
      : [[name, items.join(delimiter)]];
  }
  if (isRecord(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => item != null)
      .map(([key, item]): Field => [
        explode ? escapes.name(key) : escapes.value(key),
        spell(item),
      ]);
    return explode || entries.length === 0
      ? entries
      : [[name, entries.flat().join(delimiter)]];
  }
  return value == null ? [] : [[name, spell(value)]];
}

const DELIMITERS: Readonly<Record<string, string>> = {
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** The styles where every value has a name: those of a query, a cookie, a form. */
export function fields(
  parameter: Parameter,
  value: unknown,
  escapes: Escapes,
): Field[] {
  const { name, wire = name, style = "form" } = parameter;
  const raw = written(parameter, value);
  if (style === "deepObject" && parameter.contentType === undefined) {
    return deepPairs(wire, raw).map(([key, leaf]) => [
      escapes.name(key),
      escapes.name(text(leaf)),
    ]);
  }
  const delimiter = DELIMITERS[style];
  return flat(raw, {
    name: escapes.name(wire),
    explode: parameter.explode ?? style === "form",
    delimiter: delimiter === undefined ? "," : escapes.value(delimiter),
    escapes,
  });
}

/** `name=text`, or the text alone. */
export function assign([name, said]: Field<string | undefined>): string {
  return name === undefined ? said : `${name}=${said}`;
}

/** The value, or the text that it is in the media type of its own. */
export function written({ contentType }: Parameter, value: unknown): unknown {
  if (contentType === undefined || value == null) return value;
  const isText = typeof value !== "object" && !contentType.includes("json");
  return isText ? text(value) : json(value);
}

/**
 * Percent-encoding that keeps the reserved characters of RFC 3986 and what is percent-encoded
 * already. The hash alone is encoded: it would end the query.
 */
export function percentReserved(raw: string): string {
  return brackets(utf8(raw, encodeURI))
    .replace(/%25(?=[\dA-Fa-f]{2})/g, "%")
    .replaceAll("#", "%23");
}
