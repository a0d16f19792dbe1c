import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { dateIn } from '#base/kernel/date.ts';
import type { ActivityId } from '#base/kernel/id.ts';
import { allow, found, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../activity-contract.ts';
import { may } from '../policy.ts';
import { getActivity } from '../queries/activity-row.ts';
import { refusals } from '../refusals.ts';
import { canBeAt } from '../rules/activity-time.ts';
import type { Activity } from '../shapes.ts';
import type { ActivityOutcome, ActivityStatus } from '../words.ts';
import { refuseUnnamable } from './named-rows.ts';

/** Logs what was done, now unless another time is given. */
export async function logActivity(
  ctx: Context,
  input: InputOf<typeof contract.logActivity>,
): Promise<Activity> {
  const at = input.at === undefined ? ctx.now : new Date(input.at);
  return addActivity(ctx, input, { status: 'done', at, outcome: input.outcome ?? null });
}

/** Plans an activity from today on. */
export async function planActivity(
  ctx: Context,
  input: InputOf<typeof contract.planActivity>,
): Promise<Activity> {
  return addActivity(ctx, input, { status: 'planned', at: new Date(input.at), outcome: null });
}

type About = Omit<InputOf<typeof contract.planActivity>, 'at'>;
type When = { status: ActivityStatus; at: Date; outcome: ActivityOutcome | null };

async function addActivity(ctx: Context, input: About, { status, at, outcome }: When): Promise<Activity> {
  const memberId = input.memberId ?? memberOf(ctx.actor);
  allow(may.logActivity(ctx.actor, { memberId }));
  const onDate = dateIn(ctx.organisation.timeZone, at);
  refuseUnless(canBeAt(status, { at, onDate }, ctx), refusals);
  return ctx.transaction(async (tx) => {
    const deal = input.dealId
      ? found(
          await tx
            .selectFrom('deal')
            .where('id', '=', input.dealId)
            .select(['id', 'account_id'])
            .executeTakeFirst(),
        )
      : null;
    const accountId = input.accountId ?? deal?.account_id ?? null;
    const { contactId } = input;
    await refuseUnnamable(tx, { accountId: input.accountId, contactId, ownerId: input.memberId }, accountId);
    const id = newId<ActivityId>();
    // Whoever deletes the deal at this moment comes first: then there is nothing to note.
    await refuseTaken({}, () =>
      tx
        .insertInto('activity')
        .values({
          organisation_id: ctx.organisationId,
          id,
          kind: input.kind,
          status,
          member_id: memberId,
          deal_id: deal?.id ?? null,
          account_id: accountId,
          contact_id: contactId ?? null,
          at,
          on_date: onDate,
          minutes: input.minutes ?? null,
          outcome,
          note: input.note ?? null,
          external_id: null,
          import_id: null,
          created_at: ctx.now,
          updated_at: ctx.now,
        })
        .execute(),
    );
    const activity = await getActivity(tx, ctx, id);
    await audit(tx, ctx, {
      action: status === 'done' ? 'activity.logged' : 'activity.planned',
      subject: { kind: 'activity', id },
      after: activity,
    });
    return activity;
  });
}
