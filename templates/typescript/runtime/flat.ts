/** Calls that a client has under a second name, directly on it. */

type Holder = Readonly<Record<string, unknown>>;

/** `calls` are by name: `paymentRecords.list`. Each is bound, so that it can be passed on. */
export function flatten(
  client: object,
  calls: Readonly<Record<string, string>>,
): void {
  for (const [name, call] of Object.entries(calls)) {
    const get = function (this: object): unknown {
      let [holder, found]: [unknown, unknown] = [this, this];
      for (const step of call.split("."))
        [holder, found] = [found, (found as Holder)[step]];
      return (found as () => unknown).bind(holder);
    };
    Object.defineProperty(client, name, { get });
  }
}
