/** Which credentials a call carries, where their secrets come from, and where they are written. */

import { CredentialError } from "./errors.js";
import type { Api, Credential, Operation } from "./operation.js";
import type { HeaderOptions } from "./options.js";
import { percent } from "./text.js";

/** What credentials add to a request. */
export interface Grant {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** `name=value` pieces. */
  readonly query: readonly string[];
  /** `name=value` pieces. */
  readonly cookies: readonly string[];
  /** Every text that must not appear in an error. */
  readonly secrets: readonly string[];
}

const NONE: Grant = { headers: {}, query: [], cookies: [], secrets: [] };

/**
 * The first alternative whose secrets are all there. Throws CredentialError where there is none, unless
 * `given` (the caller's own headers) hold what a credential would write.
 */
export function grant(
  operation: Operation<unknown>,
  {
    api,
    options,
    given,
  }: {
    readonly api: Api;
    readonly options: Readonly<Record<string, unknown>>;
    readonly given: HeaderOptions;
  },
): Grant {
  const alternatives = operation.credentials ?? api.security ?? [];
  const known = api.credentials ?? [];
  for (const ids of alternatives) {
    const grants = ids.map((id) => {
      const credential = known.find((candidate) => candidate.id === id);
      const secret = credential && secretOf(credential, options);
      return credential && secret ? write(credential, secret) : undefined;
    });
    if (ids.length > 0 && grants.every((item) => item !== undefined))
      return grants.reduce(join, NONE);
  }
  // An empty alternative says that none are needed; those that are there are used all the same.
  if (alternatives.every((ids) => ids.length > 0) && alternatives.length > 0) {
    const wanted = known.filter(({ id }) => alternatives.flat().includes(id));
    if (
      !wanted.some((credential) => Object.hasOwn(given, headerOf(credential)))
    ) {
      throw new CredentialError(
        `No credentials: ${wanted.map(advice).join(", or ")}`,
      );
    }
  }
  return NONE;
}

function secretOf(
  { option, environment }: Credential,
  options: Readonly<Record<string, unknown>>,
): string | undefined {
  const given = Object.hasOwn(options, option) ? options[option] : undefined;
  const value = given ?? (environment && variable(environment));
  return typeof value === "string" ? value.trim() : undefined;
}

/** Undefined where the runtime has no environment, as in browsers. */
function variable(name: string): string | undefined {
  const { process } = globalThis as {
    process?: { env?: Record<string, string | undefined> };
  };
  return process?.env?.[name];
}

function write(credential: Credential, secret: string): Grant {
  const { placement, parameter = "" } = credential;
  const header = headerOf(credential);
  const encoded = percent(secret);
  const secrets = [secret, encoded];
  switch (placement) {
    case "bearer":
      return { ...NONE, secrets, headers: { [header]: `Bearer ${secret}` } };
    case "basic": {
      const pair = base64(secret.includes(":") ? secret : `${secret}:`);
      secrets.push(pair);
      return { ...NONE, secrets, headers: { [header]: `Basic ${pair}` } };
    }
    case "header":
      return { ...NONE, secrets, headers: { [header]: secret } };
    case "query":
      return { ...NONE, secrets, query: [`${percent(parameter)}=${encoded}`] };
    case "cookie":
      return {
        ...NONE,
        secrets,
        cookies: [`${percent(parameter)}=${encoded}`],
      };
  }
}

/** The header that the credential is written in; none for one in the query. */
function headerOf({ placement, parameter = "" }: Credential): string {
  if (placement === "header") return parameter.toLowerCase();
  if (placement === "query") return "";
  return placement === "cookie" ? "cookie" : "authorization";
}

function base64(raw: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(raw)));
}

function join(left: Grant, right: Grant): Grant {
  return {
    headers: { ...left.headers, ...right.headers },
    query: [...left.query, ...right.query],
    cookies: [...left.cookies, ...right.cookies],
    secrets: [...left.secrets, ...right.secrets],
  };
}

function advice({ option, environment }: Credential): string {
  return (
    `pass the option ${option}` + (environment ? ` or set ${environment}` : "")
  );
}
