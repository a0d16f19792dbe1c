import type { Selectable } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Database, Tx } from '#base/db/database.ts';
import { startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import type { ExceptionLine } from './contract.ts';
import type {} from './table.ts';

/** What lies elsewhere for once or is left out, of times that the rhythm had between two days; the soonest first. */
export async function exceptionsBetween(
  tx: Tx,
  ctx: Context,
  { from, to }: { from: IsoDate; to?: IsoDate },
): Promise<ExceptionLine[]> {
  let query = exceptionRows(tx, ctx).where('kind', '!=', 'taken-back').where('was_day', '>=', from);
  if (to !== undefined) query = query.where('was_day', '<=', to);
  const rows = await query.orderBy('was_day').orderBy('was_from').orderBy('id').limit(5000).execute();
  return rows.map(exceptionOf);
}

export async function listRhythmExceptions(
  ctx: Context,
  { from = weekOf(ctx.today) }: { from?: WeekId | undefined },
): Promise<{ exceptions: ExceptionLine[] }> {
  return ctx.read(async (tx) => ({
    exceptions: await exceptionsBetween(tx, ctx, { from: startOfWeek(from) }),
  }));
}

/** How often something was put elsewhere, back included, per item: it only ever grows. */
export async function exceptionCounts(tx: Tx, ctx: Context): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('rhythm_exception')
    .where('organisation_id', '=', ctx.organisationId)
    .select(({ fn }) => ['item_id as itemId', fn.sum<string>('version').as('times')])
    .groupBy('item_id')
    .execute();
  return new Map(rows.map(({ itemId, times }) => [itemId, Number(times)]));
}

export function exceptionRows(tx: Tx, ctx: Context) {
  return tx.selectFrom('rhythm_exception').where('organisation_id', '=', ctx.organisationId).selectAll();
}

export type ExceptionRow = Selectable<Database['rhythm_exception']>;

export function exceptionOf(row: ExceptionRow): ExceptionLine {
  const { id, item_id: itemId, members, was_day: day, was_from: from, version } = row;
  const { to_day, to_from, to_to } = row;
  return {
    id,
    itemId,
    members,
    was: { day, from },
    to:
      to_day === null || to_from === null || to_to === null
        ? null
        : { day: to_day, from: to_from, to: to_to },
    version,
  };
}
