/** What is one page of a list, and how does one go on from there? */

import { accompany, call, type Exchange, exchangeOf } from "./call.js";
import { ResponseError } from "./errors.js";
import { at } from "./keys.js";
import type {
  Operation,
  Origin,
  Paging,
  Rule,
  Step,
  Stop,
} from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Service } from "./service.js";

/** One page: `items` are its own; iterating goes on through all that follow. */
export class Page<Item, Body = unknown> implements AsyncIterable<Item> {
  /** In the order of the response. */
  readonly items: readonly Item[];
  /** The whole of the response. */
  readonly body: Body;
  readonly #origin: Origin;
  readonly #stop: Stop;
  readonly #exchange: Exchange;

  /** @internal */
  constructor(
    origin: Origin,
    args: Readonly<Record<string, unknown>>,
    body: Body,
    exchange: Exchange,
  ) {
    const found = at(body, origin.operation.paging?.items ?? "");
    this.items = Array.isArray(found) ? (found as Item[]) : [];
    this.body = body;
    this.#origin = origin;
    this.#exchange = exchange;
    const headers = exchange.response?.headers ?? new Headers();
    this.#stop = { args, body, headers, items: this.items };
  }

  /** Where the API does not say how many pages there are, the next one may turn out empty. */
  get hasNext(): boolean {
    return this.#step("next") !== undefined;
  }

  get hasPrevious(): boolean {
    return this.#step("previous") !== undefined;
  }

  /** The page behind this one in the list; undefined at its end. */
  next(): Promise<Page<Item, Body> | undefined> {
    return this.#turn(this.#step("next"));
  }

  /** The page before this one; undefined at the start of the list, and where the API has no way back. */
  previous(): Promise<Page<Item, Body> | undefined> {
    return this.#turn(this.#step("previous"));
  }

  /** This page and all that follow it; for a call that asks for what comes before an item, that precede it. */
  async *pages(): AsyncGenerator<Page<Item, Body>, void, undefined> {
    const seen = new Set<string>();
    let page: Page<Item, Body> | undefined = this;
    while (page) {
      yield page;
      const step: Step = page.#step(page.#backwards ? "previous" : "next");
      const way = JSON.stringify(step);
      if (step && seen.has(way))
        throw page.#lost("leads back to where we were");
      seen.add(way);
      page = await page.#turn(step);
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) {
      yield* page.#backwards ? [...page.items].reverse() : page.items;
    }
  }

  get #paging(): Paging {
    return this.#origin.operation.paging as Paging;
  }

  get #rule(): Rule<Paging> {
    return this.#paging.by as Rule<Paging>;
  }

  get #backwards(): boolean {
    return this.#rule.backwards?.(this.#stop, this.#paging) ?? false;
  }

  #step(way: "next" | "previous"): Step {
    return this.#rule[way](this.#stop, this.#paging);
  }

  async #turn(step: Step): Promise<Page<Item, Body> | undefined> {
    if (step === undefined) return undefined;
    if ("stuck" in step) throw this.#lost(step.stuck);
    const link = "link" in step ? this.#followed(step.link) : undefined;
    const args = "args" in step ? step.args : this.#stop.args;
    const page = await load<Item, Body>(this.#origin, args, link);
    if (!this.#rule.guesses?.(this.#paging)) return page;
    if (page.items.length === 0) return undefined;
    if (JSON.stringify(page.items) === JSON.stringify(this.items)) {
      throw this.#lost("is followed by itself");
    }
    return page;
  }

  #followed(link: string): string {
    const found = this.#rule.follow?.(link, this.#exchange.url, this.#origin);
    if (found && "url" in found) return found.url;
    throw this.#lost(found?.stuck ?? "has no way on");
  }

  #lost(words: string): ResponseError {
    const response = this.#exchange.response ?? new Response();
    return new ResponseError(`the page ${words}`, response, this.body);
  }
}

/** What a list gives: a promise of its first page, and all items of all pages to iterate over. */
export class PageList<Item, Body = unknown>
  extends Promise<Page<Item, Body>>
  implements AsyncIterable<Item>
{
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Page by page, each fetched when it is asked for. */
  async *pages(): AsyncGenerator<Page<Item, Body>, void, undefined> {
    yield* (await this).pages();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}

/** The call of a list. */
export function paged<Item, Body>(
  service: Service,
  operation: Operation<Body>,
  args: object = {},
  options: RequestOptions = {},
): PageList<Item, Body> {
  const first = call(service, operation, args, options);
  // A key is for one call.
  const { idempotencyKey: _, ...others } = options;
  const origin = { service, operation, options: others };
  const list = new PageList<Item, Body>((resolve) => {
    resolve(reached<Item, Body>(origin, { ...args }, first));
  });
  accompany(list, exchangeOf(first));
  return list;
}

function load<Item, Body>(
  origin: Origin,
  args: Readonly<Record<string, unknown>>,
  link: string | undefined,
): Promise<Page<Item, Body>> {
  const { service, operation, options } = origin;
  const made = call(service, operation as Operation<Body>, args, options, link);
  return reached(origin, args, made);
}

async function reached<Item, Body>(
  origin: Origin,
  args: Readonly<Record<string, unknown>>,
  made: Promise<Body>,
): Promise<Page<Item, Body>> {
  const body = await made;
  return new Page(origin, args, body, exchangeOf(made) as Exchange);
}
