/** What is different each time? */

/** A UUID of version 4. `crypto.randomUUID` is not there for pages that came without TLS. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, at) => {
    // RFC 9562, section 5.4: the version, and the variant.
    const kept =
      at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte;
    return kept.toString(16).padStart(2, "0");
  });
  return digits.join("").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
