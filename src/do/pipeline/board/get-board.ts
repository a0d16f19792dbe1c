import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { found } from '#base/kernel/refusal.ts';
import { cycleToBeginIn, type Phase } from '#plan/sales-cycle/cycle.ts';
import { readCycles, teamOf } from '#plan/sales-cycle/queries.ts';

import { boardCondition } from './board-condition.ts';
import { countedSums, phaseSums, type PhaseSum } from './phase-sums.ts';
import type { BoardColumn } from '../shapes.ts';
import type { BoardSort } from '../words.ts';
import { pageOf, readCards, type PlacedCard } from './board-cards.ts';
import { readBoardView } from './board-view.ts';
import type * as contract from './contract.ts';

/** The open deals of a cycle by phase. A retired phase is a column while deals stand in it. */
export async function getBoard(ctx: Context, asked: InputOf<typeof contract.getBoard>) {
  return ctx.read(async (tx) => {
    const [cycles, wanted, view] = await Promise.all([
      readCycles(tx),
      boardCondition(tx, ctx, asked),
      readBoardView(tx, ctx),
    ]);
    const cycle = found(
      asked.cycleId === undefined
        ? (cycleToBeginIn(cycles, await teamOf(tx, memberOf(ctx.actor))) ?? cycles[0])
        : cycles.find(({ id }) => id === asked.cycleId),
    );
    const { sort } = view;
    const phaseIds = cycle.phases.map(({ id }) => id);
    const [sums, cards] = await Promise.all([
      wanted.narrowed
        ? countedSums(tx, ctx, phaseIds, wanted.where)
        : phaseSums(tx, ctx, phaseIds, wanted.owners),
      readCards(tx, ctx, { phaseIds, sort, owned: wanted.where }),
    ]);
    const columns = cycle.phases
      .map((phase) => column(phase, sort, sums, cards))
      .filter(({ phase, count }) => !phase.retired || count > 0);
    return { cycleId: cycle.id, columns, view };
  });
}

function column(
  phase: Phase,
  sort: BoardSort,
  sums: readonly PhaseSum[],
  cards: readonly PlacedCard[],
): BoardColumn {
  const own = sums.filter(({ phaseId }) => phaseId === phase.id);
  const { id, name, probabilityPercent, rottingDays, retired } = phase;
  return {
    phase: { id, name, probabilityPercent, rottingDays, retired },
    count: own.reduce((total, { count }) => total + count, 0),
    sums: own.map(({ currency, amountCents, weightedCents }) => ({ currency, amountCents, weightedCents })),
    ...pageOf(
      cards.filter(({ card }) => card.phase.id === phase.id),
      sort,
    ),
  };
}
