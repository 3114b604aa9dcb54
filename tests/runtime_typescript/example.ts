/** What generated code looks like, as small as it comes: the runtime has to carry it as it stands. */

import {
  type Api,
  Client,
  type ClientOptions,
  type Operation,
  type RequestOptions,
  Service,
  type Upload,
} from "../src/runtime/index.js";

export interface Pet {
  id: string;
  name: string | null;
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
  body: "form",
  deepObject: ["owner", "tags"],
  idempotent: true,
};

const RETRIEVE: Operation<Pet> = {
  method: "GET",
  path: "/v1/pets/{id}",
  deepObject: ["expand"],
};

const REMOVE: Operation<void> = {
  method: "DELETE",
  path: "/v1/pets/{id}",
  result: "none",
};

const PICTURE: Operation<Uint8Array> = {
  method: "GET",
  path: "/v1/pets/{id}/picture",
  result: "bytes",
  server: "https://files.pets.test",
};

const TALE: Operation<string> = {
  method: "GET",
  path: "/v1/pets/{id}/tale",
  result: "text",
  credentials: [],
};

const DRAW: Operation<Pet> = {
  method: "PUT",
  path: "/v1/pets/{id}/picture",
  body: "multipart",
};

/** Pets. */
export class Pets extends Service {
  create(params: CreateParams, options?: RequestOptions): Promise<Pet> {
    return this.call(CREATE, params, options);
  }

  retrieve(
    id: string,
    params?: RetrieveParams,
    options?: RequestOptions,
  ): Promise<Pet> {
    return this.call(RETRIEVE, { id, ...params }, options);
  }

  remove(id: string, options?: RequestOptions): Promise<void> {
    return this.call(REMOVE, { id }, options);
  }

  picture(id: string, options?: RequestOptions): Promise<Uint8Array> {
    return this.call(PICTURE, { id }, options);
  }

  tale(id: string, options?: RequestOptions): Promise<string> {
    return this.call(TALE, { id }, options);
  }

  draw(
    id: string,
    params: { picture: Upload },
    options?: RequestOptions,
  ): Promise<Pet> {
    return this.call(DRAW, { id, ...params }, options);
  }
}

/** A service that only holds others. */
export class Shelter extends Service {
  readonly pets = new Pets(this);
}

const API: Api = {
  baseUrl: "https://api.pets.test",
  headers: { "Pets-Version": "1" },
  idempotencyHeader: "Idempotency-Key",
  credentials: [
    {
      id: "bearerAuth",
      placement: "bearer",
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
}

export default /* @__PURE__ */ new Shop();
