/** What generated code looks like, as small as it comes: the runtime has to carry it as it stands. */

import {
  type Api,
  asBearer,
  asForm,
  asMultipart,
  byItem,
  call,
  Client,
  type ClientOptions,
  type Content,
  derived,
  type EventStream,
  type Operation,
  paged,
  type PageList,
  request,
  type RequestOptions,
  Service,
  toBytes,
  toEvents,
  toNothing,
  toText,
  type Upload,
} from "../src/runtime/index.js";

export interface Pet {
  id: string;
  name: string | null;
}

export interface PetPage {
  data: Pet[];
  has_more: boolean;
}

export interface ListParams {
  starting_after?: string;
  ending_before?: string;
}

export interface CreateParams {
  name: string;
  owner?: Owner;
  tags?: string[] | "";
}

export interface Owner {
  email?: string;
}

export interface RetrieveParams {
  expand?: string[];
}

const CREATE: Operation<Pet> = {
  method: "POST",
  path: "/v1/pets",
  body: asForm,
  deepObject: ["owner", "tags"],
  idempotent: true,
};

const LIST: Operation<PetPage> = {
  method: "GET",
  path: "/v1/pets",
  paging: {
    by: byItem,
    items: "data",
    after: "starting_after",
    before: "ending_before",
    more: "has_more",
  },
};

const WATCH: Operation<EventStream<Pet>> = {
  method: "GET",
  path: "/v1/pets/watch",
  result: toEvents,
};

const RETRIEVE: Operation<Pet> = {
  method: "GET",
  path: "/v1/pets/{id}",
  deepObject: ["expand"],
};

const REMOVE: Operation<void> = {
  method: "DELETE",
  path: "/v1/pets/{id}",
  result: toNothing,
};

const PICTURE: Operation<Uint8Array> = {
  method: "GET",
  path: "/v1/pets/{id}/picture",
  result: toBytes,
  server: "https://files.pets.test",
};

const TALE: Operation<string> = {
  method: "GET",
  path: "/v1/pets/{id}/tale",
  result: toText,
  credentials: [],
};

const DRAW: Operation<Pet> = {
  method: "PUT",
  path: "/v1/pets/{id}/picture",
  body: asMultipart,
};

/** Creates a pet. */
export function create(
  client: Client,
  params: CreateParams,
  options?: RequestOptions,
): Promise<Pet> {
  return call(client, CREATE, params, options);
}

/** Pets. */
export class Pets extends Service {
  create(params: CreateParams, options?: RequestOptions): Promise<Pet> {
    return call(this, CREATE, params, options);
  }

  list(params?: ListParams, options?: RequestOptions): PageList<Pet, PetPage> {
    return paged(this, LIST, params, options);
  }

  watch(options?: RequestOptions): Promise<EventStream<Pet>> {
    return call(this, WATCH, {}, options);
  }

  retrieve(
    id: string,
    params?: RetrieveParams,
    options?: RequestOptions,
  ): Promise<Pet> {
    return call(this, RETRIEVE, { id, ...params }, options);
  }

  remove(id: string, options?: RequestOptions): Promise<void> {
    return call(this, REMOVE, { id }, options);
  }

  picture(id: string, options?: RequestOptions): Promise<Uint8Array> {
    return call(this, PICTURE, { id }, options);
  }

  tale(id: string, options?: RequestOptions): Promise<string> {
    return call(this, TALE, { id }, options);
  }

  draw(
    id: string,
    params: { picture: Upload },
    options?: RequestOptions,
  ): Promise<Pet> {
    return call(this, DRAW, { id, ...params }, options);
  }
}

/** A service that only holds others. */
export class Shelter extends Service {
  readonly pets = new Pets(this);
}

const API: Api = {
  baseUrl: "https://api.pets.test",
  headers: { "Pets-Version": "1" },
  options: { version: "Pets-Version", account: "Pets-Account" },
  idempotencyHeader: "Idempotency-Key",
  retryHeader: "Pets-Should-Retry",
  errors: {
    at: "error",
    code: "code",
    kind: "type",
    message: "message",
    parameter: "param",
  },
  credentials: [
    {
      id: "bearerAuth",
      placement: asBearer,
      option: "apiKey",
      environment: "PETS_API_KEY",
    },
  ],
  security: [["bearerAuth"]],
};

export interface ShopOptions extends ClientOptions {
  readonly apiKey?: string;
}

export class Shop extends Client {
  readonly pets = new Pets(this);
  readonly shelter = new Shelter(this);

  constructor(options: ShopOptions = {}) {
    super(API, options);
  }

  withOptions(options: ShopOptions): this {
    return derived(this, options);
  }

  request<Result = unknown>(
    method: string,
    path: string,
    content?: Content,
    options?: RequestOptions,
  ): Promise<Result> {
    const given = { encoding: asForm, ...content };
    return request(this, method, path, given, options);
  }
}

export default /* @__PURE__ */ new Shop();
