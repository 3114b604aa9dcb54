/** Calls under the names that they had in earlier versions. */

/** What has the call now and as which member, the whole call, and the version in which the old name goes. */
type Row = readonly [
  source: object,
  member: string,
  now: string,
  until: string,
];

/** By old name; what held calls and is no service any more has a table of its own. */
export interface Table {
  readonly [name: string]: Row | Table;
}

type Call = (...given: readonly unknown[]) => unknown;

const told = new Set<string>();

/** Nothing is done before a name is asked for. `self` is what the calls go out through, if not the holder. */
export function renamed(holder: object, table: Table, self?: object): void {
  for (const [name, row] of Object.entries(table)) {
    const get = function (this: object): unknown {
      return found(name, row, self ?? this);
    };
    Object.defineProperty(holder, name, { configurable: true, get });
  }
}

function found(name: string, row: Row | Table, self: object): unknown {
  if (!isRow(row)) {
    const holder = {};
    renamed(holder, row, self);
    return holder;
  }
  const [source, member, now, until] = row;
  warn(`${name} is called ${now} now; the old name goes in version ${until}`);
  return (source as Readonly<Record<string, Call>>)[member]?.bind(self);
}

function isRow(row: Row | Table): row is Row {
  return Array.isArray(row);
}

/** Once for each name. */
function warn(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  console.warn(`DeprecationWarning: ${text}`);
}
