import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ActivityId } from '#base/kernel/id.ts';
import { instantText } from '#base/kernel/instant.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { Activity } from '../shapes.ts';
import { named } from './deal-row.ts';

/** Activities with the names of what they are about. */
export function activitiesQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('activity')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'activity.organisation_id')
        .onRef('member.id', '=', 'activity.member_id'),
    )
    .leftJoin('deal', (on) =>
      on
        .onRef('deal.organisation_id', '=', 'activity.organisation_id')
        .onRef('deal.id', '=', 'activity.deal_id'),
    )
    .leftJoin('account', (on) =>
      on
        .onRef('account.organisation_id', '=', 'activity.organisation_id')
        .onRef('account.id', '=', 'activity.account_id'),
    )
    .leftJoin('contact', (on) =>
      on
        .onRef('contact.organisation_id', '=', 'activity.organisation_id')
        .onRef('contact.id', '=', 'activity.contact_id'),
    )
    .where('activity.organisation_id', '=', ctx.organisationId)
    .select([
      'activity.id',
      'activity.kind',
      'activity.status',
      'activity.member_id',
      'member.name as member_name',
      'activity.deal_id',
      'deal.title as deal_title',
      'activity.account_id',
      'account.name as account_name',
      'activity.contact_id',
      'contact.name as contact_name',
      'activity.at',
      'activity.on_date',
      'activity.minutes',
      'activity.outcome',
      'activity.note',
      'activity.version',
      // Whole microseconds since 1970: a JavaScript date would lose the place in the order.
      sql<number>`(extract(epoch FROM activity.at) * 1000000)::bigint`.as('micros'),
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof activitiesQuery>['execute']>>[number];

export function toActivity(ctx: Context, raw: Raw): Activity {
  return {
    id: raw.id,
    kind: raw.kind,
    status: raw.status,
    member: named(raw.member_id, raw.member_name),
    deal: raw.deal_id === null ? null : { id: raw.deal_id, title: raw.deal_title ?? '' },
    account: named(raw.account_id, raw.account_name),
    contact: named(raw.contact_id, raw.contact_name),
    at: instantText(raw.at),
    onDate: raw.on_date,
    minutes: raw.minutes,
    outcome: raw.outcome,
    note: raw.note,
    version: raw.version,
    may: { edit: may.editActivity(ctx.actor, { memberId: raw.member_id }) },
  };
}

/** One activity; what every write answers. */
export async function getActivity(tx: Tx, ctx: Context, id: ActivityId): Promise<Activity> {
  const query = activitiesQuery(tx, ctx).where('activity.id', '=', id);
  return toActivity(ctx, found(await query.executeTakeFirst()));
}
