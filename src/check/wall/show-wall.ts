import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import { weekOf } from '#base/kernel/date.ts';
import type { WallId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';
import { readCelebrations } from '#check/celebrations/queries.ts';
import { getLoop } from '#check/loop/queries.ts';
import { kpiSeries } from '#check/scoreboard/kpi-series.ts';
import { readPeople, type BoardPeople } from '#check/scoreboard/people.ts';
import { boardRow } from '#check/scoreboard/rules/kpi-board.ts';
import { periodsEnding } from '#check/scoreboard/rules/periods.ts';
import { whoCounts } from '#check/scoreboard/rules/scope.ts';
import { sellingReader } from '#check/scoreboard/selling-time.ts';
import { loopParts } from '#plan/rhythm/rules/starting-items.ts';

import type { ShownWall, Wall, WallRow } from './contract.ts';
import { may } from './policy.ts';
import { readWall } from './queries.ts';
import { readActivity } from './reading/activity.ts';
import { readWins } from './reading/wins.ts';
import { scopesOf, type WallScope } from './rules/settings.ts';

/** Of more figures nobody keeps hold. */
const mostRows = 18;
const mostLate = 5;

/** What a wall shows to who hangs it up: the same as on the wall. */
export async function previewWall(ctx: Context, wallId: WallId): Promise<ShownWall> {
  allow(may.makeWalls(ctx.actor));
  return showWall(ctx, wallId);
}

/**
 * What a wall shows now, with the eyes of who asks. Totals only; who won stands there by name where the wall was set so
 * and works council or staff agree to it today.
 */
export async function showWall(ctx: Context, wallId: WallId): Promise<ShownWall> {
  const wall = await ctx.read((tx) => readWall(tx, ctx, wallId));
  const loop = shows(wall, 'loop') ? await readLoop(ctx) : null;
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const named = wall.names && (await allowedUses(tx, ctx)).has('wall-names');
    const scopes = scopesOf(wall, people, named);
    const periods = periodsEnding('week', weekOf(ctx.today), ctx.today);
    const boards = [];
    if (shows(wall, 'score') || shows(wall, 'trends'))
      for (const scope of scopes) boards.push(await readBoard(tx, ctx, { scope, wall, people, periods }));
    const asked = { wall, people, scopes, named };
    return {
      id: wall.id,
      name: wall.name,
      organisation: ctx.organisation.name,
      currency: ctx.organisation.currency,
      timeZone: ctx.organisation.timeZone,
      at: ctx.now.toISOString(),
      today: ctx.today,
      language: wall.language,
      theme: wall.theme,
      seconds: wall.seconds,
      views: wall.views,
      celebrations: wall.celebrations && (await readCelebrations(tx, ctx)).shown,
      weeks: periods.flatMap(({ weeks }) => weeks),
      boards,
      // Also where they are no picture of their own: what was just won is celebrated.
      wins: shows(wall, 'wins') || wall.celebrations ? await readWins(tx, ctx, asked) : null,
      activity: shows(wall, 'activity') ? await readActivity(tx, ctx, asked) : null,
      loop,
    };
  });
}

const shows = (wall: Wall, view: Wall['views'][number]) => wall.views.includes(view);

async function readBoard(
  tx: Tx,
  ctx: Context,
  about: {
    scope: WallScope;
    wall: Wall;
    people: BoardPeople;
    periods: ReturnType<typeof periodsEnding>;
  },
): Promise<ShownWall['boards'][number]> {
  const { scope, wall, people, periods } = about;
  const weeks = periods.flatMap((period) => period.weeks);
  const counted = whoCounts(scope, people.members, wall.withOwner);
  const series = await kpiSeries(tx, {
    organisation: { ...ctx.organisation, id: ctx.organisationId },
    today: ctx.today,
    weeks,
    counted,
    selling: sellingReader(tx, ctx, scope, weeks, counted),
  });
  const rows = series
    .map((one) => boardRow(one, periods, undefined))
    .filter((row) => row.roles.length > 0 && row.cells.some(({ value }) => value !== null && value !== 0))
    .map((row): WallRow => {
      const { kpiId, name, unit, better, kind, target, track, cells } = row;
      return {
        kpiId,
        name,
        unit,
        better,
        kind,
        target,
        track,
        value: cells.at(-1)?.value ?? null,
        last: cells.at(-2)?.value ?? null,
        values: cells.map(({ value }) => value),
      };
    });
  // What is aimed at comes first; where nothing is, what there is.
  const aimed = rows.filter(({ target }) => target !== null);
  return {
    key: scope.kind === 'team' ? scope.teamId : 'organisation',
    name:
      scope.kind === 'team'
        ? (people.teams.find(({ id }) => id === scope.teamId)?.name ?? '')
        : ctx.organisation.name,
    rows: (aimed.length > 0 ? aimed : rows).slice(0, mostRows),
  };
}

/** How the rhythm runs, wing by wing; null where the team keeps none yet. */
async function readLoop(ctx: Context): Promise<ShownWall['loop']> {
  const { items } = await getLoop(ctx);
  const kept = items.filter(({ status }) => status !== 'undecided');
  if (kept.length === 0) return null;
  return {
    wings: loopParts.map((wing) => {
      const own = kept.filter(({ part }) => part === wing);
      const late = own.filter(({ status }) => status === 'late').length;
      return { wing, onRhythm: own.length - late, late };
    }),
    late: kept
      .filter(({ status }) => status === 'late')
      .slice(0, mostLate)
      .map(({ name }) => name),
  };
}
