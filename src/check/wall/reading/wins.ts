import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, dateIn, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { BoardPeople } from '#check/scoreboard/people.ts';

import type { ShownWall, Wall } from '../contract.ts';
import { winnerOf, type WallScope } from '../rules/settings.ts';
import { ownersOf } from './owners.ts';

const mostWins = 6;
const shownDays = 45;

export type Asked = {
  wall: Wall;
  people: BoardPeople;
  scopes: readonly WallScope[];
  /** May who won stand there by name? */
  named: boolean;
};

/** What was won last by those whom the wall shows, and how much in the week and the month of today. */
export async function readWins(
  tx: Tx,
  ctx: Context,
  { wall, people, scopes, named }: Asked,
): Promise<NonNullable<ShownWall['wins']>> {
  const whose = ownersOf(sql`d.owner_id`, scopes, people, wall.withOwner);
  const { rows } = await sql<Row>`
    SELECT won.id, won.at, d.amount_cents AS cents, d.currency, a.name AS customer, m.id AS "memberId",
      m.name AS "memberName", m.team_id AS "teamId"
    FROM deal d
    CROSS JOIN LATERAL (SELECT e.id, e.at FROM deal_event e
      WHERE e.organisation_id = d.organisation_id AND e.deal_id = d.id AND e.kind = 'won'
      ORDER BY e.at DESC, e.id DESC LIMIT 1) won
    LEFT JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id
    LEFT JOIN member m ON m.organisation_id = d.organisation_id AND m.id = d.owner_id
    WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'won'
      AND d.closed_on BETWEEN ${addDays(ctx.today, -shownDays)}::date AND ${ctx.today}::date AND ${whose}
    ORDER BY d.closed_on DESC, won.at DESC, won.id DESC LIMIT ${mostWins}`.execute(tx);
  const monday = startOfWeek(weekOf(ctx.today));
  const first = `${ctx.today.slice(0, 8)}01` as IsoDate;
  const { rows: sums } = await sql<Sums>`
    SELECT count(*) FILTER (WHERE d.closed_on >= ${monday}::date)::int AS "weekCount",
      coalesce(sum(d.amount_cents) FILTER (WHERE d.closed_on >= ${monday}::date AND d.currency = ${ctx.organisation.currency}), 0)::bigint AS "weekCents",
      count(*) FILTER (WHERE d.closed_on >= ${first}::date)::int AS "monthCount",
      coalesce(sum(d.amount_cents) FILTER (WHERE d.closed_on >= ${first}::date AND d.currency = ${ctx.organisation.currency}), 0)::bigint AS "monthCents"
    FROM deal d
    WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'won'
      AND d.closed_on BETWEEN least(${monday}::date, ${first}::date) AND ${ctx.today}::date AND ${whose}`.execute(
    tx,
  );
  const sum = sums[0] ?? { weekCount: 0, weekCents: 0 as Cents, monthCount: 0, monthCents: 0 as Cents };
  return {
    latest: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      day: dateIn(ctx.organisation.timeZone, row.at),
      winner: winnerOf(
        row.memberId === null ? null : { id: row.memberId, name: row.memberName ?? '', teamId: row.teamId },
        people,
        named,
      ),
      customer: wall.customers ? row.customer : null,
      amount: wall.amounts && row.cents !== null ? { cents: row.cents, currency: row.currency } : null,
    })),
    week: { count: sum.weekCount, cents: wall.amounts ? sum.weekCents : null },
    month: { count: sum.monthCount, cents: wall.amounts ? sum.monthCents : null },
  };
}

type Row = {
  id: string;
  at: Date;
  cents: Cents | null;
  currency: Currency;
  customer: string | null;
  memberId: MemberId | null;
  memberName: string | null;
  teamId: TeamId | null;
};
type Sums = { weekCount: number; weekCents: Cents; monthCount: number; monthCents: Cents };
