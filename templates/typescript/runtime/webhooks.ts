/**
 * Is a webhook genuine? The body and the headers of a request that the API sent to us in, an error out
 * unless it is. No message holds a secret, or anything that the sender wrote.
 */

import { variable } from "./credentials.js";
import { ApiError, ArgumentError, CredentialError } from "./errors.js";
import { uuid } from "./random.js";

/** A webhook is not genuine, or too old. */
export class WebhookSignatureError extends ApiError {
  static {
    this.prototype.name = "WebhookSignatureError";
  }
}

/** The body of a request as it came, not parsed. */
export type Payload = string | Uint8Array | ArrayBuffer;

/** All headers of a request, as `fetch` or Node has them; or the text of the one header. */
export type WebhookHeaders =
  | string
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** One secret, or several while they are exchanged. Left out: what the environment holds. */
  readonly secret?: string | readonly string[];
  /** Seconds that a webhook may be old; Infinity for no limit. Left out: 300. */
  readonly tolerance?: number;
  /** Seconds since 1970. Left out: the clock's. */
  readonly now?: number;
}

export interface SignOptions {
  readonly secret?: string | readonly string[];
  /** Seconds since 1970. Left out: now. */
  readonly timestamp?: number;
}

/** What the headers say: `start` is signed before the body, `signatures` are candidates. */
interface Signed {
  readonly timestamp: string;
  readonly start: string;
  readonly signatures: readonly string[];
}

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/** One header, `t=1735689600,v1=…`: HMAC-SHA256 in hexadecimal digits over `{t}.{body}`. */
export class SignedTimestamp {
  protected readonly header: string;
  readonly #environment: string;

  /** `environment` is the variable that holds the secret, where the caller gives none. */
  constructor(header: string, environment: string) {
    this.header = header;
    this.#environment = environment;
  }

  /** Rejects with a WebhookSignatureError unless one of the secrets signed this payload lately. */
  async verify(
    payload: Payload,
    headers: WebhookHeaders,
    { secret, tolerance = 300, now = Date.now() / 1000 }: VerifyOptions = {},
  ): Promise<void> {
    const body = bytes(payload);
    const keys = this.#keys(secret, "verify");
    const { timestamp, start, signatures } = this.read(headers);
    if (!/^\d{1,19}$/.test(timestamp)) throw unproven("has no timestamp");
    if (signatures.length === 0) throw unproven("has no v1 signature");
    const content = joined(start, body);
    const checks = (await Promise.all(keys)).flatMap((key) =>
      signatures.map((one) =>
        crypto.subtle.verify("HMAC", key, this.decoded(one), content),
      ),
    );
    if (!(await Promise.all(checks)).includes(true)) {
      throw unproven("is of another secret, or the body is not as it was sent");
    }
    const age = now - Number(timestamp);
    if (age > tolerance) throw unproven("is too old");
    if (-age > tolerance) throw unproven("is ahead: is the clock right?");
  }

  /** The headers of a genuine request with this payload, one signature for each secret: for tests. */
  async sign(
    payload: Payload,
    { secret, timestamp = Math.floor(Date.now() / 1000) }: SignOptions = {},
  ): Promise<Record<string, string>> {
    const keys = await Promise.all(this.#keys(secret, "sign"));
    const sign = async (start: string) => {
      const content = joined(start, bytes(payload));
      const made = keys.map((key) => crypto.subtle.sign("HMAC", key, content));
      return (await Promise.all(made)).map((one) => new Uint8Array(one));
    };
    return this.write(String(timestamp), sign);
  }

  /** The bytes of a secret. */
  protected key(secret: string): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(secret);
  }

  protected decoded(signature: string): Uint8Array<ArrayBuffer> {
    const digits = /^([0-9a-f]{2})+$/.test(signature) ? signature : "";
    return Uint8Array.from(digits.match(/../g) ?? [], (two) =>
      parseInt(two, 16),
    );
  }

  protected read(headers: WebhookHeaders): Signed {
    const text =
      typeof headers === "string" ? headers : valueOf(headers, this.header);
    const parts = text.split(",").map((part) => part.trim().split(/=(.*)/s));
    const all = (name: string) =>
      parts.filter(([key]) => key === name).map(([, value = ""]) => value);
    const timestamp = all("t").find((value) => /^\d{1,19}$/.test(value)) ?? "";
    return { timestamp, start: `${timestamp}.`, signatures: all("v1") };
  }

