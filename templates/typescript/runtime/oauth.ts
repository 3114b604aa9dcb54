/** OAuth 2.0 client credentials (RFC 6749, section 4.4): a client's id and secret in, an access token out. */

import { call } from "./call.js";
import { ArgumentError, CredentialError, ResponseError } from "./errors.js";
import type {
  Api,
  ClientSecret,
  Credential,
  Need,
  Operation,
  TokenSource,
} from "./operation.js";
import { asBasic } from "./placements.js";
import { Client } from "./service.js";
import { percentForm } from "./text.js";
import { asForm } from "./writers.js";

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A request for a token, and how many calls wait for it. */
interface Asking {
  readonly token: Promise<Token>;
  readonly stopper: AbortController;
  waiting: number;
}

/** Milliseconds before its end at which a token is no longer used; less where it lives shortly. */
const MARGIN = 60_000;

const kept = new Map<string, Token>();
const asked = new Map<string, Asking>();

/** A token is kept until shortly before it ends. Calls that need the same one share their request. */
export const clientCredentials: TokenSource = async (
  given,
  credential,
  need,
) => {
  const { tokenUrl = "", scopes = [] } = credential;
  const url = new URL(tokenUrl, `${need.baseUrl}/`).href;
  const key = JSON.stringify([url, given.clientId, given.clientSecret, scopes]);
  const known = kept.get(key);
  if (known && known.until > Date.now() && !need.refused.includes(known.text)) {
    return { text: known.text, isKept: true };
  }
  const asking = asked.get(key) ?? begun(key, url, given, credential, need);
  asking.waiting++;
  try {
    const { text } = await orAborted(asking.token, need.call.signal);
    return { text, isKept: false };
  } finally {
    asking.waiting--;
    // Nobody wants it any more, or it is there.
    if (asking.waiting === 0) {
      if (asked.get(key) === asking) asked.delete(key);
      asking.stopper.abort();
    }
  }
};

function begun(
  key: string,
  url: string,
  given: ClientSecret,
  credential: Credential,
  need: Need,
): Asking {
  const stopper = new AbortController();
  const made = fetched(url, given, credential, need, stopper.signal);
  const token = made.then((found) => {
    for (const [old, { until }] of kept) {
      if (until <= Date.now()) kept.delete(old);
    }
    kept.set(key, found);
    return found;
  });
  const asking = { token, stopper, waiting: 0 };
  asked.set(key, asking);
  return asking;
}

/** What is awaited, unless the caller's signal comes first: that ends this call alone. */
function orAborted<Result>(
  awaited: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    void awaited
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener("abort", stop));
  });
}

async function fetched(
  url: string,
  { clientId, clientSecret }: ClientSecret,
  { option, scopes = [] }: Credential,
  { client, call: options }: Need,
  signal: AbortSignal,
): Promise<Token> {
  if (!clientId || !clientSecret) {
    throw new ArgumentError("OAuth needs a clientId and a clientSecret");
  }
  const { origin, pathname } = new URL(url);
  const api: Api = {
    baseUrl: origin,
    credentials: [{ id: "client", option: "client", placement: asBasic }],
    security: [["client"]],
    errors: { code: "error", message: "error_description" },
  };
  const settings = {
    fetch: client.fetch,
    timeout: options.timeout ?? client.timeout,
    maxRetries: options.maxRetries ?? client.maxRetries,
    // RFC 6749, section 2.3.1.
    client: [clientId, clientSecret].map(percentForm).join(":"),
  };
  const operation: Operation<unknown> = {
    method: "POST",
    path: pathname,
    body: asForm,
    repeats: true,
  };
  const args = {
    grant_type: "client_credentials",
    scope: scopes.length > 0 ? scopes.join(" ") : undefined,
  };
  const refused = (said: string) => {
    const plain = [clientSecret, percentForm(clientSecret)].reduce(
      (text, secret) => text.replaceAll(secret, "[secret]"),
      said,
    );
    return new CredentialError(`${option}: no access token: ${plain}`);
  };
  const link = new Client(api, settings);
  const body = await call(link, operation, args, { signal }, url).catch(
    (error: unknown) => {
      throw error instanceof ResponseError ? refused(error.message) : error;
    },
  );
  const found = (body ?? {}) as {
    access_token?: unknown;
    expires_in?: unknown;
  };
  const { access_token: text, expires_in: seconds } = found;
  if (typeof text !== "string" || !text) throw refused("the answer holds none");
  const lasts = Number(seconds ?? NaN) * 1000;
  const ends = lasts - Math.min(MARGIN, lasts / 4);
  return { text, until: Number.isNaN(ends) ? Infinity : Date.now() + ends };
}
