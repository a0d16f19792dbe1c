import type { OutputOf } from '#base/http/contract.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { cents } from '#base/kernel/money.ts';

import type { getBoard, getBoardColumn } from '../../contract.ts';
import { weightedAmount } from '../../rules/weighted-amount.ts';
import type { BoardColumn, DealCard } from '../../shapes.ts';

export type Board = OutputOf<typeof getBoard>;

export function findCard(board: Board, dealId: DealId): DealCard | undefined {
  return board.columns.flatMap(({ cards }) => cards).find(({ id }) => id === dealId);
}

/** The board without this card, its column's count and sums included. */
export function withoutCard(board: Board, dealId: DealId): Board {
  const card = findCard(board, dealId);
  if (!card) return board;
  return inColumn(board, card.phase.id, (column) => ({
    ...counted(column, card, -1),
    cards: column.cards.filter(({ id }) => id !== dealId),
  }));
}

/** The board with this card in the column of its phase, in the place that its expected close gives it. */
export function withCard(board: Board, card: DealCard): Board {
  return inColumn(withoutCard(board, card.id), card.phase.id, (column) => ({
    ...counted(column, card, 1),
    cards: [...column.cards, card].sort(byExpectedClose),
  }));
}

/** The board with the card in another phase, as it will be once the server agrees. */
export function withCardIn(board: Board, dealId: DealId, phaseId: PhaseId): Board {
  const card = findCard(board, dealId);
  const column = board.columns.find(({ phase }) => phase.id === phaseId);
  if (!card || !column) return board;
  return withCard(withoutCard(board, dealId), {
    ...card,
    phase: { id: phaseId, name: column.phase.name },
    rotting: null,
  });
}

/** The board with the next cards of a column; a card that was moved meanwhile is not shown twice. */
export function withPage(board: Board, phaseId: PhaseId, page: OutputOf<typeof getBoardColumn>): Board {
  const shown = new Set(board.columns.flatMap(({ cards }) => cards.map(({ id }) => id)));
  return inColumn(board, phaseId, (column) => ({
    ...column,
    cards: [...column.cards, ...page.cards.filter(({ id }) => !shown.has(id))],
    next: page.next,
  }));
}

function inColumn(board: Board, phaseId: PhaseId, change: (column: BoardColumn) => BoardColumn): Board {
  return {
    ...board,
    columns: board.columns.map((column) => (column.phase.id === phaseId ? change(column) : column)),
  };
}

function counted(column: BoardColumn, { amountCents, currency }: DealCard, by: 1 | -1): BoardColumn {
  const known = column.sums.some((sum) => sum.currency === currency);
  const none = { currency, amountCents: cents(0), weightedCents: cents(0) };
  const weighted = weightedAmount(amountCents, column.phase.probabilityPercent);
  return {
    ...column,
    count: column.count + by,
    sums: (known ? column.sums : [...column.sums, none]).map((sum) =>
      sum.currency === currency
        ? {
            currency,
            amountCents: cents(sum.amountCents + by * (amountCents ?? 0)),
            weightedCents: cents(sum.weightedCents + by * weighted),
          }
        : sum,
    ),
  };
}

function byExpectedClose(a: DealCard, b: DealCard): number {
  if (a.expectedCloseOn === b.expectedCloseOn) return 0;
  if (a.expectedCloseOn === null) return 1;
  if (b.expectedCloseOn === null) return -1;
  return a.expectedCloseOn < b.expectedCloseOn ? -1 : 1;
}
