/** Lists whose pages name the next one by its URL, in the body or in the header Link (RFC 8288). */

import { at } from "./keys.js";
import type { NextLink, Rule, Step, Stop } from "./operation.js";
import { base, located } from "./request.js";
import { Service } from "./service.js";

// A target, then parameters; commas and semicolons in either mean nothing.
const LINK =
  /<([^<>]*)>((?:\s*;\s*[^\s=;,"<>]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const PARAMETER =
  /;\s*([^\s=;,"<>]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

export const byLink: Rule<NextLink> = {
  next: (stop, { next }) => found(stop, next, ["next"], next),
  previous: (stop, { next, previous }) =>
    found(stop, previous, ["prev", "previous"], next),
  // Credentials go to no other server than those of calls; behind a gateway, that takes the place of
  // the address that the API states.
  follow(link, page, { service, operation, options }) {
    const settings = Service.settings(service);
    const reached = base(operation, settings, options);
    const stated = operation.server ?? located(settings.api, settings.options);
    const path = /^\/(?!\/)/.test(link);
    let full: URL;
    try {
      full = new URL(link, path ? stated : page);
    } catch {
      return { stuck: "has a link that is no URL" };
    }
    if (full.href === page) return { stuck: "leads to itself" };
    if (full.origin === new URL(reached).origin) return { url: full.href };
    const { origin, pathname } = new URL(stated);
    const prefix = pathname.replace(/\/+$/, "");
    if (full.origin !== origin || !full.pathname.startsWith(`${prefix}/`)) {
      return { stuck: "has a link to another server: it is not followed" };
    }
    return { url: reached + full.pathname.slice(prefix.length) + full.search };
  },
};

/** Without `next` the rule is that of the header. */
function found(
  { body, headers }: Stop,
  path: string | undefined,
  relations: readonly string[],
  next: string | undefined,
): Step {
  const inBody = path === undefined ? undefined : at(body, path);
  const link =
    next === undefined ? target(headers.get("link") ?? "", relations) : inBody;
  // A link object (JSON:API, HAL).
  const url = typeof link === "object" ? at(link, "href") : link;
  return typeof url === "string" && url ? { link: url } : undefined;
}

/**
 * The first link that has one of these relations to this page. A link from elsewhere (`anchor`) is
 * none of this page.
 */
function target(header: string, relations: readonly string[]): string {
  for (const [, url = "", rest = ""] of header.matchAll(LINK)) {
    const said = new Map<string, string>();
    for (const [, name = "", quoted, plain] of rest.matchAll(PARAMETER)) {
      const key = name.toLowerCase();
      // Of a parameter that is repeated, the first one counts.
      if (!said.has(key)) said.set(key, quoted ?? plain ?? "");
    }
    const given = (said.get("rel") ?? "").toLowerCase().split(/\s+/);
    if (!said.has("anchor") && relations.some((one) => given.includes(one))) {
      return url.trim();
    }
  }
  return "";
}
