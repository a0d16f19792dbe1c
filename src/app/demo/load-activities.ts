import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { ActivityId } from '#base/kernel/id.ts';

import type { DemoCompany } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { instant } from './moment.ts';

/** What was done, and of each open deal what comes next. */
export async function loadActivities(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
): Promise<void> {
  const own = { organisation_id: ctx.organisationId, import_id: null, external_id: null };
  const done = company.activities.map((activity) => ({
    ...own,
    id: newId<ActivityId>(instant(activity).getTime()),
    kind: activity.kind,
    status: 'done' as const,
    member_id: required(ids.members, activity.member),
    deal_id: activity.deal === null ? null : required(ids.deals, activity.deal),
    account_id: required(ids.accounts, activity.account),
    contact_id: required(ids.contacts, activity.contact),
    at: instant(activity),
    on_date: activity.date,
    minutes: activity.minutes,
    outcome: activity.outcome,
    note: activity.text,
  }));
  const planned = company.deals.flatMap((deal) => {
    if (deal.nextAction === null) return [];
    const at = instant({ date: deal.nextAction.date, time: '09:00' });
    return [
      {
        ...own,
        id: newId<ActivityId>(),
        kind: deal.nextAction.kind,
        status: 'planned' as const,
        member_id: required(ids.members, deal.owner),
        deal_id: required(ids.deals, deal.key),
        account_id: required(ids.accounts, deal.account),
        contact_id: required(ids.contacts, deal.contact),
        at,
        on_date: deal.nextAction.date,
        minutes: null,
        outcome: null,
        note: deal.nextAction.text,
      },
    ];
  });
  await insertMany(tx, 'activity', [...done, ...planned]);
}
