import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { CriterionId, DealId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { mostAtOnce, type previewBulk } from '../bulk-contract.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { agreedFor, approvalStands } from '../rules/approval.ts';
import { dealConditions } from './deal-filters.ts';

type Which = Pick<InputOf<typeof previewBulk>, 'ids' | 'found' | 'except'>;

/** The ids of the deals that are meant, by id; refuses more than can be changed at once, and none at all. */
export async function bulkDealIds(tx: Tx, ctx: Context, { ids, found, except }: Which): Promise<DealId[]> {
  if (ids === undefined && found === undefined)
    throw new Refusal('refused', { because: 'nothing-chosen', says: refusals['nothing-chosen'] });
  const conditions = await dealConditions(tx, ctx, found ?? {});
  let query = tx
    .selectFrom('deal')
    .where((deal) => deal.and(conditions.map((of) => of(deal))))
    .select('deal.id')
    .orderBy('deal.id')
    .limit(mostAtOnce + 1);
  if (ids !== undefined) query = query.where(sql<boolean>`deal.id = ANY (${ids}::uuid[])`);
  if (except?.length) query = query.where(sql<boolean>`deal.id <> ALL (${except}::uuid[])`);
  const rows = await query.execute();
  if (rows.length > mostAtOnce)
    throw new Refusal('refused', { because: 'too-many-deals', says: refusals['too-many-deals'] });
  if (rows.length === 0)
    throw new Refusal('refused', { because: 'nothing-chosen', says: refusals['nothing-chosen'] });
  return rows.map(({ id }) => id);
}

/** Deals as the rules judge them, many at once: what judge() says of one. */
export async function judgedDeals(tx: Tx, ctx: Context, ids: readonly DealId[]) {
  const approvals = await standingApprovals(tx, ctx, ids);
  const rows = await tx
    .selectFrom('deal')
    .leftJoin(
      (from) =>
        from
          .selectFrom('deal_result as r')
          .where(sql<boolean>`r.organisation_id = ${ctx.organisationId}`)
          .where(sql<boolean>`r.deal_id = ANY (${ids}::uuid[])`)
          .where(sql<boolean>`r.value <> 'false'::jsonb`)
          .select(['r.deal_id', sql<CriterionId[]>`array_agg(r.criterion_id::text)`.as('met')])
          .groupBy('r.deal_id')
          .as('results'),
      (on) => on.onRef('results.deal_id', '=', 'deal.id'),
    )
    .leftJoin('member as owner', (on) =>
      on.onRef('owner.organisation_id', '=', 'deal.organisation_id').onRef('owner.id', '=', 'deal.owner_id'),
    )
    .where('deal.organisation_id', '=', ctx.organisationId)
    .where(sql<boolean>`deal.id = ANY (${ids}::uuid[])`)
    .select([
      'deal.id',
      'deal.title',
      'deal.status',
      'deal.owner_id as ownerId',
      'owner.reports_to_id as managerId',
      'deal.account_id as accountId',
      'deal.product_id as productId',
      'deal.amount_cents as amountCents',
      'deal.fields',
      sql<boolean>`EXISTS (
        SELECT FROM deal_line l WHERE l.organisation_id = deal.organisation_id AND l.deal_id = deal.id)`.as(
        'hasLines',
      ),
      'deal.currency',
      'deal.expected_close_on as expectedCloseOn',
      'deal.cycle_id as cycleId',
      'deal.phase_id as phaseId',
      'results.met',
    ])
    .orderBy('deal.id')
    .execute();
  return rows.map(({ met, ...deal }) => {
    const approval = approvals.get(deal.id) ?? null;
    const standing = approval && approvalStands(approval, deal) ? approval : null;
    return { ...deal, met: met ?? [], agreed: agreedFor(standing, may.approve(ctx.actor, deal)) };
  });
}

async function standingApprovals(tx: Tx, ctx: Context, ids: readonly DealId[]) {
  const rows = await tx
    .selectFrom('deal_approval')
    .where('organisation_id', '=', ctx.organisationId)
    .where('status', 'in', ['asked', 'approved'])
    .where(sql<boolean>`deal_id = ANY (${ids}::uuid[])`)
    .select([
      'deal_id as dealId',
      'status',
      'phase_id as phaseId',
      'to_phase_id as toPhaseId',
      'account_id as accountId',
      'product_id as productId',
      'amount_cents as amountCents',
      'currency',
    ])
    .execute();
  return new Map(rows.map(({ dealId, ...approval }) => [dealId, approval]));
}
