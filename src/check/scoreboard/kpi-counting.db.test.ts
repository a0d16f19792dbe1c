import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type {} from '#base/directory/accounts/table.ts';
import { newId } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ActivityId, DealId, MemberId } from '#base/kernel/id.ts';
import { cents } from '#base/kernel/money.ts';
import type {} from '#do/pipeline/table.ts';
import { addKpi, editKpi } from '#plan/targets/commands.ts';
import type { CountDefinition, KpiDefinition, KpiId } from '#plan/targets/rules/definition.ts';
import { wholeCount } from '#plan/targets/rules/starting-kpis.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { nobody } from './rules/scope.ts';
import type {} from './table.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let members: MemberId[];

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  members = await Promise.all(
    [1, 2, 3].map(async (n) => (await ours.as('member', { name: `Verkoper ${n}` })).memberId),
  );
});
afterAll(() => database.drop());

/** Numbers from a seed (mulberry32), so that a failure comes back. */
function fromSeed(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number) => Math.floor(next() * n);
  const pick = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  return { upTo, pick };
}

const kpi = (name: string, definition: KpiDefinition) => ({
  name: { nl: name },
  roles: ['closer'],
  leading: true,
  better: 'higher' as const,
  ownerId: null,
  definition,
});

type Deal = Awaited<ReturnType<typeof everything>>['deals'][number];
type Activity = Awaited<ReturnType<typeof everything>>['activities'][number];

async function everything(tx: Tx) {
  return {
    deals: await tx.selectFrom('deal').selectAll().execute(),
    activities: await tx.selectFrom('activity').selectAll().execute(),
    accounts: await tx.selectFrom('account').selectAll().execute(),
    events: await tx.selectFrom('deal_event').selectAll().orderBy('at').execute(),
    tasks: await tx.selectFrom('task').selectAll().execute(),
  };
}

