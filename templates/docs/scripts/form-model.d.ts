/**
 * What the parts of a form agree on. A `Field` is a row: name, marks, messages, and the states that any
 * value can have. The `Control` in it is what a value of its type is edited with.
 */

import type { Editor } from "./field-json.js";
import type { Field } from "./field-row.js";
import type { Slice, Type, Value } from "./slice.js";

/** What all fields of a form share. */
export interface Context {
  slice: Slice;
  load: (id: string) => Promise<void>;
  /** What is to be written anew when a currency changes. */
  amounts: Set<() => void>;
  /** By the text that stands for them among the values. */
  files: Map<string, File>;
  /** For those who cannot see what happened. */
  say: (words: string) => void;
  /** To be called before a change that is worth an undo. */
  keep: () => void;
  /** What a value of the type may be at that path; undefined where no example is known. */
  example: (path: string[], type: Type) => Promise<Value | undefined>;
}

export interface Spec {
  wire: string;
  /** Where it is not `wire`. */
  label?: string;
  /** In paths, where it is not `wire`; null where what is inside belongs to what is around. */
  key?: string | null;
  type: Type;
  required?: boolean;
  /** HTML that is safe. */
  docs?: string;
  deprecated?: boolean;
  secret?: boolean;
  /** As JSON text. */
  default?: string;
  example?: string;
  /** For the items of a list of texts. */
  suggested?: string[];
  /** One of many: it starts closed. */
  folded?: boolean;
  /** Of a list or of pairs: it is removed, not cleared. */
  isItem?: boolean;
  /** Where it is sent, if not in the body. */
  place?: string;
  /** Nobody takes it empty. */
  isFilled?: boolean;
  /** Makes a key, at the press of a button. */
  fresh?: () => string;
}

/** What holds a field, or a control. */
export interface Holder {
  /** By the reader, in whatever is inside. */
  changed: (field?: Field) => void;
  /** The nearest one; empty where none is known. */
  currency: () => string;
  /** Ids of the objects around it. */
  within: string[];
  /** Keys and indices from the argument down; the first one says where the argument is sent too. */
  path: () => string[];
  /** The same by names alone, as the rows of the reference are called. */
  anchor: () => string[];
}

export interface Found {
  /** Of the element that takes the focus. */
  id: string;
  path: string[];
  message: string;
}

export interface Control {
  element: HTMLElement;
  /** What has the label; unused in a group, which has a legend. */
  target: HTMLElement;
  isGroup: boolean;
  /** Of the group. */
  role?: string;
  /** The id of what describes it further. */
  hint?: string;
  /** Stands around the name in the legend. */
  handle?: HTMLElement;
  tools?: HTMLElement[];
  /** Says itself what is wrong with its text. */
  editor?: Editor | undefined;
  get(): Value | undefined;
  /** What does not fit is as if it were undefined. */
  set(value: Value | undefined): void;
  /** Of several types the one that the reader has chosen. */
  chosen?(): Type | undefined;
  /** What is wrong with the text or value that is there. */
  wrong?(): string;
  /** Is it wrong whatever is typed after it? */
  isUrgent?(): boolean;
  /** In what it holds. */
  problems?(path: string[], demanded: boolean, found: Found[]): void;
  /** Shown, so that it can get the focus. */
  inner?(key: string): Field | null;
  /** The reader has chosen this: what has one value only gets it. */
  adopt?(): void;
  /** Opens it. */
  show?(): void;
}
