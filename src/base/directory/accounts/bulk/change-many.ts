import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { tryOne } from '#base/db/try-one.ts';
import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { sameValue } from '#base/directory/custom-fields/rules/take-values.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { sameVersion } from '#base/kernel/refusal.ts';

import { refusals } from '../refusals.ts';
import type { BulkChanged } from './contract.ts';
import { changeTo, valueAfter, valueBefore, type BulkValue, type DirectoryChange } from './rules.ts';

type Row<Id> = { id: Id; name: string; version: number; archived: boolean; fields: FieldValues };

/** How rows of one kind are locked and changed, one at a time, by the command of a single change. */
export type Changing<Id> = {
  lock: (tx: Tx, id: Id) => Promise<Row<Id>>;
  change: (ctx: Context, row: Row<Id>, change: DirectoryChange) => Promise<{ version: number }>;
};

/** Changes rows, each between savepoints: one that is refused leaves the others alone. */
export async function changeMany<Id extends string>(
  ctx: Context,
  how: Changing<Id>,
  ids: readonly Id[],
  change: DirectoryChange,
): Promise<BulkChanged> {
  return eachOf(ctx, how, ids, () => change);
}

/** Gives rows their values back, unless they were changed since. */
export async function restoreMany<Id extends string>(
  ctx: Context,
  how: Changing<Id>,
  change: DirectoryChange,
  rows: readonly { id: Id; version: number; value: BulkValue }[],
): Promise<BulkChanged> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const ids = rows.map(({ id }) => id);
  return eachOf(ctx, how, ids, (now) => {
    const had = known.get(now.id);
    sameVersion(now, had?.version ?? -1);
    return changeTo(change, had?.value ?? null);
  });
}

async function eachOf<Id extends string>(
  ctx: Context,
  { lock, change }: Changing<Id>,
  ids: readonly Id[],
  wanted: (row: Row<Id>) => DirectoryChange,
): Promise<BulkChanged> {
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      const changed: BulkChanged['changed'] = [];
      const refused: RefusedRow[] = [];
      let same = 0;
      for (const id of ids) {
        let name = '';
        const tried = await tryOne(tx, async () => {
          const row = await lock(tx, id);
          name = row.name;
          const to = wanted(row);
          const before = valueBefore(to, row);
          if (sameValue(before, valueAfter(to))) return null;
          return { id, value: before, version: (await change(inside, row, to)).version };
        });
        if (!tried.ok) refused.push({ id, name, because: tried.because });
        else if (tried.value) changed.push(tried.value);
        else same += 1;
      }
      return { changed, same, refused: refusedGroups(refused, ctx.language) };
    }),
  );
}

export type RefusedRow = { id: string; name: string; because: string };

const mostExamples = 5;

/** Refused rows by their reason, in the reader's words, the most frequent first. */
export function refusedGroups(rows: readonly RefusedRow[], language: Language): BulkChanged['refused'] {
  const words: Record<string, string> = wordsOf(refusals, language);
  return [...Map.groupBy(rows, ({ because }) => because)]
    .map(([because, of]) => ({
      because,
      says: words[because] ?? because,
      count: of.length,
      examples: of.slice(0, mostExamples).map(({ id, name }) => ({ id, name })),
    }))
    .toSorted((a, b) => b.count - a.count);
}