/** Counts everything again in plain code, another way than the database does. */
async function recount(tx: Tx, defined: ReadonlyMap<string, { id: KpiId; definition: KpiDefinition }>) {
  const { deals, activities, accounts, events, tasks } = await everything(tx);
  const zone = 'Europe/Amsterdam';
  const dayOf = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at) as IsoDate;
  const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const sums = new Map<string, string>();
  const keyOf = (id: KpiId, week: IsoDate, member: MemberId | null, currency = '---') =>
    [id, week, member ?? nobody, currency].join(' ');
  const weekOfDay = (day: IsoDate) => startOfWeek(weekOf(day));

  type Hit = {
    day: IsoDate;
    member: MemberId | null;
    deal: Deal | undefined;
    account: AccountId | null;
    activity?: Activity;
    minutes: number | null;
    phase?: string | null;
  };
  const passes = (d: CountDefinition, hit: Hit) => {
    const account = hit.account === null ? undefined : accountOf.get(hit.account);
    if (d.kinds && !(hit.activity && d.kinds.includes(hit.activity.kind))) return false;
    if (d.outcomes && !(hit.activity?.outcome && d.outcomes.includes(hit.activity.outcome))) return false;
    if (d.phaseIds && !d.phaseIds.some((id) => id === hit.phase)) return false;
    if (d.withinMinutes !== null && !(hit.minutes !== null && hit.minutes <= d.withinMinutes)) return false;
    if (d.productIds && !d.productIds.some((id) => id === hit.deal?.product_id)) return false;
    if (d.industries && !(account?.industry && d.industries.includes(account.industry))) return false;
    if (d.field) {
      const value = hit.deal?.fields[d.field.key];
      if (typeof value !== 'string' || !d.field.values.includes(value)) return false;
    }
    if (d.customers) {
      const won = deals.filter((deal) => deal.account_id === hit.account && deal.status === 'won');
      const existing =
        hit.account !== null &&
        (won.some((deal) => (deal.closed_on ?? '9') < hit.day) ||
          (account?.kind === 'customer' && won.length === 0));
      if (existing !== (d.customers === 'existing')) return false;
    }
    return true;
  };
  const hitsOf = (d: CountDefinition): Hit[] => {
    const all: Hit[] = [];
    if (d.event === 'activity')
      for (const activity of activities) {
        if (activity.status !== 'done') continue;
        const deal = activity.deal_id === null ? undefined : dealOf.get(activity.deal_id);
        all.push({
          day: activity.on_date,
          member: activity.member_id,
          deal,
          account: activity.account_id ?? deal?.account_id ?? null,
          activity,
          minutes: activity.minutes,
        });
      }
    for (const deal of deals) {
      const base = { member: deal.owner_id, deal, account: deal.account_id, minutes: null };
      if (d.event === 'deal-opened' && deal.opened_on) all.push({ ...base, day: deal.opened_on });
      if (d.event === `deal-${deal.status}` && deal.closed_on) all.push({ ...base, day: deal.closed_on });
      const own = events.filter(({ deal_id }) => deal_id === deal.id);
      if (d.event === 'phase-entered')
        for (const event of own)
          if ((event.kind === 'opened' || event.kind === 'moved') && event.to_phase_id)
            all.push({ ...base, day: dayOf(event.at), phase: event.to_phase_id });
      if (d.event === 'phase-left')
        for (const event of own)
          if (['moved', 'won', 'lost'].includes(event.kind) && event.from_phase_id)
            all.push({ ...base, day: dayOf(event.at), phase: event.from_phase_id });
      if (d.event === 'first-response' && deal.opened_on) {
        const opened = own.find(({ kind }) => kind === 'opened')?.at ?? deal.created_at;
        const first = activities
          .filter((each) => each.deal_id === deal.id && each.status === 'done' && each.at >= opened)
          .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))[0];
        if (first)
          all.push({
            ...base,
            day: deal.opened_on,
            activity: first,
            minutes: Math.floor((first.at.getTime() - opened.getTime()) / 60_000),
          });
      }
    }
    return all.filter((hit) => passes(d, hit));
  };
  for (const { id, definition: d } of defined.values()) {
    if (d.event === 'ratio') {
      if (d.way !== 'cohort') continue;
      const part = (of: KpiId) =>
        [...defined.values()].find((each) => each.id === of)?.definition as CountDefinition;
      const reached = hitsOf({
        ...wholeCount({ event: part(d.numeratorId).event, measure: 'count' }),
        kinds: part(d.numeratorId).kinds,
        outcomes: part(d.numeratorId).outcomes,
        phaseIds: part(d.numeratorId).phaseIds,
      });
      const groups = new Map<string, Map<DealId, IsoDate>>();
      for (const hit of hitsOf(part(d.denominatorId))) {
        if (!hit.deal) continue;
        const key = keyOf(id, weekOfDay(hit.day), hit.member);
        const of = groups.get(key) ?? new Map<DealId, IsoDate>();
        const before = of.get(hit.deal.id);
        of.set(hit.deal.id, before && before < hit.day ? before : hit.day);
        groups.set(key, of);
      }
      for (const [key, of] of groups) {
        const upper = [...of].filter(([deal, day]) =>
          reached.some((hit) => hit.deal?.id === deal && hit.day >= day),
        ).length;
        sums.set(key, `${upper}/${of.size}`);
      }
      continue;
    }
    if (d.event === 'without-next-action') {
      const thisWeek = weekOfDay(dayOf(new Date()));
      for (const deal of deals) {
        if (deal.status !== 'open') continue;
        if (d.phaseIds && !d.phaseIds.some((phase) => phase === deal.phase_id)) continue;
        if (activities.some((each) => each.deal_id === deal.id && each.status === 'planned')) continue;
        if (tasks.some((each) => each.deal_id === deal.id && each.status === 'open')) continue;
        const key = keyOf(id, thisWeek, deal.owner_id);
        sums.set(key, String(Number(sums.get(key) ?? 0) + 1));
      }
      continue;
    }
    const once = new Set<string>();
    for (const hit of hitsOf(d)) {
      const currency = d.measure === 'amount' ? (hit.deal?.currency ?? '') : '---';
      const key = keyOf(id, weekOfDay(hit.day), hit.member, currency);
      if (d.measure === 'accounts' || d.measure === 'deals') {
        const subject = d.measure === 'accounts' ? hit.account : hit.deal?.id;
        if (!subject || once.has(`${key} ${subject}`)) continue;
        once.add(`${key} ${subject}`);
      }
      const days =
        hit.deal?.closed_on && hit.deal.opened_on
          ? Math.round((Date.parse(hit.deal.closed_on) - Date.parse(hit.deal.opened_on)) / 86_400_000)
          : 0;
      const value = {
        count: 1,
        accounts: 1,
        deals: 1,
        minutes: hit.minutes ?? 0,
        amount: hit.deal?.amount_cents ?? 0,
        days,
      }[d.measure];
      sums.set(key, String(Number(sums.get(key) ?? 0) + value));
    }
  }
  return sums;
}

async function kept(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('kpi_sum').selectAll().execute();
  return new Map(
    rows
      .filter((row) => !row.standing || row.numerator > 0)
      .map((row) => [
        [row.kpi_id, row.week, row.member_id, row.currency].join(' '),
        row.denominator === null ? String(row.numerator) : `${row.numerator}/${row.denominator}`,
      ]),
  );
}

