/** What is the type of a result with some of its ids expanded to objects, and which paths lead to them? */

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

/** The path, where it leads to an object in `Whole`; else those that begin as it does and lead to one. */
export type PathIn<Whole, Path extends string> = string extends Path
  ? Path
  : Path extends Known<Whole, Path>
    ? Path
    : Known<Whole, Path>;

/** Every way on from the last key of the path that is known, and the path itself where all of them are. */
type Known<Whole, Path extends string> = unknown extends Whole
  ? Path
  : Path extends `${infer Key}.${infer Rest}`
    ? Key extends Keys<Whole>
      ? `${Key}.${Known<At<Whole, Key>, Rest>}`
      : Keys<Whole>
    : Keys<Whole>;

/** The keys of what may be an object, in one or in the items of a list. */
type Keys<Whole> = Whole extends readonly (infer Item)[]
  ? Keys<Item>
  : Whole extends object
    ? {
        [Key in keyof Whole & string]-?: unknown extends Whole[Key]
          ? Key
          : [Extract<Whole[Key], object>] extends [never]
            ? never
            : Key;
      }[keyof Whole & string]
    : never;

type At<Whole, Key extends string> = Whole extends readonly (infer Item)[]
  ? At<Item, Key>
  : Whole extends object
    ? Key extends keyof Whole
      ? Whole[Key]
      : never
    : never;
