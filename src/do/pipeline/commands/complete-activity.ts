import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { dateIn } from '#base/kernel/date.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../activity-contract.ts';
import { may } from '../policy.ts';
import { getActivity } from '../queries/activity-row.ts';
import { refusals } from '../refusals.ts';
import { canBeAt, canComplete } from '../rules/activity-time.ts';
import type { Activity } from '../shapes.ts';
import { lockActivity } from './lock-activity.ts';

/** A planned activity was done: now, or at the time given. What is given of outcome, minutes and note is kept. */
export async function completeActivity(
  ctx: Context,
  input: InputOf<typeof contract.completeActivity>,
): Promise<Activity> {
  return ctx.transaction(async (tx) => {
    const planned = await lockActivity(tx, ctx, input.activityId);
    allow(may.editActivity(ctx.actor, planned));
    sameVersion(planned, input.version);
    refuseUnless(canComplete(planned), refusals);
    const at = input.at === undefined ? ctx.now : new Date(input.at);
    const onDate = dateIn(ctx.organisation.timeZone, at);
    refuseUnless(canBeAt('done', { at, onDate }, ctx), refusals);
    await tx
      .updateTable('activity')
      .set({
        status: 'done',
        at,
        on_date: onDate,
        ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
        ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
        ...(input.note === undefined ? {} : { note: input.note }),
        version: planned.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planned.id)
      .execute();
    const done = await lockActivity(tx, ctx, planned.id);
    await audit(tx, ctx, {
      action: 'activity.completed',
      subject: { kind: 'activity', id: planned.id },
      before: planned,
      after: done,
    });
    return getActivity(tx, ctx, planned.id);
  });
}
