/**
 * What the page of one operation loads: the operation, its arguments and their types, as plain JSON.
 * Made by `generator/targets/docs/slice.py`; the shapes are those of `generator/sdk/`.
 */

/** An integer is a bigint and any other number a number, so that `1` and `1.0` differ as in Python.
 * Objects are Maps: they keep the order of their keys, whatever these look like. */
export type Value =
  null | boolean | bigint | number | string | Value[] | Map<string, Value>;

/** A constant of the document, as JSON gives it. */
export type Constant = null | boolean | number | string;

export interface Slice {
  operation: Operation;
  arguments: Argument[];
  /** What may be said of a request beside its arguments, all of location `option`. */
  options: Argument[];
  body: Body | null;
  /** Declarations by id: those that most readers need. More may be added while the page is used. */
  types: Record<string, Declaration>;
  /** The others: in which file beside the page each one is, `{"<id>": Declaration, …}`. */
  elsewhere: Record<string, string>;
  sheets: { python: PythonSheet; typescript: TypeScriptSheet; curl: CurlSheet };
}

export interface Operation {
  operationId: string;
  /** In upper case. */
  httpMethod: string;
  /** With its templates: `/v1/customers/{id}`. */
  path: string;
  /** How `gen snippet` takes it: `payment_records.report_payment`. */
  name: string;
  /** The name under which a gateway has the API. */
  api: string;
  result: "none" | "json" | "text" | "binary" | "events";
  /** Media type of the success, empty where it is not stated. */
  accept: string;
  /** The constant headers of the API, without secrets. */
  headers: [string, string][];
  /** The header of idempotency keys, empty where the operation takes none. */
  idempotency: string;
}

/**
 * What fills a form in, in a file beside the slice: `<page>.examples.json`. The values are those of snippets
 * and guides. Arguments are named by their place.
 */
export interface Filling {
  smallest: [number, Value][];
  complete: [number, Value][];
  /** The smallest value of each object type of the slice, by its id. */
  types: Map<string, Value>;
}

/**
 * `location` body: a property of the request body, or the whole of it (`Body.flat`); option: a header
 * that calls take apart from the arguments.
 */
export interface Argument {
  wire: string;
  location: "path" | "query" | "header" | "cookie" | "body" | "option";
  type: Type;
  required?: true;
  /** HTML that is safe to insert. */
  docs?: string;
  style?: string;
  explode?: boolean;
  allowReserved?: true;
  contentType?: string;
  headers?: [string, string][];
  secret?: true;
  deprecated?: true;
  /** As JSON text, so that no number loses digits. */
  default?: string;
  example?: string;
  /** Of a list of texts: what is worth sending, the nearest first. Others are taken too. */
  suggested?: string[];
}

export interface Body {
  mediaType: string;
  encoding: "json" | "form" | "multipart" | "binary" | "text";
  flat: boolean;
  required: boolean;
}

export type Type =
  | Primitive
  | { is: "literal"; values: Constant[]; open?: true }
  | { is: "list"; items: Type; minItems?: number }
  | { is: "tuple"; parts: Type[]; rest?: Type; least: number }
  | { is: "map"; values: Type }
  | { is: "optional"; type: Type }
  | { is: "model"; id: string }
  | { is: "enum"; id: string }
  | { is: "union"; id: string }
  | { is: "anyOf"; members: Type[] }
  | { is: "expandable"; object: Type }
  | { is: "file" };

export interface Primitive {
  is:
    | "string"
    | "integer"
    | "number"
    | "boolean"
    | "date"
    | "datetime"
    | "unix-time"
    | "decimal"
    | "json"
    | "null";
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  /** ECMA 262. */
  pattern?: string;
}

export type Declaration = Model | Enum | Union;

export interface Model {
  is: "model";
  /** For people: words. */
  name: string;
  fields: Field[];
  /** The type of further keys; none are known of where it is missing. */
  extra?: Type;
  /** Constant fields that tell it from other members of a union. */
  tag?: Record<string, Constant>;
  docs?: string;
}

export interface Field {
  wire: string;
  type: Type;
  required?: true;
  docs?: string;
  deprecated?: true;
  secret?: true;
  default?: string;
}

export interface Enum {
  is: "enum";
  name: string;
  values: Constant[];
  open?: true;
  docs?: string;
}

export interface Union {
  is: "union";
  name: string;
  members: Type[];
  nullable?: true;
  docs?: string;
}

/**
 * What the snippet of the operation needs, whatever its values are: `dataclasses.asdict` of what
 * `sheets` of each language gives. `names` has an entry for each of `Slice.arguments`, empty for one
 * that a call does not name; `options` one for each of `Slice.options`. All texts are ready to print.
 */
export interface PythonSheet {
  setup: string;
  /** The call without arguments, with the line that prints. */
  bare: string;
  /** The first in which every line fits, else the last. */
  frames: PythonFrame[];
  names: string[];
  options: string[];
}

/** What stands around arguments: each is a line that starts with `margin`, with a comma behind it. */
export interface PythonFrame {
  before: string;
  margin: string;
  after: string;
}

export interface TypeScriptSheet {
  setup: string;
  /** `const payment =`, empty where nothing comes back. */
  start: string;
  /** Up to its bracket. */
  call: string;
  /** The line that prints, or empty. */
  shown: string;
  names: string[];
  options: string[];
  /** What stands before options where nothing else is given, or empty. */
  without: string;
}

export interface CurlSheet {
  /** Options that say what becomes of the answer, or empty. */
  result: string;
  /** The environment variable that the URL begins with, or empty. */
  variable: string;
  /** What stands before the path. */
  server: string;
  /** Of secrets, and those that go with every request. */
  headers: CurlHeader[];
  query: CurlSecret[];
  cookies: CurlSecret[];
}

export interface CurlHeader {
  /** Left out where an option is sent under this name; empty for secrets. */
  name: string;
  option: string;
}

export interface CurlSecret {
  /** As it is sent: `api_key=`. */
  key: string;
  /** The environment variable that holds it. */
  variable: string;
}
