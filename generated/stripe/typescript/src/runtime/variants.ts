/** Calls whose body or answer may be in several media types: which of them is meant? */

import { call } from "./call.js";
import { ArgumentError } from "./errors.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Service } from "./service.js";

/** The options of a call that has what goes without saying. */
export interface Plain extends RequestOptions {
  readonly contentType?: undefined;
  readonly accept?: undefined;
}

/** The options of a call that sends its body in this media type. */
export interface Sending<ContentType extends string> extends RequestOptions {
  readonly contentType: ContentType;
  readonly accept?: undefined;
}

/** The options of a call that takes its answer in this media type, and in no other. */
export interface Accepting<Accept extends string> extends RequestOptions {
  readonly contentType?: undefined;
  readonly accept: Accept;
}

/** The options of a call that names both. */
export interface Exchanging<
  ContentType extends string,
  Accept extends string,
> extends RequestOptions {
  readonly contentType: ContentType;
  readonly accept: Accept;
}

/** How the call is made that goes without saying. */
type Make = (
  service: Service,
  operation: Operation<never>,
  args: object,
  options: RequestOptions,
) => Promise<unknown>;

/** Makes the call that the media types in the options stand for. */
export function varied(
  make: Make,
  service: Service,
  operation: Operation<unknown>,
  args: object = {},
  options: RequestOptions = {},
): Promise<unknown> {
  const { contentType, accept, ...others } = options as Partial<
    Exchanging<string, string>
  >;
  const { variants = [] } = operation;
  const body = contentType
    ? variants.find((one) => one.contentType === contentType)
    : operation;
  const answer = accept ? variants.find((one) => one.accept === accept) : body;
  if (!body || !answer) {
    const named = body ? accept : contentType;
    return Promise.reject(
      new ArgumentError(`No variant of the call: ${named}`),
    );
  }
  const { result, paging } = answer;
  const chosen = { ...body, result, paging } as Operation<never>;
  const headers = { ...(accept && { accept }), ...others.headers };
  return (paging ? make : call)(service, chosen, args, { ...others, headers });
}
