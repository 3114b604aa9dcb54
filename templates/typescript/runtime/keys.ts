/** Where do keys lead in a body? */

/** What dotted keys lead to in JSON; undefined where they lead nowhere. A key may have dots in it. */
export function at(body: unknown, path: string): unknown {
  if (path === "") return body;
  if (typeof body !== "object" || body === null) return undefined;
  const known = body as Record<string, unknown>;
  if (Object.hasOwn(known, path)) return known[path];
  const dot = path.indexOf(".");
  const key = path.slice(0, Math.max(dot, 0));
  return Object.hasOwn(known, key)
    ? at(known[key], path.slice(dot + 1))
    : undefined;
}
