import type { OutputOf } from '#base/http/contract.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { cents } from '#base/kernel/money.ts';

import type { getBoard } from '../../board/contract.ts';
import { weightedAmount } from '../../rules/weighted-amount.ts';
import type { BoardColumn, DealCard } from '../../shapes.ts';
import type { BoardSort } from '../../words.ts';

export type Board = OutputOf<typeof getBoard>;

/** A card that somebody here moves: shown where it goes while the server still has to agree. */
export type Move = {
  card: DealCard;
  /** Null where it leaves the board: won or lost. */
  to: PhaseId | null;
};

/** A place in a column without a card is one whose card is not loaded. */
export type Slots = (DealCard | undefined)[];
export type ShownColumn = Pick<BoardColumn, 'phase' | 'count' | 'sums'> & { slots: Slots };

/**
 * A column as it is shown: its first cards, the further pages that are loaded, by the place of their first card, and
 * what is being moved in and out of it.
 */
export function shownColumn(
  column: BoardColumn,
  pages: ReadonlyMap<number, readonly DealCard[]>,
  moves: readonly Move[],
  sort: BoardSort,
): ShownColumn {
  const slots = Array.from<DealCard | undefined>({ length: column.count });
  for (const [from, cards] of [[0, column.cards] as const, ...pages])
    for (const [i, card] of cards.entries()) if (from + i < slots.length) slots[from + i] = card;
  let shown: ShownColumn = { phase: column.phase, count: column.count, sums: column.sums, slots };
  for (const move of moves) shown = withMove(shown, move, sort);
  return shown;
}

/** Once the server's answer has the card where it goes, the move changes nothing any more. */
function withMove(column: ShownColumn, { card, to }: Move, sort: BoardSort): ShownColumn {
  const at = placeOf(column.slots, card.id);
  const here = to === column.phase.id;
  if (here === at >= 0) return column;
  const gone = column.slots[at];
  if (gone) return { ...counted(column, gone, -1), slots: column.slots.toSpliced(at, 1) };
  const moved = { ...card, phase: { id: column.phase.id, name: column.phase.name }, rotting: null };
  const place = placeFor(column.slots, moved, sort);
  return { ...counted(column, moved, 1), slots: column.slots.toSpliced(place, 0, moved) };
}

/** Where a card stands among those that are loaded; -1 where it does not. */
export function placeOf(slots: Slots, dealId: DealId): number {
  return slots.findIndex((card) => card?.id === dealId);
}

/** Behind the last loaded card that comes before it. */
function placeFor(slots: Slots, card: DealCard, sort: BoardSort): number {
  return slots.findLastIndex((other) => other && inOrder[sort](other) <= inOrder[sort](card)) + 1;
}

/** As the server orders: without a value last. */
const inOrder: Record<BoardSort, (card: DealCard) => string | number> = {
  'expected-close': (card) => card.expectedCloseOn ?? '9999-12-31',
  amount: (card) => -(card.amountCents ?? Number.NEGATIVE_INFINITY),
  stay: (card) => card.phaseSince ?? '9999-12-31',
  updated: (card) => -Date.parse(card.updatedAt),
};

function counted(column: ShownColumn, { amountCents, currency }: DealCard, by: 1 | -1): ShownColumn {
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
