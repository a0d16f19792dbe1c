import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { DealId, LineId } from '#base/kernel/id.ts';

import type {} from '../lines/table.ts';
import type {} from '../people/table.ts';

/** Gives a deal that repeats another one the same products, at the same prices, and the same people. */
export async function copyParts(tx: Tx, ctx: Context, from: DealId, to: DealId): Promise<void> {
  const lines = await tx
    .selectFrom('deal_line')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', from)
    .execute();
  if (lines.length > 0)
    await tx
      .insertInto('deal_line')
      .values(lines.map((line) => ({ ...line, id: newId<LineId>(), deal_id: to })))
      .execute();
  const people = await tx
    .selectFrom('deal_contact_part')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', from)
    .execute();
  if (people.length > 0)
    await tx
      .insertInto('deal_contact_part')
      .values(people.map((person) => ({ ...person, deal_id: to })))
      .execute();
}
