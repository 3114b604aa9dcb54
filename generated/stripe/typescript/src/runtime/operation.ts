/** What the document says of one operation, and of the API as a whole: data that generated code writes down. */

import type { ClientOptions, RequestOptions } from "./options.js";
import type { Service } from "./service.js";

declare const result: unique symbol;

/** Where an argument goes that is neither named in the path nor of the ordinary style. */
export interface Parameter {
  /** The key among the arguments of a call. */
  readonly name: string;
  /** The name in the request. Left out: the same as `name`. */
  readonly wire?: string;
  readonly location: Place;
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
  /** What each part of multipart that the argument makes says beside that. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What is known of a request while its arguments are placed. */
export interface Draft {
  /** Encoded, by the names in the path. */
  readonly path: Map<string, string>;
  /** `name=value` pieces, encoded. */
  readonly query: string[];
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  /** `name=value` pieces, encoded. */
  readonly cookies: string[];
  /** Arguments that belong into the body. */
  readonly values: [name: string, value: unknown][];
}

/** How arguments get to one part of a request. A table imports those that it needs. */
export interface Place {
  /** It fills a place of the path. */
  readonly fills?: true;
  put(draft: Draft, parameter: Parameter, value: unknown): void;
  /** The fields of a form that the argument makes; only of a place in the body. */
  fields?(parameter: Parameter, value: unknown): string[];
}

/** The content of a request, and its media type. */
export interface Body {
  readonly content: string | Upload;
  readonly type: string;
}

/**
 * Writes the body: the one argument that it is, or those that are its properties, by name.
 * Undefined where there is nothing to say; `insists`: then an empty body is sent all the same.
 */
export type Writer = (
  operation: Operation<unknown>,
  value: unknown,
  insists: boolean,
) => Body | undefined;

/** How the body of a successful response is read. A table imports those that it needs. */
export interface Reader<out Result> {
  /** What the request asks for. */
  readonly accept?: string;
  read(response: Response): Result | Promise<Result>;
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
  readonly body?: Writer;
  /** Left out: the usual media type of `body`. */
  readonly mediaType?: string;
  /** The argument that is the whole body. */
  readonly wholeBody?: string;
  /** Arguments written as `name[key]=value`, to any depth. */
  readonly deepObject?: readonly string[];
  readonly parameters?: readonly Parameter[];
  /** Left out: as JSON. */
  readonly result?: Reader<Result>;
  /** How one page of a list leads to the next. */
  readonly paging?: Paging;
  /** A base URL other than the one of the API. */
  readonly server?: string;
  /** Alternatives of credentials that go together. Left out: those of the API. Empty: none needed. */
  readonly credentials?: readonly (readonly string[])[];
  /** The API takes an idempotency key here. */
  readonly idempotent?: boolean;
  /** Sending it twice does the same as once, whatever the method says. */
  readonly repeats?: boolean;
  /** The same call with its body or its answer in another media type, which the caller names. */
  readonly variants?: readonly Operation<unknown>[];
  /** What the caller names to have this variant: one of the two. */
  readonly contentType?: string;
  readonly accept?: string;
  /** Never there: it ties `Result` to the operation. */
  readonly [result]?: Result;
}

/** One page of a list, and how it was reached. */
export interface Stop {
  readonly args: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: Headers;
  readonly items: readonly unknown[];
}

/** The way to another page: other arguments, a link, or the reason why there is none. */
export type Step =
  | { readonly args: Readonly<Record<string, unknown>> }
  | { readonly link: string }
  | { readonly stuck: string }
  | undefined;

/** How lists of a kind go on. A table imports those that it needs. */
export interface Rule<in Setting> {
  next(stop: Stop, rule: Setting): Step;
  previous(stop: Stop, rule: Setting): Step;
  /** Whether the call asked for what comes before an item. */
  backwards?(stop: Stop, rule: Setting): boolean;
  /** Whether only an empty page shows that the list has ended. */
  guesses?(rule: Setting): boolean;
  /** The URL that a link on a page leads to. */
  follow?(
    link: string,
    page: string,
    from: Origin,
  ): { url: string } | { stuck: string };
}

/** The call that a page came from. */
export interface Origin {
  readonly service: Service;
  readonly operation: Operation<unknown>;
  readonly options: RequestOptions;
}

/** How one page of a list leads to the next. `items` and what else leads into the body: keys with dots between. */
export type Paging = ItemCursor | TokenCursor | PageNumber | Offset | NextLink;

/** A page begins after an item, or ends before one, that `after` or `before` names by its `id`. */
export interface ItemCursor {
  readonly by: Rule<ItemCursor>;
  readonly items: string;
  readonly after: string;
  readonly before?: string;
  readonly id?: string;
  /** The flag that says whether the list goes on in the direction of the call. */
  readonly more?: string;
}

/** The body names the next page by a token, which `parameter` takes. */
export interface TokenCursor {
  readonly by: Rule<TokenCursor>;
  readonly items: string;
  readonly parameter: string;
  readonly token: string;
  readonly previousParameter?: string;
  readonly previousToken?: string;
  readonly more?: string;
}

export interface PageNumber {
  readonly by: Rule<PageNumber>;
  readonly items: string;
  readonly parameter: string;
  /** The number of the first page. Left out: 1. */
  readonly first?: number;
  readonly totalPages?: string;
}

/** `parameter` counts the items before the page, `limit` those of one page. */
export interface Offset {
  readonly by: Rule<Offset>;
  readonly items: string;
  readonly parameter: string;
  readonly total?: string;
  readonly limit?: string;
}

/** The URL of the next page: at `next` in the body, or in the header Link (RFC 8288). */
export interface NextLink {
  readonly by: Rule<NextLink>;
  readonly items: string;
  /** Left out: the header. */
  readonly next?: string;
  readonly previous?: string;
}

/** What a credential adds to a request. */
export interface Grant {
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  /** `name=value` pieces. */
  readonly query: string[];
  /** `name=value` pieces. */
  readonly cookies: string[];
  /** Every text that must not appear in an error. */
  readonly secrets: string[];
  /** A token in here was not asked for just now: the server may have ended it since. */
  isKept?: boolean;
}

/** Writes a secret where it goes. `parameter` is the name of the header, the query key or the cookie. */
export type Placement = (
  grant: Grant,
  secret: string,
  parameter: string,
) => void;

/** Gets a token for what the caller gave as the secret. `isKept`: from an earlier call. */
export type TokenSource = (
  given: ClientSecret,
  credential: Credential,
  need: Need,
) => Promise<{ readonly text: string; readonly isKept: boolean }>;

/** The call that needs a token, and tokens that the server has refused. */
export interface Need {
  readonly baseUrl: string;
  readonly client: ClientOptions;
  readonly call: RequestOptions;
  readonly refused: readonly string[];
}

/** What an OAuth 2.0 client identifies itself by (RFC 6749, section 4.4). */
export interface ClientSecret {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A secret that the API asks for: where it goes and where it comes from. */
export interface Credential {
  readonly id: string;
  readonly placement: Placement;
  /** The name of the header, the query key or the cookie. */
  readonly parameter?: string;
  /** The option of the client that holds the secret. */
  readonly option: string;
  /** The environment variable that is read where the option is not given. */
  readonly environment?: string;
  readonly token?: TokenSource;
  /** Where tokens are asked for, from the base URL on. */
  readonly tokenUrl?: string;
  readonly scopes?: readonly string[];
}

/** Where the body of a failed response says what. The names are properties of the object at `at`. */
export interface ErrorShape {
  /** Keys with dots between them. */
  readonly at?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly message?: string;
  readonly parameter?: string;
}

/** A part of the base URL that the caller may choose. */
export interface ServerVariable {
  readonly option: string;
  readonly value: string;
}

/** What holds for every operation of the API. */
export interface Api {
  /** `{name}` stands for a variable. */
  readonly baseUrl: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
  /** The base URL with its variables, where it has any. */
  readonly locate?: (api: Api, options: object) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What says which client it is. Pages and their workers do not send it: it is not theirs to set. */
  readonly userAgent?: string;
  /** The headers that options set, by option. */
  readonly options?: Readonly<Record<string, string>>;
  readonly idempotencyHeader?: string;
  /** The header in which the server says whether to try again. */
  readonly retryHeader?: string;
  readonly errors?: ErrorShape;
  readonly credentials?: readonly Credential[];
  /** Alternatives, each of the ids of credentials that go together. */
  readonly security?: readonly (readonly string[])[];
}

/**
 * Bytes to send. A `File` carries its name and its media type along. A stream is sent once: a call
 * with one is not made again.
 */
export type Upload =
  Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
