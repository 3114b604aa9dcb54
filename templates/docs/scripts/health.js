/** What a gateway says of itself, and what is wrong where it says nothing. */

/**
 * @typedef {{ ready: boolean, mode: "test" | "live" | "unknown", schemes: Record<string, boolean>, writable?: Record<string, boolean> }} Served
 *   `schemes` says which credentials are held, `writable` which can be set from here.
 * @typedef {{ version: string, paired: boolean, apis: Record<string, Served> }} Health
 *   `paired` is false where the gateway says that it wants a code first.
 */

/** Something that the reader can mend: what it is, and a command that helps. */
export class Trouble extends Error {
  /**
   * @param {string} message
   * @param {string} [command]
   */
  constructor(message, command = "") {
    super(message);
    this.command = command;
  }
}

const SECONDS = 5;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;

/**
 * Whether nobody on the way reads what is sent to this address.
 *
 * @param {string} url
 */
export function isSecure(url) {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || LOOPBACK.test(hostname);
}

/** @param {string} api */
export const command = (api) => {
  const { origin } = location;
  return `gen gateway ${api}.yaml${origin === "null" ? "" : ` --allow-origin ${origin}`}`;
};

/**
 * Sets the first of these credentials, or says which there are to be set.
 *
 * @param {string} api
 * @param {string[]} schemes
 */
export const keeping = (api, [scheme]) =>
  scheme
    ? `gen gateway credentials set ${api}.yaml ${scheme}`
    : `gen gateway credentials list ${api}.yaml`;

/**
 * The address of a gateway without the slash at its end, or what is wrong with what was typed. The gateway
 * prints the address of each API as well, which is as good.
 *
 * @param {string} typed
 * @param {string} api
 * @returns {{ url: string } | { wrong: string }}
 */
export function address(typed, api) {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text))
    return { wrong: "It starts with http:// or https://" };
  if (!URL.canParse(text))
    return { wrong: "That is not a complete address: http://localhost:8787" };
  const url = new URL(text);
  if (url.username || url.password) {
    return { wrong: "No user name and no password belong into the address" };
  }
  if (url.search || url.hash)
    return { wrong: "The address ends before ? and #" };
  if (
    location.protocol === "https:" &&
    url.protocol === "http:" &&
    !LOOPBACK.test(url.hostname)
  ) {
    return {
      wrong:
        "A page that came by https reaches http:// on this machine only: use https://",
    };
  }
  const found = url.href.replace(/\/+$/, "");
  const end = `/${api}`;
  const isOfApi = url.pathname.replace(/\/+$/, "") === end;
  return { url: isOfApi ? found.slice(0, -end.length) : found };
}

/**
 * @param {string} url
 * @param {string} path
 * @param {RequestInit} [options]
 */
export function ask(url, path, options = {}) {
  return fetch(`${url}/.gateway/${path}`, {
    credentials: "include",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(SECONDS * 1000),
    ...options,
  });
}

/**
 * @param {string} url
 * @param {string} token The session's, where it is no cookie; empty else.
 * @param {string} api
 * @returns {Promise<Health>}
 */
export async function health(url, token, api) {
  const { host } = new URL(url);
  const answer = await ask(
    url,
    "health",
    token ? { headers: { "Gateway-Token": token } } : {},
  ).catch(async (error) => {
    if (error.name === "TimeoutError") {
      throw new Trouble(
        `${host} did not answer within ${SECONDS} seconds. Is the gateway busy, or a firewall between?`,
        command(api),
      );
    }
    throw await unreachable(url, api);
  });
  const said = await answer.json().catch(() => null);
  if (
    typeof said?.gateway !== "string" ||
    typeof said.apis !== "object" ||
    !said.apis
  ) {
    throw new Trouble(
      `What answers at ${host} is no gateway (status ${answer.status}). Another program may have that port.`,
      command(api),
    );
  }
  return {
    version: String(said.version),
    paired: said.paired !== false,
    apis: said.apis,
  };
}

/**
 * A page is not told why a request failed. One that may not read its answer fails as well where
 * nobody answers, and does not where only the page's origin is refused.
 *
 * @param {string} url
 * @param {string} api
 */
async function unreachable(url, api) {
  const { host, protocol } = new URL(url);
  const isThere = await ask(url, "health", {
    mode: "no-cors",
    credentials: "omit",
    redirect: "follow",
  }).then(
    () => true,
    () => false,
  );
  if (isThere) {
    return new Trouble(
      `The gateway at ${host} runs, but does not take calls from ${location.origin}. Start it with this origin:`,
      command(api),
    );
  }
  if (protocol === "https:") {
    return new Trouble(
      `No connection to ${host}: no gateway runs there, or the browser does not trust its certificate. Open ${url}/.gateway/health in a tab to see which.`,
      command(api),
    );
  }
  return new Trouble(`No gateway runs at ${host}. Start it:`, command(api));
}

/**
 * Gives the code for a session. The code is of no use afterwards.
 *
 * @param {string} url
 * @param {string} code
 * @param {string} api
 * @returns {Promise<string>} A token for the memory of this page; empty where a cookie was set.
 */
export async function pair(url, code, api) {
  const body = JSON.stringify({ code });
  const headers = { "Content-Type": "application/json" };
  const answer = await ask(url, "session", {
    method: "POST",
    body,
    headers,
  }).catch(async () => {
    throw await unreachable(url, api);
  });
  if (!answer.ok) {
    throw new Trouble(
      "The gateway did not take the code: it is mistyped, used or too old. It has printed a new one.",
    );
  }
  const said = await answer.json().catch(() => null);
  return typeof said?.token === "string" ? said.token : "";
}

/**
 * Where a call goes. Browsers take `%2e%2e` and backslashes for steps up, which would lead to another API
 * of the gateway, or to the gateway itself.
 *
 * @param {string} url
 * @param {string} api
 * @param {string} path With its query.
 */
export function targetOf(url, api, path) {
  const target = new URL(`${url}/${api}${path}`);
  const isWithin = target.href.startsWith(new URL(`${url}/${api}/`).href);
  if (!isWithin || target.hash) {
    throw new Trouble("The path leads out of the API, so nothing was sent.");
  }
  return target;
}
