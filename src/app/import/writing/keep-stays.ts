import { sql } from 'kysely';

import { insertMany } from '#base/db/insert-many.ts';
import type { PhaseRecord, Stay } from '#app/import/rules/records.ts';

import type { Run, Writer } from './run.ts';

/**
 * Steps of deals that stand in a file of their own. They are kept beside the import until the deals of the same set
 * take them up, so that they need not all stand in memory.
 */
export function stayWriter(run: Run): Writer<PhaseRecord> {
  let position = 0;
  return {
    async take(batch) {
      await insertMany(
        run.tx,
        'import_stay',
        batch.flatMap(({ record: { dealExternalId, stay } }) =>
          stay === null
            ? []
            : [
                {
                  organisation_id: run.ctx.organisationId,
                  import_id: run.importId,
                  deal_external_id: dealExternalId,
                  position: position++,
                  stay: JSON.stringify(stay),
                },
              ],
        ),
        ['stay'],
      );
      run.tally.count('phases', 'made', batch.length);
    },
    async finish() {},
  };
}

/** The steps of these deals, which are then no longer kept. */
export async function takeStays(run: Run, keys: readonly string[]): Promise<Map<string, Stay[]>> {
  const found = new Map<string, Stay[]>();
  if (keys.length === 0) return found;
  const { rows } = await sql<{ key: string; stay: Stay; position: number }>`
    delete from import_stay where organisation_id = ${run.ctx.organisationId} and import_id = ${run.importId}
      and deal_external_id = any(${keys}::text[])
    returning deal_external_id as key, stay, position`.execute(run.tx);
  for (const { key, stay } of rows.toSorted((a, b) => a.position - b.position)) {
    const known = found.get(key);
    if (known) known.push(stay);
    else found.set(key, [stay]);
  }
  return found;
}

/** Before an import, and after a dry run, nothing is kept. @returns steps of deals that no file brought */
export async function forgetStays({
  tx,
  ctx,
  importId,
}: Pick<Run, 'tx' | 'ctx' | 'importId'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('import_stay')
    .where('organisation_id', '=', ctx.organisationId)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
