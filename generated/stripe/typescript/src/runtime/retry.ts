/** Is a request sent once more, and after how long? */

/** Milliseconds. Who is asked to wait longer gets the error at once, and decides for themselves. */
const LONGEST = 60_000;

/** Whether sending twice does the same as sending once (RFC 9110, section 9.2.2). */
export function repeatable(method: string, hasKey: boolean): boolean {
  return hasKey || /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE|QUERY)$/.test(method);
}

/**
 * Whether the server's answer is worth another attempt. Its own word counts more than the status.
 * 429 refuses a request for how many there were (RFC 6585, section 4): nothing was done yet.
 */
export function worthwhile(
  { status, headers }: Response,
  repeats: boolean,
  word: string | undefined,
): boolean {
  const said = word && headers.get(word);
  if (said === "true" || said === "false") return said === "true";
  const passing = status === 408 || status === 409 || status >= 500;
  return status === 429 || (repeats && passing);
}

/** Milliseconds that the server asks to wait; undefined where it does not, or says it wrongly. */
export function asked(headers: Headers): number | undefined {
  const milliseconds = positive(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) return milliseconds;
  const said = headers.get("retry-after");
  const seconds = positive(said);
  if (seconds !== undefined) return seconds * 1000;
  // The server's own clock counts, if it shows it.
  const now = Date.parse(headers.get("date") ?? "") || Date.now();
  const until = /^[a-z]{3}/i.test(said ?? "") ? Date.parse(said ?? "") : NaN;
  return until >= 0 ? Math.max(until - now, 0) : undefined;
}

export function tooLong(wait: number | undefined): wait is number {
  return wait !== undefined && wait > LONGEST;
}

/** Milliseconds before the attempt after this one. */
export function backoff(attempts: number): number {
  return Math.min(500 * 2 ** (attempts - 1), 8000) * (1 - Math.random() / 4);
}

/** Waits. The caller's signal ends it with its reason. */
export function pause(
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
}

function positive(said: string | null): number | undefined {
  const number = said?.trim() ? Number(said) : NaN;
  return number >= 0 && Number.isFinite(number) ? number : undefined;
}
