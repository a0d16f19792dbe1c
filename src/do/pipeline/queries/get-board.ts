import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readCursor, writeCursor } from '#base/http/cursor.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid, type PhaseId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';
import { cycleToBeginIn, type Phase } from '#plan/sales-cycle/cycle.ts';
import { readCycles, teamOf } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import type { BoardColumn, DealCard } from '../shapes.ts';
import type { DealTable } from '../table.ts';
import { ownedBy, wantedOwners } from './deal-filters.ts';
import { dealCardsQuery, toDealCard, type PickedDeals } from './deal-row.ts';
import { phaseSums, type PhaseSum } from './phase-sums.ts';

const cardsAtOnce = 30;
const noDate = '9999-12-31';

/** The open deals of a cycle by phase. A retired phase is a column while deals stand in it. */
export async function getBoard(ctx: Context, asked: InputOf<typeof contract.getBoard>) {
  return ctx.read(async (tx) => {
    const cycles = await readCycles(tx);
    const cycle = found(
      asked.cycleId === undefined
        ? (cycleToBeginIn(cycles, await teamOf(tx, memberOf(ctx.actor))) ?? cycles[0])
        : cycles.find(({ id }) => id === asked.cycleId),
    );
    const wanted = await wantedOwners(tx, ctx, asked);
    const owned = ownedBy(wanted);
    const phaseIds = cycle.phases.map(({ id }) => id);
    const sums = await phaseSums(tx, ctx, phaseIds, wanted);
    const cards = await cardsOf(tx, ctx, pickEach(ctx, phaseIds, owned));
    const columns = cycle.phases
      .map((phase) => column(phase, sums, cards))
      .filter(({ phase, count }) => !phase.retired || count > 0);
    return { cycleId: cycle.id, columns };
  });
}

/** More cards of one column. */
export async function getBoardColumn(ctx: Context, asked: InputOf<typeof contract.getBoardColumn>) {
  const after = asked.cursor === undefined ? null : readPlace(asked.cursor);
  return ctx.read(async (tx) => {
    found(await tx.selectFrom('phase').select('id').where('id', '=', asked.phaseId).executeTakeFirst());
    const owned = ownedBy(await wantedOwners(tx, ctx, asked));
    return pageOf(await cardsOf(tx, ctx, pickEach(ctx, [asked.phaseId], owned, after)));
  });
}

function column(phase: Phase, sums: readonly PhaseSum[], cards: readonly DealCard[]): BoardColumn {
  const own = sums.filter(({ phaseId }) => phaseId === phase.id);
  const { id, name, probabilityPercent, rottingDays, retired } = phase;
  return {
    phase: { id, name, probabilityPercent, rottingDays, retired },
    count: own.reduce((total, { count }) => total + count, 0),
    sums: own.map(({ currency, amountCents, weightedCents }) => ({ currency, amountCents, weightedCents })),
    ...pageOf(cards.filter((card) => card.phase.id === phase.id)),
  };
}

function pageOf(cards: readonly DealCard[]): { cards: DealCard[]; next: string | null } {
  const last = cards.length > cardsAtOnce ? cards[cardsAtOnce - 1] : undefined;
  return {
    cards: cards.slice(0, cardsAtOnce),
    next: last ? writeCursor(['board', last.expectedCloseOn ?? noDate, last.id]) : null,
  };
}

type Place = { expected: string; id: string };

/** The first open deals of each phase by expected close, those without a date last. */
function pickEach(
  ctx: Context,
  phaseIds: PhaseId[],
  owned: RawBuilder<SqlBool>,
  after: Place | null = null,
): PickedDeals {
  const beyond = after
    ? sql`(coalesce(expected_close_on, ${sql.lit(noDate)}::date), id) > (${after.expected}::date, ${after.id}::uuid)`
    : sql`true`;
  return sql<Selectable<DealTable>>`(
    SELECT picked.* FROM unnest(${phaseIds}::uuid[]) AS wanted (phase_id)
    CROSS JOIN LATERAL (
      SELECT * FROM deal
      WHERE organisation_id = ${ctx.organisationId} AND deal.phase_id = wanted.phase_id AND status = 'open'
        AND ${owned} AND ${beyond}
      ORDER BY coalesce(expected_close_on, ${sql.lit(noDate)}::date), id
      LIMIT ${sql.lit(cardsAtOnce + 1)}) picked
  )`.as('deal');
}

async function cardsOf(tx: Tx, ctx: Context, picked: PickedDeals): Promise<DealCard[]> {
  const rows = await dealCardsQuery(tx, picked)
    .orderBy(sql`coalesce(deal.expected_close_on, ${sql.lit(noDate)}::date)`)
    .orderBy('deal.id')
    .execute();
  return rows.map((row) => toDealCard(ctx, row));
}

function readPlace(cursor: string): Place {
  const [of, expected, id] = readCursor(cursor, 3);
  const known =
    of === 'board' &&
    typeof expected === 'string' &&
    isIsoDate(expected) &&
    typeof id === 'string' &&
    isUuid(id);
  if (!known)
    throw new Refusal('invalid', {
      because: 'cursor',
      errors: [{ pointer: '/cursor', message: 'cursor' }],
    });
  return { expected, id };
}
