/** What generated classes extend: a client, and the services below it. */

import type { Api } from "./operation.js";
import type { ClientOptions } from "./options.js";

/** What the calls of a client have in common. Secrets are in here: it is never shown. */
export interface Settings {
  readonly api: Api;
  readonly options: ClientOptions;
}

/** Calls of one resource. They go out through the client that it belongs to. */
export class Service {
  readonly #settings: Settings;

  constructor(parent: Service | Settings) {
    this.#settings = parent instanceof Service ? parent.#settings : parent;
  }

  /** @internal */
  static settings(service: Service): Settings {
    return service.#settings;
  }
}

/** What calls go out through. Nothing is read from the environment before the first call. */
export class Client extends Service {
  constructor(api: Api, options: ClientOptions = {}) {
    super({ api, options });
  }
}
