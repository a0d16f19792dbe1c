import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { refusals } from '../refusals.ts';
import { canMerge } from '../rules/can-merge.ts';
import { proposedParts, rowToKeep } from '../rules/choose-parts.ts';
import type { MergedKind } from '../rules/parts.ts';
import { movedWords } from './moved-words.ts';
import { mayEdit, standingRows } from './merged-rows.ts';
import { referencesTo } from './references-to.ts';
import { showParts } from './show-parts.ts';

/** What two know of each part, which value would win, and what would move along. Refuses two that cannot be merged. */
export async function previewMerge(
  ctx: Context,
  input: InputOf<typeof contract.previewMerge>,
): Promise<OutputOf<typeof contract.previewMerge>> {
  const { kind } = input;
  return ctx.read(async (tx) => {
    const [a, b] = await standingRows(tx, kind, [input.a, input.b]);
    refuseUnless(canMerge(a, b), refusals);
    const choices = proposedParts(kind, a.row, b.row);
    const show = await showParts(tx, ctx, kind, [a.row, b.row]);
    return {
      kind,
      versions: { a: a.version, b: b.version },
      names: { a: a.name, b: b.name },
      keep: rowToKeep(kind, a.row, b.row),
      parts: choices.map((choice) => ({
        ...choice,
        label: show.label(choice.part),
        a: show.value(choice.part, a.row),
        b: show.value(choice.part, b.row),
      })),
      moves: await movesOf(tx, ctx, kind, a.id, b.id),
      may: {
        merge: (await mayEdit(tx, ctx, kind, a.row)) && (await mayEdit(tx, ctx, kind, b.row)),
      },
    };
  });
}

/** How many rows name each of the two, by what they are called. */
async function movesOf(tx: Tx, ctx: Context, kind: MergedKind, a: string, b: string) {
  const counts = new Map<string, { a: number; b: number }>();
  for (const { table, column, kindColumn } of await referencesTo(tx, kind)) {
    const { rows } = await sql<{ a: number; b: number }>`
      SELECT count(*) FILTER (WHERE ${sql.ref(column)} = ${a}) AS a,
             count(*) FILTER (WHERE ${sql.ref(column)} = ${b}) AS b
      FROM ${sql.table(table)}
      WHERE organisation_id = ${ctx.organisationId} AND ${sql.ref(column)} = ANY (${[a, b]}::uuid[])
        ${kindColumn === null ? sql`` : sql`AND ${sql.ref(kindColumn)} = ${kind}`}`.execute(tx);
    const what = movedWords(table, column, ctx.language);
    const known = counts.get(what) ?? { a: 0, b: 0 };
    counts.set(what, { a: known.a + (rows[0]?.a ?? 0), b: known.b + (rows[0]?.b ?? 0) });
  }
  return [...counts]
    .filter(([, count]) => count.a + count.b > 0)
    .map(([what, count]) => ({ what, ...count }));
}
