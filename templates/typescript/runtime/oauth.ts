/** OAuth 2.0 client credentials (RFC 6749, section 4.4): a client's id and secret in, an access token out. */

import { ArgumentError, ConnectionError, CredentialError } from "./errors.js";
import type { ClientSecret, TokenSource } from "./operation.js";
import { assigned, percentForm } from "./text.js";

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A token is asked for again this long before it ends, in milliseconds. */
const EARLY = 30_000;

const tokens = new Map<string, Promise<Token>>();

/** A token is kept until shortly before it ends. */
export const clientCredentials: TokenSource = async (
  given,
  { tokenUrl = "", scopes = [] },
  { fetch, baseUrl },
) => {
  const url = new URL(tokenUrl, `${baseUrl}/`).href;
  const key = JSON.stringify([url, given.clientId, given.clientSecret, scopes]);
  const known = await tokens.get(key)?.catch(() => undefined);
  if (known && known.until - EARLY > Date.now()) return known.text;
  const asked = fetched(url, given, scopes, fetch);
  tokens.set(key, asked);
  return (await asked).text;
};

async function fetched(
  url: string,
  { clientId, clientSecret }: ClientSecret,
  scopes: readonly string[],
  send: typeof globalThis.fetch,
): Promise<Token> {
  if (!clientId || !clientSecret) {
    throw new ArgumentError("OAuth needs a clientId and a clientSecret");
  }
  const pairs: [string, string][] = [
    ["grant_type", "client_credentials"],
    ["client_id", clientId],
    ["client_secret", clientSecret],
  ];
  if (scopes.length > 0) pairs.push(["scope", scopes.join(" ")]);
  const said = {
    method: "POST",
    headers: {
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: assigned(pairs, percentForm).join("&"),
    redirect: "manual" as const,
  };
  const response = await send(url, said).catch(() => {
    throw new ConnectionError("The token endpoint: no response");
  });
  const body = (await response.json().catch(() => ({}))) as {
    access_token?: unknown;
    expires_in?: unknown;
  };
  const { access_token: text, expires_in: seconds } = body;
  if (!response.ok || typeof text !== "string" || !text) {
    throw new CredentialError(`No access token: status ${response.status}`);
  }
  const lasts = Number(seconds ?? Infinity);
  return { text, until: Date.now() + lasts * 1000 };
}
