import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import { readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { addDays, isIsoDate, startOfWeek, weeksEnding, type IsoDate } from '#base/kernel/date.ts';
import { isUuid, type MemberId } from '#base/kernel/id.ts';
import { addCents } from '#base/kernel/money.ts';
import type {} from '#do/pipeline/table.ts';

import type * as contract from './contract.ts';
import type { ScoreboardDetail } from './contract.ts';
import { readPeople, scopeFor } from './people.ts';
import { may } from './policy.ts';
import { readSums } from './queries.ts';
import { sumsBehind, type Measure } from './rules/measures.ts';
import type { WeeklySum } from './rules/scoreboard.ts';
import { nobody, whoCounts, type Counted } from './rules/scope.ts';

const pageSize = 50;

type Behind = {
  measure: Measure;
  from: IsoDate;
  /** The Sunday of the last week. */
  to: IsoDate;
  counted: Counted;
  after: [on: string, id: string] | null;
};

/**
 * What one figure of the scoreboard counts, latest first. It reads the deals and activities themselves, with the same
 * weeks and the same people as the figure, so that they are exactly as many.
 */
export async function getScoreboardDetail(
  ctx: Context,
  input: InputOf<typeof contract.getScoreboardDetail>,
): Promise<ScoreboardDetail> {
  const weeks = weeksEnding(input.week, input.weeks ?? 1);
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const scope = scopeFor(ctx, people, input);
    const counted = whoCounts(scope, people.members, input.withOwner ?? true);
    const behind: Behind = {
      measure: input.measure,
      from: startOfWeek(weeks[0] ?? input.week),
      to: addDays(startOfWeek(input.week), 6),
      counted,
      after: input.cursor === undefined ? null : placeIn(input.cursor, input.measure),
    };
    const ofDeals = isOfDeals(input.measure);
    const rows = ofDeals ? await listDeals(tx, ctx, behind) : await listActivities(tx, ctx, behind);
    const names = new Map(people.members.map(({ id, name }) => [id, name]));
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      rows: page.map(({ memberId, ...row }) => ({
        ...row,
        memberName:
          memberId !== null && may.seeMember(ctx.actor, memberId, people.compared)
            ? (names.get(memberId) ?? null)
            : null,
      })),
      next: rows.length > pageSize && last ? writeCursor([input.measure, last.on, last.id]) : null,
      all: behind.after === null ? countAll(input.measure, await readSums(tx, ctx, weeks, counted)) : null,
    };
  });
}

const isOfDeals = (measure: Measure) => measure !== 'appointments' && measure !== 'quotes';

/** Where a page begins. A cursor of another figure, or one that somebody made up, is refused like a damaged one. */
function placeIn(cursor: string, measure: Measure): [string, string] {
  const [of, on, id] = readCursor(cursor, 3);
  if (of !== measure || typeof on !== 'string' || !isIsoDate(on) || typeof id !== 'string' || !isUuid(id))
    throw wrongCursor();
  return [on, id];
}

function dealsBehind(tx: Tx, ctx: Context, { measure, from, to, counted }: Behind) {
  const on = dayOf(measure);
  return tx
    .selectFrom('deal')
    .where('deal.organisation_id', '=', ctx.organisationId)
    .where(sql<boolean>`${on} between ${from}::date and ${to}::date`)
    .where(whose(sql`deal.owner_id`, counted))
    .$if(measure !== 'new-deals', (deals) =>
      deals.where('deal.status', 'in', measure === 'win-ratio' ? ['won', 'lost'] : ['won']),
    );
}

/** The day by which a deal counts. */
function dayOf(measure: Measure) {
  return measure === 'new-deals' ? sql<IsoDate>`deal.opened_on` : sql<IsoDate>`deal.closed_on`;
}

async function listDeals(tx: Tx, ctx: Context, behind: Behind) {
  const on = dayOf(behind.measure);
  const rows = await dealsBehind(tx, ctx, behind)
    .leftJoin('account', (join) =>
      join
        .onRef('account.organisation_id', '=', 'deal.organisation_id')
        .onRef('account.id', '=', 'deal.account_id'),
    )
    .$if(behind.after !== null, (deals) => deals.where(beyond(on, sql`deal.id`, behind.after)))
    .select([
      on.as('on'),
      'deal.id',
      'deal.title',
      'account.name as accountName',
      'deal.owner_id as memberId',
      'deal.amount_cents as amountCents',
      'deal.currency',
      'deal.status',
    ])
    .orderBy(on, 'desc')
    .orderBy('deal.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return rows.map((row) => ({ kind: 'deal' as const, ...row }));
}

function activitiesBehind(tx: Tx, ctx: Context, { measure, from, to, counted }: Behind) {
  return tx
    .selectFrom('activity')
    .where('activity.organisation_id', '=', ctx.organisationId)
    .where('activity.on_date', '>=', from)
    .where('activity.on_date', '<=', to)
    .where('activity.kind', 'in', measure === 'quotes' ? ['quote'] : ['visit', 'demonstration'])
    .where('activity.status', '=', 'done')
    .where(whose(sql`activity.member_id`, counted));
}

async function listActivities(tx: Tx, ctx: Context, behind: Behind) {
  const on = sql<IsoDate>`activity.on_date`;
  const rows = await activitiesBehind(tx, ctx, behind)
    .leftJoin('deal', (join) =>
      join
        .onRef('deal.organisation_id', '=', 'activity.organisation_id')
        .onRef('deal.id', '=', 'activity.deal_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.organisation_id', '=', 'activity.organisation_id')
        .on('account.id', '=', sql`coalesce(activity.account_id, deal.account_id)`),
    )
    .$if(behind.after !== null, (activities) => activities.where(beyond(on, sql`activity.id`, behind.after)))
    .select([
      on.as('on'),
      'activity.id',
      'activity.kind as activity',
      'activity.deal_id as dealId',
      'deal.title as dealTitle',
      'account.id as accountId',
      'account.name as accountName',
      'activity.member_id as memberId',
    ])
    .orderBy('activity.on_date', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return rows.map((row) => ({ kind: 'activity' as const, ...row }));
}

/** How many there are: the same sums that the figure itself is made of. */
function countAll(measure: Measure, sums: readonly WeeklySum[]): NonNullable<ScoreboardDetail['all']> {
  const behind = sums.filter((sum) => sumsBehind(measure).includes(sum.measure));
  const count = (of: readonly WeeklySum[]) => of.reduce((all, sum) => all + sum.count, 0);
  // Activities have no amount, and of won and lost deals together it would mean nothing.
  const currencies =
    isOfDeals(measure) && measure !== 'win-ratio' ? new Set(behind.map((sum) => sum.currency)) : [];
  return {
    count: count(behind),
    won: count(behind.filter((sum) => sum.measure === 'won')),
    amounts: [...currencies]
      .sort()
      .map((currency) => {
        const inCurrency = behind.filter((sum) => sum.currency === currency);
        const amountCents = addCents(inCurrency.map((sum) => sum.amountCents));
        return { currency, count: count(inCurrency), amountCents };
      })
      .filter((amount) => amount.count > 0),
  };
}

function whose(member: RawBuilder<unknown>, counted: Counted) {
  const known = sql<MemberId>`coalesce(${member}, ${nobody}::uuid)`;
  return 'only' in counted
    ? sql<boolean>`${known} = any(${counted.only}::uuid[])`
    : sql<boolean>`${known} <> all(${counted.except}::uuid[])`;
}

function beyond(on: RawBuilder<IsoDate>, id: RawBuilder<unknown>, after: Behind['after']) {
  return sql<boolean>`(${on}, ${id}) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid)`;
}
