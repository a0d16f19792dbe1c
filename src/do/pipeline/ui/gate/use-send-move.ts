import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, CriterionId, DealId, LossReasonId, PhaseId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';

import { askApproval } from '../../approval-contract.ts';
import { loseDeal, moveDeal, reopenDeal, winDeal } from '../../contract.ts';
import { metWith } from '../../rules/met-criteria.ts';
import type { DealCard, DealRow, GivenResult } from '../../shapes.ts';
import { findCard, withCard, withCardIn, withoutCard, type Board } from '../board/board-state.ts';

/** What a move needs to know of a deal, on the board and on its own screen. */
export type Movable = Pick<
  DealRow,
  'id' | 'title' | 'status' | 'phase' | 'cycleId' | 'openedOn' | 'approval' | 'version' | 'may'
> & {
  met: readonly CriterionId[];
};

export type Target = { to: 'phase'; phaseId: PhaseId } | { to: 'won' } | { to: 'lost' };

/** What was filled in on the way. */
export type Given = {
  results?: GivenResult[];
  override?: { reason: string };
  orderConfirmation?: string;
  closedOn?: IsoDate;
  lossReasonId?: LossReasonId;
  lostToId?: CompetitorId | null;
  note?: string;
};

const boards = { queryKey: ['deals', 'board'] };

/**
 * Sends a move. Boards show it at once and take it back when it is refused; everything else that shows the deal is
 * fetched anew.
 */
export function useSendMove() {
  const queries = useQueryClient();
  return useCallback(
    async (deal: Movable, target: Target, given: Given = {}): Promise<DealRow> => {
      await queries.cancelQueries(boards);
      const cards = takeAlong(queries, deal.id, target);
      try {
        const row = await send(deal, target, given);
        const met = metWith(deal.met, given.results ?? []);
        onBoards(queries, cards, (board) =>
          row.status === 'open' ? withCard(board, { ...row, met }) : withoutCard(board, row.id),
        );
        return row;
      } catch (error) {
        onBoards(queries, cards, (board, card) => withCard(withoutCard(board, card.id), card));
        // Somebody else was first, or it is gone: what the boards show is old.
        if (error instanceof ApiProblem && [403, 404, 409].includes(error.status))
          void queries.invalidateQueries(boards);
        throw error;
      } finally {
        // Waited for, so that whoever moves on at once is judged by where the deal stands now.
        await refreshDeal(queries, deal.id);
      }
    },
    [queries],
  );
}

/** Opens a closed deal again, with the reason why. */
export function useReopen() {
  const queries = useQueryClient();
  return useCallback(
    async (deal: Pick<DealRow, 'id' | 'version'>, reason: string) => {
      const row = await ask(reopenDeal, { dealId: deal.id, version: deal.version, reason });
      void queries.invalidateQueries(boards);
      await refreshDeal(queries, deal.id);
      return row;
    },
    [queries],
  );
}

/** Asks a manager to agree to a step, with what was filled in on the way to it. */
export function useAskApproval() {
  const queries = useQueryClient();
  return useCallback(
    async (deal: Movable, target: Target, results: Given['results'], note: string) => {
      const row = await ask(askApproval, {
        dealId: deal.id,
        version: deal.version,
        toPhaseId: target.to === 'phase' ? target.phaseId : null,
        results,
        ...(note ? { note } : {}),
      });
      void queries.invalidateQueries(boards);
      void queries.invalidateQueries({ queryKey: ['approvals'] });
      await refreshDeal(queries, deal.id);
      return row;
    },
    [queries],
  );
}

/** Has everything but the boards fetched anew that shows this deal. Resolves when the deal's own screen is fresh. */
export function refreshDeal(queries: QueryClient, dealId: DealId): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['deals', 'list'] });
  void queries.invalidateQueries({ queryKey: ['deals', 'count'] });
  return queries.invalidateQueries({ queryKey: ['deals', 'one', dealId] });
}

function send(deal: Movable, target: Target, given: Given): Promise<DealRow> {
  const which = { dealId: deal.id, version: deal.version };
  const { results, override, orderConfirmation, closedOn, lossReasonId, lostToId, note } = given;
  if (target.to === 'phase') return ask(moveDeal, { ...which, toPhaseId: target.phaseId, results, override });
  if (target.to === 'won') return ask(winDeal, { ...which, orderConfirmation, closedOn, results, override });
  return ask(loseDeal, { ...which, lossReasonId: lossReasonId ?? null, lostToId, note, closedOn });
}

type Taken = { key: readonly unknown[]; card: DealCard };

/** Moves the card on every board that shows it; gives back what the cards were. */
function takeAlong(queries: QueryClient, dealId: DealId, target: Target): Taken[] {
  const taken = queries.getQueriesData<Board>(boards).flatMap(([key, board]) => {
    const card = board && findCard(board, dealId);
    return card ? [{ key, card }] : [];
  });
  onBoards(queries, taken, (board) =>
    target.to === 'phase' ? withCardIn(board, dealId, target.phaseId) : withoutCard(board, dealId),
  );
  return taken;
}

function onBoards(
  queries: QueryClient,
  taken: Taken[],
  change: (board: Board, card: DealCard) => Board,
): void {
  for (const { key, card } of taken)
    queries.setQueryData<Board>(key, (board) => board && change(board, card));
}
