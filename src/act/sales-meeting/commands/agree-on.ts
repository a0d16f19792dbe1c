import type { Action } from '#base/actions/contract.ts';
import { createAction } from '#base/actions/write-action.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { formatDate } from '#base/i18n/format.ts';

import type * as contract from '../contract.ts';
import { lockMeeting, inStatus } from './lock-meeting.ts';

/** Agrees on an action in a meeting that is going on. Between two it stays between the two. */
export async function agreeOn(ctx: Context, input: InputOf<typeof contract.agreeOn>): Promise<Action> {
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, input.meetingId);
    inStatus(row, 'open');
    const series = await tx
      .selectFrom('meeting_series')
      .select('name')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', row.series_id)
      .executeTakeFirstOrThrow();
    // The meeting hears of its action.
    await tx
      .updateTable('meeting')
      .set({ updated_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', row.id)
      .execute();
    return createAction(tx, ctx, {
      title: input.title,
      ownerId: input.ownerId,
      dueOn: input.dueOn,
      origin: {
        kind: 'meeting',
        id: row.id,
        name: `${series.name}, ${formatDate(row.on_date, ctx.organisation.language)}`,
        path: `/meetings/${row.id}`,
      },
      betweenIds: row.between_ids,
    });
  });
}
