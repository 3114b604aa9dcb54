/** How a parameter is written where it goes: the path, the query, a header, a cookie. */

import { ArgumentError } from "./errors.js";
import type { Parameter } from "./operation.js";
import { assign, fields, flat, VERBATIM, written } from "./styles.js";
import { percent, percentDeep, percentReserved } from "./text.js";

const STRICT = { name: percent, value: percent };

/** The parameter as it stands in a path. Throws where nothing would stand there. */
export function pathText(parameter: Parameter, value: unknown): string {
  const { name, wire = name, style, explode = false } = parameter;
  const matrix = style === "matrix";
  const label = matrix ? percent(wire) : undefined;
  const parts = flat(written(parameter, value), {
    name: label,
    explode,
    delimiter: ",",
    escapes: STRICT,
  });
  const [first, ...others] = parts;
  const isEmpty = first?.[0] === label && first?.[1] === "";
  if (first === undefined || (isEmpty && others.length === 0)) {
    throw new ArgumentError(`The path needs a value for ${name}`);
  }
  const sign = matrix ? ";" : style === "label" ? "." : "";
  return (
    sign +
    parts
      // RFC 6570 3.2.7: no equals sign in front of an empty value.
      .map((part) => (matrix && part[1] === "" ? part[0] : assign(part)))
      .join(sign || ",")
  );
}

/** The parameter as `name=value` pieces of a query. */
export function queryPieces(parameter: Parameter, value: unknown): string[] {
  return fields(parameter, value, {
    name: parameter.style === "deepObject" ? percentDeep : percent,
    value: parameter.allowReserved ? percentReserved : percent,
  }).map(assign);
}

/** The parameter as `name=value` pieces of a Cookie header. */
export function cookiePieces(parameter: Parameter, value: unknown): string[] {
  return fields(parameter, value, STRICT).map(assign);
}

/** The text of a header, undefined where it would say nothing. */
export function headerText(
  parameter: Parameter,
  value: unknown,
): string | undefined {
  const { name, wire = name, explode = false } = parameter;
  const parts = flat(written(parameter, value), {
    name: undefined,
    explode,
    delimiter: ",",
    escapes: VERBATIM,
  });
  return parts.length > 0
    ? headerValue(wire, parts.map(assign).join(","))
    : undefined;
}

/** The text as it may stand in a header. The message never holds it: it may be a secret. */
export function headerValue(name: string, raw: string): string {
  if (/[\r\n\0]|[^\0-\xff]/.test(raw)) {
    throw new ArgumentError(
      `The header ${name} holds a line break, NUL or a character above U+00FF`,
    );
  }
  return raw.replace(/^[ \t]+|[ \t]+$/g, "");
}
