/** The body of a request: the arguments that belong there in, content and media type out. */

import { ArgumentError } from "./errors.js";
import { mediaType, multipart, partsOf } from "./multipart.js";
import type { Operation, Parameter, Upload } from "./operation.js";
import { assign, type Field, fields } from "./styles.js";
import {
  isBytes,
  isRecord,
  json,
  percentForm,
  percentFormReserved,
  present,
} from "./text.js";

export interface Body {
  readonly content: string | Upload;
  readonly type: string;
}

const TYPES = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  binary: "application/octet-stream",
  text: "text/plain; charset=utf-8",
};

/** With these, a server may insist on a body: an empty one is sent. */
const INSISTING = ["POST", "PUT", "PATCH"];

/** `values` are the arguments of the body by name. Undefined where none is to be sent. */
export function bodyOf(
  operation: Operation<unknown>,
  values: Readonly<Record<string, unknown>>,
  boundary: () => string,
): Body | undefined {
  const { body, wholeBody, method } = operation;
  if (body === undefined) return undefined;
  const value = wholeBody === undefined ? values : values[wholeBody];
  if (value === undefined) return undefined;
  if (!INSISTING.includes(method) && isUnset(operation, value))
    return undefined;
  return write(operation, value, boundary);
}

/** Whether there are properties, and none of them is set. Null says something only in JSON. */
function isUnset(
  { body, wholeBody }: Operation<unknown>,
  value: unknown,
): boolean {
  if (body === "form" || body === "multipart") {
    return present(Object.values(value ?? {})).length === 0;
  }
  return wholeBody === undefined && Object.keys(value ?? {}).length === 0;
}

function write(
  operation: Operation<unknown>,
  value: unknown,
  boundary: () => string,
): Body {
  const { body = "json", wholeBody } = operation;
  const type = operation.mediaType ?? TYPES[body];
  switch (body) {
    case "json": {
      const named = wholeBody === undefined ? renamed(operation, value) : value;
      return { content: json(named), type };
    }
    case "form": {
      const said = properties(operation, value).flatMap(formFields);
      return { content: said.map(assign).join("&"), type };
    }
    case "multipart": {
      const line = boundary();
      const parts = properties(operation, value).flatMap(([parameter, item]) =>
        partsOf(parameter, item),
      );
      const content = multipart(parts, line);
      return { content, type: `${type}; boundary=${line}` };
    }
    case "binary":
    case "text": {
      if (typeof value !== "string" && !isBytes(value)) {
        throw new ArgumentError(`${wholeBody} must be text or bytes`);
      }
      const known = body === "text" ? type : mediaType(type, value);
      return { content: value, type: known };
    }
  }
}

type Property = [parameter: Parameter, value: unknown];

/** Each property with the parameter that it is; without a style where none is stated. */
function properties(
  { deepObject = [], parameters = [] }: Operation<unknown>,
  value: unknown,
): Property[] {
  if (value !== null && !isRecord(value)) {
    throw new ArgumentError("The body must be an object");
  }
  const stated = parameters.filter(({ location }) => location === "body");
  return Object.entries(value ?? {}).map(([name, item]) => {
    const deep = deepObject.includes(name);
    const implied: Parameter = { name, location: "body" };
    return [
      stated.find((parameter) => parameter.name === name) ??
        (deep ? { ...implied, style: "deepObject" } : implied),
      item,
    ];
  });
}

function renamed(operation: Operation<unknown>, value: unknown): object {
  return Object.fromEntries(
    properties(operation, value).map(([{ name, wire = name }, item]) => [
      wire,
      item,
    ]),
  );
}

/** Where no style is stated, what is neither a scalar nor a list of them is JSON. */
function formFields([parameter, value]: Property): Field[] {
  const escapes = {
    name: percentForm,
    value: parameter.allowReserved ? percentFormReserved : percentForm,
  };
  const { style, contentType } = parameter;
  if (style !== undefined || contentType !== undefined) {
    return fields(parameter, value, escapes);
  }
  const written = isDeep(value) ? json(value) : value;
  return fields({ ...parameter, explode: true }, written, escapes);
}

function isDeep(value: unknown): boolean {
  if (isRecord(value)) return Object.keys(value).length > 0;
  return (
    Array.isArray(value) &&
    present(value).some((item) => typeof item === "object" && !isBytes(item))
  );
}
