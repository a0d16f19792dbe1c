import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#plan/rhythm/hours/table.ts';
import { usualSettings } from '#plan/rhythm/rules/settings.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { amsterdam, instantAt } from '#base/kernel/date.ts';
import type {
  AccountId,
  ActivityId,
  CompetitorId,
  ContactId,
  DealId,
  MemberId,
  ProductId,
  TeamId,
} from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import type {} from '#plan/roles/table.ts';
import { readCycles, readLossReasons } from '#plan/sales-cycle/queries.ts';

import { loadApprovals } from './approvals.ts';
import { accountFields, contactFields, demoFieldRows } from './custom-fields.ts';
import type { DemoCompany, Moment } from './demo-company.ts';
import { idsFor, required, type DemoIds } from './ids.ts';
import { loadFocusBlocks } from './focus-blocks.ts';
import { enteredTwice } from './entered-twice.ts';
import { inventedConsents } from './consents.ts';
import { dealRows } from './load-deals.ts';
import { loadKpis } from './load-kpis.ts';
import { loadParts } from './load-parts.ts';
import { loadPublishedRhythm } from './published-rhythm.ts';
import { loadRhythm } from './rhythm.ts';
import { loadMeetings } from './meetings.ts';
import { loadRouting } from './load-routing.ts';
import { loadTargets } from './targets.ts';
import { taskRows } from './tasks.ts';
import { standingWork } from './standing-work.ts';

const instant = ({ date, time }: Moment) => instantAt(amsterdam, date, time);

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
    const rows = dealRows(ctx, company, ids, {
      cycles,
      lossReasons: await readLossReasons(tx),
    });
    await insertMany(tx, 'deal', rows.deals, ['fields']);
    await insertMany(tx, 'deal_result', rows.results, ['value']);
    await insertMany(tx, 'deal_event', rows.events, ['before', 'after']);
    await loadApprovals(tx, ctx, company, ids, cycles);
    await loadActivities(tx, ctx, company, ids);
    await loadParts(tx, ctx, company, ids);
    const { tasks, notices } = taskRows(ctx, company, ids, ctx.today);
    await insertMany(tx, 'task', tasks, ['recurrence']);
    await insertMany(tx, 'notice', notices, ['says']);
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

async function loadPeople(
  tx: Tx,
  ctx: Context,
  { teams, members }: DemoCompany,
): Promise<Map<string, MemberId>> {
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null };
  const teamIds = idsFor<TeamId>(teams);
  const memberIds = idsFor<MemberId>(members);
  await insertMany(
    tx,
    'team',
    teams.map(({ key, name }) => ({ ...own, id: required(teamIds, key), name: name[ctx.language] })),
  );
  await insertMany(
    tx,
    'member',
    members.map((member) => ({
      ...own,
      id: required(memberIds, member.key),
      name: member.name,
      email: member.email,
      access: member.accessLevel,
      language: ctx.language,
      team_id: member.team === null ? null : required(teamIds, member.team),
      reports_to_id: member.reportsTo === null ? null : required(memberIds, member.reportsTo),
      is_owner: member.isOwner,
      // Only who runs the company is used to look at it; the others are invented.
      can_sign_in: member.accessLevel === 'administrator',
    })),
  );
  await insertMany(
    tx,
    'role_assignment',
    members.flatMap(({ key, roles }) =>
      roles.map(({ role, share, from, to }) => ({
        organisation_id: ctx.organisationId,
        id: newId(),
        member_id: required(memberIds, key),
        role,
        share_percent: Math.round(share * 100),
        from_date: from,
        to_date: to,
      })),
    ),
  );
  const { working, profiles } = usualSettings('');
  await insertMany(
    tx,
    'member_week',
    members
      .map(({ key, workdays }) => {
        const days = workdays.map((day) => day - 1);
        return { key, days, appointments: standingWork(key, days, ctx.language) };
      })
      .filter(({ days, appointments }) => days.length < 5 || appointments.length > 0)
      .map(({ key, days, appointments }) => ({
        organisation_id: ctx.organisationId,
        member_id: required(memberIds, key),
        working: JSON.stringify(working.filter(({ day }) => days.includes(day))),
        travel_days: [],
        profile: profiles[0]?.id ?? '',
        appointments: JSON.stringify(appointments),
      })),
    ['working', 'appointments'],
  );
  return memberIds;
}

async function loadOffering(tx: Tx, ctx: Context, { products, competitors }: DemoCompany) {
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null };
  const ids = { products: idsFor<ProductId>(products), competitors: idsFor<CompetitorId>(competitors) };
  await insertMany(
    tx,
    'product',
    products.map(({ key, code, name, family, price }) => ({
      ...own,
      id: required(ids.products, key),
      code,
      name,
      family,
      price_cents: price,
      currency: euro,
    })),
  );
  await insertMany(
    tx,
    'competitor',
    competitors.map(({ key, name, website }) => ({
      ...own,
      id: required(ids.competitors, key),
      name,
      website,
    })),
  );
  return ids;
}

async function loadAccounts(
  tx: Tx,
  ctx: Context,
  { accounts: known, contacts: people, today }: DemoCompany,
  members: Map<string, MemberId>,
) {
  const twice = enteredTwice({ accounts: known, contacts: people });
  const accounts = [...known, ...twice.accounts];
  const contacts = [...people, ...twice.contacts];
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null, external_id: null };
  const ids = { accounts: idsFor<AccountId>(accounts), contacts: idsFor<ContactId>(contacts) };
  await insertMany(
    tx,
    'account',
    accounts.map((account) => ({
      ...own,
      id: required(ids.accounts, account.key),
      name: account.name,
      kind: account.kind,
      legal_form: account.legalForm,
      parent_id: account.parent === null ? null : required(ids.accounts, account.parent),
      owner_id: required(members, account.owner),
      industry: account.industry,
      employees: account.employees,
      annual_revenue_cents: null,
      chamber_of_commerce_number: account.kvk,
      vat_number: account.vatNumber,
      website: account.website || null,
      phone: account.phone || null,
      email: null,
      address: null,
      city: account.city,
      region: account.region,
      country: 'Nederland',
      fields: JSON.stringify(accountFields(account, today)),
      created_at: instant({ date: account.createdOn, time: '09:00' }),
      updated_at: instant({ date: account.createdOn, time: '09:00' }),
    })),
    ['fields'],
  );
  await insertMany(
    tx,
    'contact',
    contacts.map((contact) => ({
      ...own,
      id: required(ids.contacts, contact.key),
      account_id: required(ids.accounts, contact.account),
      name: contact.name,
      job_title: contact.jobTitle,
      email: contact.email,
      phone: contact.phone,
      fields: JSON.stringify(contactFields(contact)),
    })),
    ['fields'],
  );
  await insertMany(
    tx,
    'consent',
    inventedConsents({ accounts, contacts }).map((consent) => ({
      organisation_id: ctx.organisationId,
      id: newId(),
      account_id: consent.account === null ? null : required(ids.accounts, consent.account),
      contact_id: consent.contact === null ? null : required(ids.contacts, consent.contact),
      channel: consent.channel,
      answer: consent.answer,
      on_date: consent.onDate,
      source: consent.source,
      proof: consent.proof,
      proof_link: null,
      recorded_by_id: required(members, consent.recordedBy),
      recorded_at: instant({ date: consent.onDate, time: '16:00' }),
    })),
  );
  return ids;
}

async function loadActivities(tx: Tx, ctx: Context, company: DemoCompany, ids: DemoIds): Promise<void> {
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
