import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, amsterdam, instantAt } from '#base/kernel/date.ts';
import type { ApprovalId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import type {} from '#do/pipeline/table.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import type {} from '#plan/sales-cycle/table.ts';

import type { DemoCompany } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';

/** Existing customers are offered less, with the manager's approval; three of the largest proposals wait for it. */
const cycleKey = 'existing-customers';
const phaseKey = 'offer';
const notes = [
  {
    daysAgo: 1,
    nl: 'Vijf procent korting bij drie jaar onderhoud.',
    en: 'Five percent off for three years of service.',
  },
  {
    daysAgo: 2,
    nl: 'Klant vraagt betaling in twee termijnen.',
    en: 'The customer asks to pay in two parts.',
  },
  {
    daysAgo: 3,
    nl: 'Levering een week eerder, zonder toeslag.',
    en: 'Delivery a week earlier, without a surcharge.',
  },
];

/** Lets the phase of the proposals ask for approval, and writes the requests that wait. */
export async function loadApprovals(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
  cycles: readonly SalesCycle[],
): Promise<void> {
  const cycle = cycles.find(({ key }) => key === cycleKey);
  const at = cycle?.phases.findIndex(({ key }) => key === phaseKey) ?? -1;
  const [phase, next] = [cycle?.phases[at], cycle?.phases[at + 1]];
  const asked = phase?.criteria.find(({ key }) => key === 'oral-order');
  if (!phase || !next || !asked) throw new Error(`there is no phase "${phaseKey}" to approve`);
  await tx.updateTable('phase').set({ asks_approval: true }).where('id', '=', phase.id).execute();
  const sellers = new Set(
    company.members.filter(({ accessLevel }) => accessLevel === 'member').map(({ key }) => key),
  );
  const waiting = company.deals
    .filter(
      ({ cycle: key, phase: place, outcome, owner }) =>
        key === cycleKey && place === phaseKey && outcome.state === 'open' && sellers.has(owner),
    )
    .toSorted((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1))
    .slice(0, notes.length);
  for (const [index, deal] of waiting.entries()) {
    const note = notes[index];
    if (!note) continue;
    const moment = instantAt(amsterdam, addDays(company.today, -note.daysAgo), '16:20');
    const own = { organisation_id: ctx.organisationId, deal_id: required(ids.deals, deal.key) };
    const by = required(ids.members, deal.owner);
    await tx
      .insertInto('deal_result')
      .values({
        ...own,
        criterion_id: asked.id,
        value: 'true',
        note: null,
        recorded_by_id: by,
        recorded_at: moment,
      })
      .onConflict((known) => known.doNothing())
      .execute();
    await tx
      .insertInto('deal_approval')
      .values({
        ...own,
        id: newId<ApprovalId>(moment.getTime()),
        phase_id: phase.id,
        to_phase_id: next.id,
        status: 'asked',
        note: note[ctx.language],
        account_id: required(ids.accounts, deal.account),
        product_id: required(ids.products, deal.product),
        amount_cents: deal.amount,
        currency: euro,
        asked_by_id: by,
        asked_at: moment,
        decided_by_id: null,
        decided_at: null,
        answer: null,
      })
      .execute();
    await tx
      .insertInto('deal_event')
      .values({
        ...own,
        id: newId(moment.getTime()),
        kind: 'approval-asked',
        at: moment,
        from_phase_id: phase.id,
        to_phase_id: next.id,
        before: null,
        after: null,
        reason: note[ctx.language],
        by_member_id: by,
        source: 'demo',
      })
      .execute();
  }
}
