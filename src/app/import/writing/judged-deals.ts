import { sql, type Selectable } from 'kysely';

import type { CriterionId, DealId, MemberId } from '#base/kernel/id.ts';
import { may } from '#do/pipeline/policy.ts';
import { agreedFor, approvalStands, type Approval } from '#do/pipeline/rules/approval.ts';
import type { JudgedDeal } from '#do/pipeline/rules/judged-deal.ts';
import type { DealTable } from '#do/pipeline/table.ts';

import type { Run } from './run.ts';

/** What the gates look at besides the rows of these deals: the results that count, and what was agreed to. */
export async function judgedDeals(
  { tx, ctx }: Run,
  deals: readonly Selectable<DealTable>[],
): Promise<Map<DealId, Pick<JudgedDeal, 'met' | 'agreed'>>> {
  const judged = new Map<DealId, Pick<JudgedDeal, 'met' | 'agreed'>>();
  if (deals.length === 0) return judged;
  const ids = deals.map(({ id }) => id);
  const { rows } = await sql<{
    id: DealId;
    met: CriterionId[];
    managerId: MemberId | null;
    approval: Approval | null;
  }>`
    select d.id, o.reports_to_id as "managerId",
      coalesce((select array_agg(r.criterion_id::text) from deal_result r
        where r.organisation_id = d.organisation_id and r.deal_id = d.id and r.value <> 'false'::jsonb), '{}') as met,
      (select json_build_object('status', a.status, 'phaseId', a.phase_id, 'toPhaseId', a.to_phase_id,
          'accountId', a.account_id, 'productId', a.product_id, 'amountCents', a.amount_cents, 'currency', a.currency)
        from deal_approval a where a.organisation_id = d.organisation_id and a.deal_id = d.id
          and a.status in ('asked', 'approved') limit 1) as approval
    from deal d left join member o on o.organisation_id = d.organisation_id and o.id = d.owner_id
    where d.organisation_id = ${ctx.organisationId} and d.id = any(${ids}::uuid[])`.execute(tx);
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const deal of deals) {
    const { met = [], managerId = null, approval = null } = known.get(deal.id) ?? {};
    const as = {
      status: deal.status,
      phaseId: deal.phase_id,
      accountId: deal.account_id,
      productId: deal.product_id,
      amountCents: deal.amount_cents,
      currency: deal.currency,
    };
    const standing = approval && approvalStands(approval, as) ? approval : null;
    const mayApprove = may.approve(ctx.actor, { ownerId: deal.owner_id, managerId });
    judged.set(deal.id, { met, agreed: agreedFor(standing, mayApprove) });
  }
  return judged;
}

/** Which of these deals have products, so that their amount is the sum of those. */
export async function dealsWithLines({ tx, ctx }: Run, ids: readonly DealId[]): Promise<Set<DealId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('deal_line')
    .select('deal_id')
    .distinct()
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ deal_id }) => deal_id));
}
