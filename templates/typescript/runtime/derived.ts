/** A client that differs from another in some of its settings. */

import type { ClientOptions } from "./options.js";
import { chosen, lowered } from "./request.js";
import { Client, Service } from "./service.js";

/**
 * A client of the same class, with these options in place of its own; headers are added, null takes
 * one away. A subclass has to take the options as the one argument of its constructor.
 */
export function derived<Made extends Client>(
  client: Made,
  options: ClientOptions,
): Made {
  const { api, options: own } = Service.settings(client);
  const replaced = chosen(api, options);
  const kept = Object.entries(lowered(own.headers)).filter(
    ([name]) => !Object.hasOwn(replaced, name),
  );
  const stated = Object.entries(options).filter(
    ([, value]) => value !== undefined,
  );
  const all = {
    ...own,
    ...Object.fromEntries(stated),
    headers: { ...Object.fromEntries(kept), ...lowered(options.headers) },
  };
  const Class = client.constructor as new (...given: unknown[]) => Made;
  // Generated classes know their API.
  return client.constructor === Client ? new Class(api, all) : new Class(all);
}
