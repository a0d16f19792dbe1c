import { sql, type Selectable } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { memberOf } from '#base/kernel/actor.ts';

import { may } from '../policy.ts';
import type { WaitingApproval } from '../shapes.ts';
import type { DealTable } from '../table.ts';
import { toDealRow } from './deal-row.ts';
import { readDealRows, type PickedDeals } from './deal-rows.ts';

const most = 200;

/**
 * What waits for whoever asks: for a manager everything, for others the steps of those who report to them; and what
 * whoever asks waits for. Requests about a deal that has changed since are no longer there.
 */
export async function listApprovals(ctx: Context) {
  return ctx.read(async (tx) => {
    const me = memberOf(ctx.actor);
    const rows = await readDealRows(tx, { picked: dealsThatWait(ctx) });
    const all = rows
      .flatMap((row): WaitingApproval[] => {
        const deal = toDealRow(ctx, row);
        return deal.approval?.status === 'asked' ? [{ approval: deal.approval, deal }] : [];
      })
      .toSorted((a, b) => (a.approval.askedAt < b.approval.askedAt ? -1 : 1));
    const waiting = all.filter(({ deal }) => deal.may.approve);
    return {
      waiting,
      asked: all.filter(
        ({ deal, approval }) => !deal.may.approve && me !== null && approval.askedBy?.id === me,
      ),
    };
  });
}

/** The deals about which something was asked that concerns whoever asks, the longest waiting first. */
function dealsThatWait(ctx: Context): PickedDeals {
  const me = memberOf(ctx.actor);
  const concerns = may.approveForAll(ctx.actor)
    ? sql`true`
    : sql`(a.asked_by_id = ${me} OR EXISTS (
        SELECT FROM member owner WHERE owner.organisation_id = d.organisation_id
          AND owner.id = d.owner_id AND owner.reports_to_id = ${me}))`;
  return sql<Selectable<DealTable>>`(
    SELECT d.* FROM deal_approval a
    JOIN deal d ON (d.organisation_id, d.id) = (a.organisation_id, a.deal_id)
    WHERE a.organisation_id = ${ctx.organisationId} AND a.status = 'asked' AND ${concerns}
    ORDER BY a.asked_at, a.id LIMIT ${sql.lit(most)})`;
}
