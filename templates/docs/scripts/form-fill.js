/** Examples, loaded when somebody asks for the first one: most readers never do. */

/** @import { Argument, Slice, Type, Value } from "./slice.js" */

/**
 * @param {Slice} slice
 * @param {() => Promise<string>} examples
 * @param {(words: string) => void} say
 */
export function createFiller(slice, examples, say) {
  const load = async () => {
    try {
      const text = examples();
      const made = await import("./form-filling.js");
      return { ...made, filling: made.fillingOf(await text) };
    } catch {
      say("The examples could not be loaded. Try again.");
      return undefined;
    }
  };
  return {
    /**
     * @param {() => [Argument, Value][]} before
     * @param {boolean} isFull
     */
    async whole(before, isFull) {
      const found = await load();
      if (!found) return undefined;
      const { filling, filled } = found;
      const given = isFull ? filling.complete : filling.smallest;
      return filled(slice, before(), given);
    },
    /**
     * @param {string[]} path
     * @param {Type} type
     */
    async part(path, type) {
      const found = await load();
      if (!found) return undefined;
      const made = found.exampleAt(slice, found.filling, path, type);
      if (made === undefined) say("There is no example of this.");
      return made;
    },
  };
}
