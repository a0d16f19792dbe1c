import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type {} from '../table.ts';

/** An action as a letter about the day tells it. */
export type DueAction = { title: string; dueOn: IsoDate; about: string | null; path: string };

/** A member's open actions that are due on or before a day, the earliest first. */
export async function dueActionsOf(
  tx: Tx,
  ctx: Context,
  memberId: MemberId,
  day: IsoDate,
): Promise<DueAction[]> {
  const rows = await tx
    .selectFrom('action')
    .select(['id', 'title', 'due_on', 'origin_name'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('owner_id', '=', memberId)
    .where('status', '=', 'open')
    .where('due_on', '<=', day)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, due_on, origin_name }) => ({
    title,
    dueOn: due_on,
    about: origin_name,
    path: `/actions/${id}`,
  }));
}