const sorted = (sums: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>) =>
  [...sums].map(([key, value]) => `${names.get(key.slice(0, 36))} ${key.slice(37)}: ${value}`).sort();

test('after thousands of changes of every kind the weekly sums of KPIs are what a recount gives', async () => {
  const { upTo, pick } = fromSeed(20261122);
  const { ctx } = ours;
  await ctx.transaction(async (tx) => {
    await tx.deleteFrom('kpi_definition').execute();
    await tx.deleteFrom('kpi').execute();
  });
  const phases = await ctx.read((tx) =>
    tx.selectFrom('phase').select(['id', 'cycle_id as cycleId']).orderBy('position').limit(3).execute(),
  );
  const [firstPhase] = phases;
  if (!firstPhase) throw new Error('no phase');
  const products = await ctx.transaction(async (tx) => {
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    for (const id of ids)
      await sql`INSERT INTO product (organisation_id, id, name) VALUES (${ctx.organisationId}, ${id}, ${id})`.execute(
        tx,
      );
    return ids as NonNullable<CountDefinition['productIds']>;
  });
  const defined = new Map<string, { id: KpiId; definition: KpiDefinition }>();
  const define = async (name: string, definition: KpiDefinition) => {
    const { id } = await addKpi(ctx, kpi(name, definition));
    defined.set(name, { id, definition });
    return id;
  };
  const count = wholeCount;
  await define(
    'bereikt',
    count({ event: 'activity', measure: 'count', kinds: ['call'], outcomes: ['reached', 'appointment'] }),
  );
  await define('benaderd', count({ event: 'activity', measure: 'accounts', kinds: ['call', 'email'] }));
  await define('tijd', count({ event: 'activity', measure: 'minutes', kinds: ['call', 'visit'] }));
  await define(
    'bezoek in de bouw',
    count({ event: 'activity', measure: 'count', kinds: ['visit'], industries: ['Bouw'] }),
  );
  await define(
    'bezoek bij klanten',
    count({ event: 'activity', measure: 'count', kinds: ['visit'], customers: 'existing' }),
  );
  await define(
    'bezoek bij nieuwe',
    count({ event: 'activity', measure: 'deals', kinds: ['visit'], customers: 'new' }),
  );
  const quotes = await define('offertes', count({ event: 'activity', measure: 'count', kinds: ['quote'] }));
  await define(
    'geopend van product',
    count({ event: 'deal-opened', measure: 'count', productIds: [products[0] as never] }),
  );
  await define(
    'van de site',
    count({ event: 'deal-opened', measure: 'amount', field: { key: 'herkomst', values: ['web', 'mail'] } }),
  );
  const won = await define('gewonnen', count({ event: 'deal-won', measure: 'count' }));
  await define('bedrag', count({ event: 'deal-won', measure: 'amount' }));
  await define('dagen', count({ event: 'deal-won', measure: 'days' }));
  await define('verloren', count({ event: 'deal-lost', measure: 'accounts' }));
  await define(
    'in fase twee',
    count({ event: 'phase-entered', measure: 'count', phaseIds: [phases[1]?.id as never] }),
  );
  const left = await define(
    'uit fase een',
    count({ event: 'phase-left', measure: 'deals', phaseIds: [firstPhase.id] }),
  );
  await define('snel', count({ event: 'first-response', measure: 'count', withinMinutes: 24 * 60 }));
  await define('wachttijd', count({ event: 'first-response', measure: 'minutes' }));
  await define('zonder actie', count({ event: 'without-next-action', measure: 'count' }));
  await define(
    'zonder actie in fase een',
    count({ event: 'without-next-action', measure: 'count', phaseIds: [firstPhase.id] }),
  );
  await define('offerte naar klant', {
    event: 'ratio',
    numeratorId: won,
    denominatorId: quotes,
    way: 'cohort',
  });
  await define('fase naar offerte', {
    event: 'ratio',
    numeratorId: quotes,
    denominatorId: left,
    way: 'cohort',
  });

  const today = weekOf(ctx.today);
  const day = () => addDays(startOfWeek(today), -upTo(40));
  const owner = () => pick([...members, null]);
  const some = <T>(ids: readonly T[]) => Array.from({ length: 1 + upTo(4) }, () => pick(ids));
  const at = (on: IsoDate) => new Date(`${on}T${String(upTo(24)).padStart(2, '0')}:30:00Z`);

  const changesIn = async (tx: Tx): Promise<(() => Promise<unknown>)[]> => {
    const ids = async (table: 'account' | 'activity' | 'deal' | 'task') =>
      (await tx.selectFrom(table).select('id').execute()).map(({ id }) => id as string);
    const [known, all, acts, tasks] = [
      await ids('account'),
      await ids('deal'),
      await ids('activity'),
      await ids('task'),
    ];
    const changeDeals = (set: ReturnType<typeof sql>) =>
      sql`UPDATE deal SET ${set} WHERE id = ANY (${some(all)})`.execute(tx);
    const changeActivities = (set: ReturnType<typeof sql>) =>
      sql`UPDATE activity SET ${set} WHERE id = ANY (${some(acts)})`.execute(tx);
    return [
      () => changeDeals(sql`owner_id = ${owner()}`),
      () => changeDeals(sql`amount_cents = ${upTo(9_000_00)}, currency = ${pick(['EUR', 'USD'])}`),
      () => changeDeals(sql`status = 'open', closed_on = NULL`),
      () =>
        changeDeals(
          sql`status = ${pick(['won', 'lost'])}, closed_on = ${addDays(startOfWeek(today), upTo(6))}, opened_on = ${day()}`,
        ),
      () => changeDeals(sql`account_id = ${pick([...known, null])}`),
      () => changeDeals(sql`product_id = ${pick([...products, null])}`),
      () => changeDeals(sql`fields = ${JSON.stringify({ herkomst: pick(['web', 'beurs']) })}`),
      () => changeDeals(sql`title = 'Zelfde kans'`),
      () => changeDeals(sql`phase_id = ${pick(phases).id}`),
      () => changeActivities(sql`status = ${pick(['done', 'planned'])}`),
      () => changeActivities(sql`kind = ${pick(['visit', 'quote', 'call'])}`),
      () => changeActivities(sql`member_id = ${owner()}, minutes = ${upTo(90)}`),
      () => changeActivities(sql`deal_id = ${pick([pick(all), null])}`),
      () => changeActivities(sql`on_date = ${day()}`),
      () =>
        sql`UPDATE account SET industry = ${pick(['Bouw', 'Zorg'])}, kind = ${pick(['prospect', 'customer'])} WHERE id = ANY (${some(known)})`.execute(
          tx,
        ),
      () =>
        sql`UPDATE task SET status = 'done', ended_at = now() WHERE id = ANY (${tasks.slice(0, 1)})`.execute(
          tx,
        ),
      () => sql`DELETE FROM task WHERE id = ANY (${tasks.slice(1, 2)})`.execute(tx),
      () => sql`DELETE FROM deal WHERE id = ANY (${some(all).slice(0, 2)})`.execute(tx),
      () => sql`DELETE FROM activity WHERE id = ANY (${some(acts)})`.execute(tx),
      () => sql`DELETE FROM account WHERE id = ${pick(known)}`.execute(tx),
    ];
  };

  for (let round = 0; round < 120; round++) {
    await ctx.transaction(async (tx) => {
      const accountId = newId<AccountId>();
      await sql`INSERT INTO account (organisation_id, id, name, industry, kind) VALUES (${ctx.organisationId}, ${accountId},
        'Verzonnen BV', ${pick(['Bouw', 'Zorg', null])}, ${pick(['prospect', 'customer'])})`.execute(tx);
      const known = (await tx.selectFrom('account').select('id').execute()).map(({ id }) => id);
      for (let n = 1 + upTo(4); n > 0; n--) {
        const status = pick(['open', 'open', 'won', 'lost']);
        const opened = pick([day(), day(), null]);
        await sql`INSERT INTO deal (organisation_id, id, title, account_id, owner_id, product_id, amount_cents, currency,
          cycle_id, phase_id, status, opened_on, closed_on, fields, created_at) VALUES (${ctx.organisationId}, ${newId()}, 'Kans',
          ${pick([...known, null])}, ${owner()}, ${pick([...products, null])}, ${pick([null, cents(upTo(5_000_00))])},
          ${pick(['EUR', 'EUR', 'USD'])}, ${firstPhase.cycleId}, ${firstPhase.id}, ${status}, ${opened},
          ${status === 'open' ? null : addDays(opened ?? day(), upTo(20))},
          ${JSON.stringify({ herkomst: pick(['web', 'mail', 'beurs']) })}, ${at(opened ?? day())})`.execute(
          tx,
        );
      }
      const all = (await tx.selectFrom('deal').select('id').execute()).map(({ id }) => id);
      for (const id of some(all))
        await sql`INSERT INTO deal_event (organisation_id, id, deal_id, kind, at, from_phase_id, to_phase_id)
          VALUES (${ctx.organisationId}, ${newId()}, ${id}, ${pick(['opened', 'moved', 'moved', 'won'])}, ${at(day())},
          ${pick(phases).id}, ${pick(phases).id})`.execute(tx);
      for (let n = 2 + upTo(8); n > 0; n--) {
        const on = day();
        await sql`INSERT INTO activity (organisation_id, id, kind, status, outcome, minutes, member_id, deal_id, account_id, at, on_date)
          VALUES (${ctx.organisationId}, ${newId<ActivityId>()}, ${pick(['call', 'call', 'email', 'visit', 'demonstration', 'quote', 'other'])},
          ${pick(['done', 'done', 'planned'])}, ${pick(['reached', 'not-reached', 'appointment', null])},
          ${pick([null, 5, 30])}, ${owner()}, ${pick([...some(all), null])}, ${pick([pick(known), null])}, ${at(on)}, ${on})`.execute(
          tx,
        );
      }
      if (round % 3 === 0)
        await sql`INSERT INTO task (organisation_id, id, title, due_on, deal_id) VALUES (${ctx.organisationId}, ${newId()}, 'Bellen', ${day()}, ${pick(all)})`.execute(
          tx,
        );
      for (const change of await changesIn(tx)) if (upTo(3) > 0) await change();
    });
  }
  // One change by itself is settled in another way than many at once.
  for (let round = 0; round < 250; round++) await ctx.transaction(async (tx) => pick(await changesIn(tx))());
  await ctx.transaction((tx) => tx.deleteFrom('member').where('id', '=', pick(members)).execute());
  // A Sunday evening here, a Monday morning elsewhere.
  await ctx.transaction(async (tx) => {
    const dealId = newId<DealId>();
    await sql`INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id, fields)
      VALUES (${ctx.organisationId}, ${dealId}, 'Late kans', ${firstPhase.cycleId}, ${firstPhase.id}, '{}')`.execute(
      tx,
    );
    await sql`INSERT INTO deal_event (organisation_id, id, deal_id, kind, at, from_phase_id, to_phase_id)
      VALUES (${ctx.organisationId}, ${newId()}, ${dealId}, 'moved',
        ${new Date(`${addDays(startOfWeek(today), -1)}T20:30:00Z`)}, ${firstPhase.id}, ${phases[1]?.id})`.execute(
      tx,
    );
  });

  const names = new Map([...defined].map(([name, { id }]) => [id as string, name]));
  const [sums, counted] = await ctx.read(async (tx) => [await kept(tx), await recount(tx, defined)] as const);
  expect(counted.size).toBeGreaterThan(100);
  expect(sorted(sums, names)).toEqual(sorted(counted, names));

  const groups = await ctx.transaction(async (tx) => {
    const { rows } = await sql<{ n: number }>`SELECT recount_kpis(${ctx.organisationId}, NULL) AS n`.execute(
      tx,
    );
    return rows[0]?.n;
  });
  expect(groups).toBeGreaterThan(10);
  expect(sorted(await ctx.read(kept), names)).toEqual(sorted(counted, names));

  // Another clock: what happened around midnight lies in another week.
  await ctx.transaction((tx) => sql`UPDATE organisation SET time_zone = 'Pacific/Auckland'`.execute(tx));
  expect(sorted(await ctx.read(kept), names)).not.toEqual(sorted(counted, names));
  await ctx.transaction((tx) => sql`UPDATE organisation SET time_zone = 'Europe/Amsterdam'`.execute(tx));
  expect(sorted(await ctx.read(kept), names)).toEqual(sorted(counted, names));

  // Another definition from this week on leaves the weeks before as they were.
  const before = await ctx.read(kept);
  const reached = defined.get('bereikt');
  if (!reached) throw new Error('not defined');
  await editKpi(ctx, {
    kpiId: reached.id,
    version: 1,
    definition: count({ event: 'activity', measure: 'count', kinds: ['visit'] }),
  });
  const after = await ctx.read(kept);
  const monday = startOfWeek(today);
  const past = (of: ReadonlyMap<string, string>) =>
    sorted(new Map([...of].filter(([key]) => !key.startsWith(`${reached.id} ${monday}`))), names);
  expect(past(after)).toEqual(past(before));
}, 240_000);

test('an organisation without KPIs, and one that is thrown away, leave nothing behind', async () => {
  const theirs = await makeOrganisation(database, { name: 'Weg ermee' });
  await theirs.ctx.transaction((tx) =>
    tx.deleteFrom('organisation').where('organisation_id', '=', theirs.ctx.organisationId).execute(),
  );
  expect((await theirs.ctx.read(kept)).size).toBe(0);
});
