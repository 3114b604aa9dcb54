/** A fetch that keeps what it was asked for, and answers as told. */

type Fetch = typeof globalThis.fetch;

export interface Recording {
  readonly fetch: Fetch;
  readonly requests: Request[];
}

/** Answers `{}` unless told otherwise. The requests are what the platform makes of them. */
export function recording(
  answer: () => Response = () => new Response("{}"),
): Recording {
  const requests: Request[] = [];
  const fetch: Fetch = (input, init) => {
    requests.push(new Request(input, init));
    return Promise.resolve(answer());
  };
  return { fetch, requests };
}

/** The only request that was made. */
export function only({ requests }: Recording): Request {
  const [first, ...rest] = requests;
  if (first === undefined || rest.length > 0) {
    throw new Error(`${requests.length} requests were made`);
  }
  return first;
}
