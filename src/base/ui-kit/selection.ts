/** Rows that were chosen: those named, or, where all that is found was chosen, all but those named. */
export type Selection = { all: boolean; keys: ReadonlySet<string> };

export const nothingChosen: Selection = { all: false, keys: new Set() };
export const everythingChosen: Selection = { all: true, keys: new Set() };

export function isChosen({ all, keys }: Selection, key: string): boolean {
  return keys.has(key) !== all;
}

/** The selection with these rows in it, or out of it. */
export function withChosen(selection: Selection, changed: readonly string[], on: boolean): Selection {
  const keys = new Set(selection.keys);
  for (const key of changed) {
    if (on === selection.all) keys.delete(key);
    else keys.add(key);
  }
  return { all: selection.all, keys };
}

/** How many rows are chosen out of so many. */
export function countChosen({ all, keys }: Selection, total: number): number {
  return all ? Math.max(0, total - keys.size) : keys.size;
}

/** The keys from one place to another, whichever stands first. */
export function span(keys: readonly string[], from: number, to: number): string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}
