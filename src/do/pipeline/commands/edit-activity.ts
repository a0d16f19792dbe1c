import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { dateIn } from '#base/kernel/date.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../activity-contract.ts';
import { may } from '../policy.ts';
import { getActivity } from '../queries/activity-row.ts';
import { refusals } from '../refusals.ts';
import { canBeAt } from '../rules/activity-time.ts';
import type { Activity } from '../shapes.ts';
import { lockActivity } from './lock-activity.ts';
import { refuseUnnamable } from './named-rows.ts';

/** Changes what is given of an activity. To hand it to somebody else takes the right to log for that person. */
export async function editActivity(
  ctx: Context,
  input: InputOf<typeof contract.editActivity>,
): Promise<Activity> {
  return ctx.transaction(async (tx) => {
    const before = await lockActivity(tx, ctx, input.activityId);
    allow(may.editActivity(ctx.actor, before));
    sameVersion(before, input.version);
    const { memberId, contactId } = input;
    if (memberId !== undefined && memberId !== before.memberId)
      allow(may.logActivity(ctx.actor, { memberId }));
    if (before.status === 'planned' && input.outcome)
      throw new Refusal('refused', {
        because: 'planned-has-no-outcome',
        says: refusals['planned-has-no-outcome'],
      });
    const at = input.at === undefined ? before.at : new Date(input.at);
    const onDate = dateIn(ctx.organisation.timeZone, at);
    if (input.at !== undefined) refuseUnless(canBeAt(before.status, { at, onDate }, ctx), refusals);
    await refuseUnnamable(
      tx,
      { contactId, ownerId: memberId === before.memberId ? null : memberId },
      before.accountId,
    );
    await refuseTaken({}, () =>
      tx
        .updateTable('activity')
        .set({
          ...(input.kind === undefined ? {} : { kind: input.kind }),
          ...(memberId === undefined ? {} : { member_id: memberId }),
          ...(contactId === undefined ? {} : { contact_id: contactId }),
          ...(input.at === undefined ? {} : { at, on_date: onDate }),
          ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
          ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
          ...(input.note === undefined ? {} : { note: input.note }),
          version: before.version + 1,
          updated_at: ctx.now,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', before.id)
        .execute(),
    );
    const after = await lockActivity(tx, ctx, before.id);
    await audit(tx, ctx, {
      action: 'activity.edited',
      subject: { kind: 'activity', id: before.id },
      before,
      after,
    });
    return getActivity(tx, ctx, before.id);
  });
}
