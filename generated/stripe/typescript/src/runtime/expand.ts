/** What is the type of a result with some of its ids expanded to objects? */

/** `Expanded<Charge, "customer" | "invoice.account">`: in place of an id, each path leads to its object. */
export type Expanded<Whole, Path extends string> = [Path] extends [never]
  ? Whole
  : string extends Path
    ? Whole
    : Whole extends readonly (infer Item)[]
      ? Expanded<Item, Path>[]
      : Whole extends object
        ? {
            [Key in keyof Whole]: Key extends Head<Path>
              ? Opened<Whole[Key], Below<Path, Key>>
              : Whole[Key];
          }
        : Whole;

/** The rest of those paths that begin with this key. */
export type Below<
  Path extends string,
  Key extends string,
> = Path extends `${Key}.${infer Rest}` ? Rest : never;

type Head<Path extends string> = Path extends `${infer Key}.${string}`
  ? Key
  : Path;

/** Without the id; a value that is never an object stays as it is. */
type Opened<Value, Rest extends string> = [Extract<Value, object>] extends [
  never,
]
  ? Value
  : Value extends readonly (infer Item)[]
    ? Opened<Item, Rest>[]
    : Value extends string
      ? never
      : Expanded<Value, Rest>;
