/** What generated classes extend: a client, and the services below it. */

import type { Api, Operation } from "./operation.js";
import type { ClientOptions, RequestOptions } from "./options.js";
import { Transport } from "./transport.js";

/** Calls of one resource. They go out through the client that it belongs to. */
export class Service {
  readonly #transport: Transport;

  constructor(parent: Service | Transport) {
    this.#transport = parent instanceof Service ? parent.#transport : parent;
  }

  /** `params` are the arguments of the operation by name. */
  protected call<Result>(
    operation: Operation<Result>,
    params: object = {},
    options: RequestOptions = {},
  ): Promise<Result> {
    return this.#transport.call(operation, params, options);
  }
}

/** The root service. Nothing is read from the environment before the first call. */
export class Client extends Service {
  constructor(api: Api, options: ClientOptions = {}) {
    super(new Transport(api, options));
  }
}
