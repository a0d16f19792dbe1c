import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../activity-contract.ts';
import { may } from '../policy.ts';
import { lockActivity } from './lock-activity.ts';

/** Deletes an activity that was entered by mistake. The audit trail keeps what it was. */
export async function deleteActivity(
  ctx: Context,
  input: InputOf<typeof contract.deleteActivity>,
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const activity = await lockActivity(tx, ctx, input.activityId);
    allow(may.editActivity(ctx.actor, activity));
    sameVersion(activity, input.version);
    await tx
      .deleteFrom('activity')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', activity.id)
      .execute();
    await audit(tx, ctx, {
      action: 'activity.deleted',
      subject: { kind: 'activity', id: activity.id },
      before: activity,
    });
    return null;
  });
}
