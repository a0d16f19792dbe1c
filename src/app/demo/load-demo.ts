import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { readCycles, readLossReasons } from '#plan/sales-cycle/queries.ts';

import { loadApprovals } from './approvals.ts';
import { demoFieldRows } from './custom-fields.ts';
import type { DemoCompany } from './demo-company.ts';
import { idsFor, required, type DemoIds } from './ids.ts';
import { loadFocusBlocks } from './focus-blocks.ts';
import { loadAccounts } from './load-accounts.ts';
import { loadActivities } from './load-activities.ts';
import { dealRows } from './load-deals.ts';
import { loadKpis } from './load-kpis.ts';
import { loadOffering } from './load-offering.ts';
import { loadParts } from './load-parts.ts';
import { loadPeople } from './load-people.ts';
import { loadPublishedRhythm } from './published-rhythm.ts';
import { loadRhythm } from './rhythm.ts';
import { loadMeetings } from './meetings.ts';
import { loadRouting } from './load-routing.ts';
import { loadTargets } from './targets.ts';
import { taskRows } from './tasks.ts';

/**
 * Writes a generated company into an organisation that is new, in one transaction.
 * @returns the member who runs it, an administrator
 */
export async function loadDemo(ctx: Context, company: DemoCompany): Promise<MemberId> {
  return ctx.transaction(async (tx) => {
    const members = await loadPeople(tx, ctx, company);
    await insertMany(tx, 'custom_field', demoFieldRows(ctx), ['name', 'help', 'section', 'choices']);
    await loadKpis(tx, ctx, sharesOf(company, 'inbound'));
    const ids: DemoIds = {
      members,
      ...(await loadOffering(tx, ctx, company)),
      ...(await loadAccounts(tx, ctx, company, members)),
      deals: idsFor<DealId>(company.deals),
    };
    const cycles = await readCycles(tx);
    await loadDeals(tx, ctx, company, ids, cycles);
    await loadApprovals(tx, ctx, company, ids, cycles);
    await loadActivities(tx, ctx, company, ids);
    await loadParts(tx, ctx, company, ids);
    await loadTasks(tx, ctx, company, ids);
    await loadRhythm(tx, ctx, company, ids);
    await loadPublishedRhythm(tx, ctx, company, ids);
    await loadFocusBlocks(tx, ctx, company, ids);
    await loadMeetings(tx, ctx, company, ids);
    await loadRouting(tx, ctx);
    await loadTargets(tx, ctx);
    const director = company.members.find(({ accessLevel }) => accessLevel === 'administrator');
    return required(members, director?.key ?? '');
  });
}

/** What everybody in a role today holds of it together. */
function sharesOf(
  { members, today }: DemoCompany,
  role: DemoCompany['members'][number]['roles'][number]['role'],
): number {
  return members
    .flatMap(({ roles }) => roles)
    .filter((held) => held.role === role && held.from <= today && (held.to === null || held.to >= today))
    .reduce((sum, { share }) => sum + share, 0);
}

/** Deals with what is known of them, and how they came where they are. */
async function loadDeals(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
  cycles: SalesCycle[],
): Promise<void> {
  const rows = dealRows(ctx, company, ids, { cycles, lossReasons: await readLossReasons(tx) });
  await insertMany(tx, 'deal', rows.deals, ['fields']);
  await insertMany(tx, 'deal_result', rows.results, ['value']);
  await insertMany(tx, 'deal_event', rows.events, ['before', 'after']);
}

async function loadTasks(tx: Tx, ctx: Context, company: DemoCompany, ids: DemoIds): Promise<void> {
  const { tasks, notices } = taskRows(ctx, company, ids, ctx.today);
  await insertMany(tx, 'task', tasks, ['recurrence']);
  await insertMany(tx, 'notice', notices, ['says']);
}
