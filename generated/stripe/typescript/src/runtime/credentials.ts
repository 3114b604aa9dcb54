/** Which credentials a call carries, and where their secrets come from. */

import { CredentialError } from "./errors.js";
import type {
  ClientSecret,
  Credential,
  Grant,
  Operation,
} from "./operation.js";
import type { HeaderOptions, RequestOptions } from "./options.js";
import type { Settings } from "./service.js";
import { percent } from "./text.js";

/** What a call says that its credentials depend on; `given` are the caller's own headers. */
interface Needed {
  readonly given: HeaderOptions;
  readonly baseUrl: string;
  readonly call: RequestOptions;
  readonly refused: readonly string[];
}

/**
 * The first alternative whose secrets are all there. Throws CredentialError where there is none, unless
 * the caller's own headers hold what a credential would write.
 */
export async function granted(
  operation: Operation<unknown>,
  { api, options }: Settings,
  need: Needed,
): Promise<Grant> {
  const alternatives = operation.credentials ?? api.security ?? [];
  const known = api.credentials ?? [];
  for (const ids of alternatives) {
    const wanted = known.filter(({ id }) => ids.includes(id));
    const secrets = wanted.map((one) => secretOf(one, options));
    if (ids.length === 0 || secrets.includes(undefined)) continue;
    if (wanted.length < ids.length) continue;
    const grant = nothing();
    for (const [index, credential] of wanted.entries()) {
      const secret = secrets[index];
      const found =
        typeof secret === "object"
          ? await credential.token?.(secret, credential, {
              client: options,
              ...need,
            })
          : undefined;
      if (found?.isKept) grant.isKept = true;
      write(grant, credential, found?.text ?? String(secret));
    }
    return grant;
  }
  // An empty alternative says that none are needed.
  if (alternatives.length > 0 && alternatives.every((ids) => ids.length > 0)) {
    const wanted = known.filter(({ id }) => alternatives.flat().includes(id));
    const written = wanted.flatMap((one) => headersOf(one));
    if (!written.some((name) => Object.hasOwn(need.given, name))) {
      throw new CredentialError(
        `No credentials: ${wanted.map(advice).join(", or ")}`,
      );
    }
  }
  return nothing();
}

function nothing(): Grant {
  return { headers: {}, query: [], cookies: [], secrets: [] };
}

function write(grant: Grant, credential: Credential, secret: string): void {
  grant.secrets.push(secret, percent(secret));
  credential.placement(grant, secret, credential.parameter ?? "");
}

/** The headers that the credential is written in. */
function headersOf(credential: Credential): string[] {
  const grant = nothing();
  write(grant, credential, "-");
  return [
    ...Object.keys(grant.headers),
    ...(grant.cookies.length > 0 ? ["cookie"] : []),
  ];
}

/** Undefined where there is none. */
function secretOf(
  { option, environment, token }: Credential,
  options: object,
): string | ClientSecret | undefined {
  const given = Object.hasOwn(options, option)
    ? (options as Record<string, unknown>)[option]
    : undefined;
  const value = given ?? (environment && variable(environment));
  if (typeof value === "string") return value.trim() || undefined;
  return token && value ? (value as ClientSecret) : undefined;
}

/** Undefined where the runtime has no environment, as in browsers, or keeps it from the program, as Deno. */
export function variable(name: string): string | undefined {
  const { process } = globalThis as {
    process?: { env?: Record<string, string | undefined> };
  };
  try {
    return process?.env?.[name];
  } catch {
    return undefined;
  }
}

function advice({ option, environment }: Credential): string {
  if (!environment) return `pass the option ${option}`;
  // There it may be set and all the same not be seen.
  const allow = "Deno" in globalThis ? ` (--allow-env=${environment})` : "";
  return `pass the option ${option} or set ${environment}${allow}`;
}
