/** How a parameter of any style is written where it goes: the path, the query, a header, a cookie, a form. */

import { ArgumentError } from "./errors.js";
import { headerValue } from "./headers.js";
import type { Draft, Parameter, Place } from "./operation.js";
import {
  assign,
  fields,
  flat,
  percentReserved,
  VERBATIM,
  written,
} from "./styles.js";
import {
  flattened,
  percent,
  percentDeep,
  percentForm,
  percentToken,
} from "./text.js";

const STRICT = { name: percent, value: percent };

/** A parameter in the path. Throws where nothing would stand there. */
export const inPath: Place = {
  fills: true,
  put({ path }, parameter, value) {
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
    const said = parts
      // RFC 6570 3.2.7: no equals sign in front of an empty value.
      .map((part) => (matrix && part[1] === "" ? part[0] : assign(part)))
      .join(sign || ",");
    path.set(wire, sign + said);
  },
};

export const inQuery: Place = {
  put({ query }, parameter, value) {
    const escapes = {
      name: parameter.style === "deepObject" ? percentDeep : percent,
      value: parameter.allowReserved ? percentReserved : percent,
    };
    query.push(...fields(parameter, value, escapes).map(assign));
  },
};

export const inCookie: Place = {
  put({ cookies }, parameter, value) {
    const escapes = { name: percentToken, value: percent };
    cookies.push(...fields(parameter, value, escapes).map(assign));
  },
};

/** A parameter in a header. It is left out where it would say nothing. */
export const inHeader: Place = {
  put({ headers }, parameter, value) {
    const { name, wire = name, explode = false } = parameter;
    const parts = flat(written(parameter, value), {
      name: undefined,
      explode,
      delimiter: ",",
      escapes: VERBATIM,
    });
    if (parts.length === 0) return;
    const said = parts.map(assign).join(",");
    headers[wire.toLowerCase()] = headerValue(wire, said);
  },
};

/** A property of the body with a name, a style or a media type of its own. */
export const inBody: Place = {
  put({ values }: Draft, { name }: Parameter, value: unknown) {
    values.push([name, value]);
  },
  fields(parameter, value) {
    const { style, contentType, allowReserved } = parameter;
    const escapes = {
      name: percentForm,
      value: allowReserved
        ? (raw: string) => percentReserved(raw.replaceAll(" ", "+"))
        : percentForm,
    };
    const plain = style === undefined && contentType === undefined;
    const known = plain ? { ...parameter, explode: true } : parameter;
    return fields(known, plain ? flattened(value) : value, escapes).map(assign);
  },
};
