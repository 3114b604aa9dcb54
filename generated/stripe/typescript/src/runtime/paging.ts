/** Which call leads from one page of a list to the next, and which one back? */

import { at } from "./keys.js";
import type {
  ItemCursor,
  Offset,
  PageNumber,
  Rule,
  Step,
  Stop,
  TokenCursor,
} from "./operation.js";

export const byItem: Rule<ItemCursor> = {
  next(stop, rule) {
    // Coming from behind, what we came from lies ahead.
    const on = goesBack(stop, rule)
      ? stop.items.length > 0
      : goesOn(stop, rule);
    return on ? beyond(stop, rule, stop.items.at(-1), rule.after) : undefined;
  },
  previous(stop, rule) {
    const { before, after } = rule;
    if (!before) return undefined;
    const on = goesBack(stop, rule)
      ? goesOn(stop, rule)
      : stop.args[after] != null && stop.items.length > 0;
    return on ? beyond(stop, rule, stop.items[0], before) : undefined;
  },
  backwards: goesBack,
  guesses: ({ more }) => !more,
};

function goesBack({ args }: Stop, { before }: ItemCursor): boolean {
  return before !== undefined && args[before] != null;
}

function goesOn({ body, items }: Stop, { more }: ItemCursor): boolean {
  return more === undefined ? items.length > 0 : at(body, more) === true;
}

/** Beyond the one item in this list, if there is one. */
function beyond(
  stop: Stop,
  { id = "id", after, before }: ItemCursor,
  item: unknown,
  parameter: string,
): Step {
  if (item === undefined) {
    return { stuck: "says that there are more items, but holds none" };
  }
  const cursor = at(item, id);
  if (cursor == null)
    return { stuck: `has an item without ${id} to go on from` };
  if (cursor === stop.args[parameter]) return itself(parameter);
  const other = parameter === after ? before : after;
  return turn(stop, { [other ?? ""]: undefined, [parameter]: cursor });
}

export const byToken: Rule<TokenCursor> = {
  next(stop, { parameter, token: path, more }) {
    const token = at(stop.body, path);
    const flag = more === undefined ? undefined : at(stop.body, more);
    if (flag === false) return undefined;
    if (token == null || token === "") {
      const stuck = "says that there are more items, but not where";
      return flag === true ? { stuck } : undefined;
    }
    if (isSame(token, stop.args[parameter])) return itself(parameter);
    return turn(stop, { [parameter]: token });
  },
  previous(stop, { parameter, previousParameter, previousToken }) {
    const token = previousToken && at(stop.body, previousToken);
    if (token == null || token === "") return undefined;
    const taker = previousParameter ?? parameter;
    if (isSame(token, stop.args[taker])) return itself(taker);
    return turn(stop, { [parameter]: undefined, [taker]: token });
  },
};

export const byNumber: Rule<PageNumber> = {
  next(stop, { parameter, first = 1, totalPages }) {
    const number = whole(stop.args[parameter], first);
    const total = totalPages && whole(at(stop.body, totalPages));
    // Numbers of pages that start at 0 end one before their count.
    const more =
      typeof total === "number"
        ? number < total - 1 + first
        : stop.items.length > 0;
    return more ? turn(stop, { [parameter]: number + 1 }) : undefined;
  },
  previous(stop, { parameter, first = 1 }) {
    const number = whole(stop.args[parameter], first);
    return number > first ? turn(stop, { [parameter]: number - 1 }) : undefined;
  },
  guesses: ({ totalPages }) => !totalPages,
};

export const byOffset: Rule<Offset> = {
  next(stop, { parameter, total: path }) {
    const start = whole(stop.args[parameter], 0);
    const count = stop.items.length;
    const total = path && whole(at(stop.body, path));
    const known = typeof total === "number" && !Number.isNaN(total);
    if (known && count === 0 && start < total) {
      return { stuck: `says that there are ${total} items, but holds none` };
    }
    const more = known ? start + count < total : count > 0;
    return more ? turn(stop, { [parameter]: start + count }) : undefined;
  },
  previous(stop, { parameter, limit }) {
    const start = whole(stop.args[parameter], 0);
    if (!(start > 0) || limit === undefined) return undefined;
    // Less than a whole page may be left before this one.
    const size = whole(stop.args[limit], NaN) || stop.items.length;
    const left = Math.min(size, start);
    return left > 0
      ? turn(stop, { [parameter]: start - left, [limit]: left })
      : undefined;
  },
  guesses: ({ total }) => !total,
};

/** The same call with other arguments; undefined leaves one out. */
function turn(stop: Stop, changes: Readonly<Record<string, unknown>>): Step {
  return { args: { ...stop.args, ...changes } };
}

function itself(parameter: string): Step {
  return { stuck: `leads to itself: ${parameter} is the same again` };
}

/** A number is text to a parameter that takes text. */
function isSame(token: unknown, used: unknown): boolean {
  return used != null && String(token) === String(used);
}

/** A whole number, which may be written as text; not a number where it is none. */
function whole(value: unknown, absent = NaN): number {
  if (value == null) return absent;
  const number = Number(value);
  return Number.isInteger(number) ? number : NaN;
}
