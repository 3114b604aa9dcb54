/** An API behind OAuth: what its token endpoint was asked, and what its calls carried. */

import { asBearer, Client, type ClientOptions } from "../src/runtime/index.js";
import { clientCredentials } from "../src/runtime/oauth.js";
import { SECRET } from "./sending.js";

export interface Said {
  /** `never`: no answer comes. */
  readonly status?: number | "offline" | "never";
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const API = {
  baseUrl: "https://api.test/v1",
  idempotencyHeader: "Idempotency-Key",
  credentials: [
    {
      id: "oauth",
      placement: asBearer,
      option: "auth",
      token: clientCredentials,
      tokenUrl: "token",
      scopes: ["read", "a b"],
    },
  ],
  security: [["oauth"]],
};

let count = 0;

/** Tokens are kept for all tests: each has a client of its own. */
export const pair = () => ({ clientId: `me${count++}`, clientSecret: SECRET });

export const token = (name: string, seconds?: unknown): Said => ({
  body: { access_token: name, expires_in: seconds },
});

/** `answers` are those of the token endpoint, the last one for ever; `status` is that of calls. */
export function server(
  answers: readonly Said[],
  status: (authorization: string | null) => number = () => 200,
) {
  const asked: string[] = [];
  const sent: (string | null)[] = [];
  const requests: { key: string | null; body: string }[] = [];
  let ended = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const authorization = request.headers.get("authorization");
    const body = await request.text();
    if (!request.url.endsWith("/token")) {
      sent.push(authorization);
      requests.push({ key: request.headers.get("idempotency-key"), body });
      return Response.json({}, { status: status(authorization) });
    }
    const said = answers[Math.min(asked.length, answers.length - 1)] ?? {};
    asked.push(`${request.url} ${body} ${authorization}`);
    const { status: code = 200, headers = {}, body: answer = {} } = said;
    if (code === "offline") throw new TypeError("offline");
    if (code === "never") {
      return new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => {
          ended++;
          reject(init.signal?.reason);
        });
      });
    }
    const text = typeof answer === "string" ? answer : JSON.stringify(answer);
    return new Response(text, { status: code, headers });
  };
  const client = (auth: unknown, options: ClientOptions = {}) =>
    new Client(API, { fetch, auth, ...options } as ClientOptions);
  return { client, asked, sent, requests, ended: () => ended };
}
