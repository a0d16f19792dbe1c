import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';

import type * as contract from './contract.ts';
import type { Scoreboard, ScoreboardChoices } from './contract.ts';
import { maySeeTeam, readPeople, scopeFor, teamOf } from './people.ts';
import { may } from './policy.ts';
import {
  isEmptyBoard,
  otherCurrencies,
  rowsOfBoard,
  weeksOfBoard,
  type WeeklySum,
} from './rules/scoreboard.ts';
import { hasOwner, whoCounts, type Counted } from './rules/scope.ts';
import type {} from './table.ts';

/**
 * Thirteen weeks of figures, read from the weekly sums alone: what it costs follows from the number of members, not
 * of deals. Without a week: the weeks up to the one of today.
 */
export async function getScoreboard(
  ctx: Context,
  input: InputOf<typeof contract.getScoreboard>,
): Promise<Scoreboard> {
  const withOwner = input.withOwner ?? true;
  const { currency } = ctx.organisation;
  const weeks = weeksOfBoard(input.week ?? weekOf(ctx.today), ctx.today);
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const scope = scopeFor(ctx, people, input);
    const counted = whoCounts(scope, people.members, withOwner);
    const weekIds = weeks.map(({ week }) => week);
    const sums = await readSums(tx, ctx, weekIds, counted);
    const rows = rowsOfBoard(weekIds, sums, currency);
    return {
      scope,
      currency,
      withOwner,
      hasOwner: hasOwner(scope, people.members),
      weeks,
      rows,
      otherCurrencies: otherCurrencies(sums, currency),
      empty: isEmptyBoard(rows) ? { latest: await latestWeek(tx, ctx, counted) } : null,
      may: { seeMembers: may.seeMembers(ctx.actor, people.compared) },
    };
  });
}

/** Whose figures the reader may choose: only those that the policy lets through. */
export async function getScoreboardChoices(ctx: Context): Promise<ScoreboardChoices> {
  const people = await ctx.read((tx) => readPeople(tx, ctx));
  const ownTeam = teamOf(ctx, people.members);
  return {
    teams: people.teams
      .filter(({ id }) => maySeeTeam(ctx, people, id))
      .map((team) => ({ ...team, own: team.id === ownTeam })),
    noTeam:
      people.teams.length > 0 &&
      people.members.some(({ teamId }) => teamId === null) &&
      maySeeTeam(ctx, people, null),
    members: people.members
      .filter(({ id }) => may.seeMember(ctx.actor, id, people.compared))
      .map(({ id, name, archived }) => ({ id, name, archived, own: id === memberOf(ctx.actor) })),
  };
}

/** The weekly sums of these weeks and people, members taken together. */
export async function readSums(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  counted: Counted,
): Promise<WeeklySum[]> {
  const rows = await tx
    .selectFrom('weekly_sum')
    .where('organisation_id', '=', ctx.organisationId)
    .where('week', 'in', weeks.map(startOfWeek))
    .where(whose(counted))
    .groupBy(['week', 'measure', 'currency'])
    .select((sum) => [
      'week',
      'measure',
      'currency',
      sum.fn.sum<number>('count').as('count'),
      sql<number>`sum(amount_cents)::bigint`.as('amountCents'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, week: weekOf(row.week) })) as WeeklySum[];
}

/** The last week in which anything happened, for whoever stands before an empty board. */
async function latestWeek(tx: Tx, ctx: Context, counted: Counted): Promise<WeekId | null> {
  const latest = await tx
    .selectFrom('weekly_sum')
    .where('organisation_id', '=', ctx.organisationId)
    .where('week', '<=', startOfWeek(weekOf(ctx.today)))
    .where('count', '<>', 0)
    .where(whose(counted))
    .orderBy('week', 'desc')
    .select('week')
    .limit(1)
    .executeTakeFirst();
  return latest ? weekOf(latest.week) : null;
}

function whose(counted: Counted) {
  return 'only' in counted
    ? sql<boolean>`member_id = any(${counted.only}::uuid[])`
    : sql<boolean>`member_id <> all(${counted.except}::uuid[])`;
}
