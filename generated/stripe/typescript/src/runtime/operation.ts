/** What the document says of one operation, and of the API as a whole: data that generated code writes down. */

declare const result: unique symbol;

/** Where an argument goes that is neither named in the path nor of the ordinary style. */
export interface Parameter {
  /** The key among the arguments of a call. */
  readonly name: string;
  /** The name in the request. Left out: the same as `name`. */
  readonly wire?: string;
  readonly location: "path" | "query" | "header" | "cookie" | "body";
  /** Left out: the default that OpenAPI states for the location; so is `explode` for the style. */
  readonly style?:
    | "simple"
    | "label"
    | "matrix"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** The value is written in this media type. */
  readonly contentType?: string;
}

/**
 * One row of the table of operations. `Result` is the type of what a call gives back.
 *
 * An argument of a call goes into the path where `path` names it, where `parameters` says, or else
 * into the body; where there is no body, or one argument is all of it, into the query.
 */
export interface Operation<Result> {
  readonly method: string;
  /** Starts with a slash; `{name}` stands for an argument. */
  readonly path: string;
  /** Left out: the operation takes no body. */
  readonly body?: "json" | "form" | "multipart" | "binary" | "text";
  /** Left out: the usual media type of `body`. */
  readonly mediaType?: string;
  /** The argument that is the whole body. */
  readonly wholeBody?: string;
  /** Arguments written as `name[key]=value`, to any depth. */
  readonly deepObject?: readonly string[];
  readonly parameters?: readonly Parameter[];
  /** How the body of a successful response is read. Left out: as JSON. */
  readonly result?: "json" | "text" | "bytes" | "none";
  /** A base URL other than the one of the API. */
  readonly server?: string;
  /** Alternatives of credentials that go together. Left out: those of the API. Empty: none needed. */
  readonly credentials?: readonly (readonly string[])[];
  /** The API takes an idempotency key here. */
  readonly idempotent?: boolean;
  /** Never there: it ties `Result` to the operation. */
  readonly [result]?: Result;
}

/** A secret that the API asks for: where it goes and where it comes from. */
export interface Credential {
  readonly id: string;
  readonly placement: "bearer" | "basic" | "header" | "query" | "cookie";
  /** The name of the header, the query key or the cookie. */
  readonly parameter?: string;
  /** The option of the client that holds the secret. */
  readonly option: string;
  /** The environment variable that is read where the option is not given. */
  readonly environment?: string;
}

/** What holds for every operation of the API. */
export interface Api {
  readonly baseUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly idempotencyHeader?: string;
  readonly credentials?: readonly Credential[];
  /** Alternatives, each of the ids of credentials that go together. */
  readonly security?: readonly (readonly string[])[];
}

/** Bytes to send. A `File` carries its name and its media type along. */
export type Upload = Blob | ArrayBuffer | Uint8Array;
