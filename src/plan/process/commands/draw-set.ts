import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import { itemsOf } from '../../rhythm/queries.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import { drawnSet } from '../starting/drawn-set.ts';
import type { StartingCode, StartingSet } from '../starting/starting-set.ts';
import { blocksOf, startingSet } from '../starting/starting-sets.ts';
import { insertProcess } from './manage-processes.ts';

/** A starting set as a drawing of this organisation; the blocks that it calls are made first where they are not there. */
export async function drawSet(
  tx: Tx,
  ctx: Context,
  set: StartingSet,
): Promise<Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>> {
  const { language } = ctx.organisation;
  const blocks = new Map<StartingCode, ProcessId>();
  for (const code of blocksOf(set)) blocks.set(code, await blockFor(tx, ctx, code));
  return drawnSet(
    set,
    language,
    {
      teams: await tx
        .selectFrom('team')
        .where('organisation_id', '=', ctx.organisationId)
        .where('archived_at', 'is', null)
        .select(['id', 'name'])
        .execute(),
      cycles: await readCycles(tx),
      rhythmItems: await itemsOf(tx, ctx.organisationId),
      blocks,
    },
    () => newId(),
  );
}

async function blockFor(tx: Tx, ctx: Context, code: StartingCode): Promise<ProcessId> {
  const known = await tx
    .selectFrom('process')
    .where('organisation_id', '=', ctx.organisationId)
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .select('id')
    .orderBy('place')
    .executeTakeFirst();
  if (known) return known.id;
  const set = startingSet(code);
  const made = await insertProcess(tx, ctx, {
    code,
    kind: set.kind,
    name: set.name[ctx.organisation.language],
    perWeek: set.perWeek,
    drawn: await drawSet(tx, ctx, set),
  });
  return made.id;
}