  protected async write(
    timestamp: string,
    sign: (start: string) => Promise<Uint8Array[]>,
  ): Promise<Record<string, string>> {
    const signatures = (await sign(`${timestamp}.`)).map((one) => {
      const digits = [...one].map((byte) => byte.toString(16).padStart(2, "0"));
      return `v1=${digits.join("")}`;
    });
    return { [this.header]: [`t=${timestamp}`, ...signatures].join() };
  }

  #keys(
    given: string | readonly string[] | undefined,
    usage: KeyUsage,
  ): Promise<CryptoKey>[] {
    const found = [given ?? variable(this.#environment) ?? ""].flat();
    // With an empty secret, everybody could sign.
    if (found.length === 0 || !found.every((one) => one.trim())) {
      const where = this.#environment && `, or set ${this.#environment}`;
      throw new CredentialError(
        `The secret for webhooks is missing: pass secret${where}`,
      );
    }
    return found.map((one) =>
      crypto.subtle.importKey("raw", this.key(one), ALGORITHM, false, [usage]),
    );
  }
}

/**
 * The three headers of the Standard Webhooks specification, `header` being the last of them: HMAC-SHA256
 * in base64 over `{id}.{timestamp}.{body}`. A secret is base64 too, mostly with `whsec_` before it.
 */
export class Standard extends SignedTimestamp {
  get #prefix(): string {
    return this.header.slice(0, -"signature".length);
  }

  protected override key(secret: string): Uint8Array<ArrayBuffer> {
    const found = base64(secret.trim().replace(/^whsec_/, ""));
    if (found.length > 0) return found;
    throw new CredentialError(
      "The secret for webhooks is not base64, with or without whsec_",
    );
  }

  protected override decoded(signature: string): Uint8Array<ArrayBuffer> {
    return base64(signature);
  }

  protected override read(headers: WebhookHeaders): Signed {
    if (typeof headers === "string") {
      throw unproven("is in several headers: pass all of the request");
    }
    const found = valueOf(headers, this.header);
    const id = valueOf(headers, `${this.#prefix}id`);
    const timestamp = valueOf(headers, `${this.#prefix}timestamp`).trim();
    const signatures = found
      .split(/\s+/)
      .filter((part) => part.startsWith("v1,"))
      .map((part) => part.slice(3));
    return { timestamp, start: `${id}.${timestamp}.`, signatures };
  }

  protected override async write(
    timestamp: string,
    sign: (start: string) => Promise<Uint8Array[]>,
  ): Promise<Record<string, string>> {
    const id = `msg_${uuid().replaceAll("-", "")}`;
    const signatures = (await sign(`${id}.${timestamp}.`)).map(
      (one) => `v1,${btoa(String.fromCharCode(...one))}`,
    );
    return {
      [`${this.#prefix}id`]: id,
      [`${this.#prefix}timestamp`]: timestamp,
      [this.header]: signatures.join(" "),
    };
  }
}

/** The JSON of a payload that is genuine. */
export function parsed(payload: Payload): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes(payload)));
  } catch {
    throw new ApiError("The body of a webhook is not JSON");
  }
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    return found as Record<string, unknown>;
  }
  throw new ApiError("The body of a webhook is not an object");
}

function unproven(words: string): WebhookSignatureError {
  return new WebhookSignatureError(`The signature of the webhook ${words}`);
}

/** The first of that name, in whatever case; never empty. */
function valueOf(
  headers: Exclude<WebhookHeaders, string>,
  name: string,
): string {
  // Libraries bring classes of their own, which `instanceof` does not know.
  const entries =
    Symbol.iterator in headers
      ? [...(headers as Headers)]
      : Object.entries(headers);
  for (const [key, value] of entries) {
    const first = [value].flat()[0];
    if (key.toLowerCase() === name.toLowerCase() && first) return String(first);
  }
  throw new WebhookSignatureError(`The header ${name} is missing`);
}

function joined(start: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(start);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

function base64(raw: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(raw), (one) => one.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function bytes(payload: Payload): Uint8Array {
  if (typeof payload === "string") return new TextEncoder().encode(payload);
  if (payload instanceof ArrayBuffer) return new Uint8Array(payload);
  if (ArrayBuffer.isView(payload)) return payload;
  throw new ArgumentError(
    "Pass the body as it came, bytes or text: what was parsed has lost what was signed",
  );
}
