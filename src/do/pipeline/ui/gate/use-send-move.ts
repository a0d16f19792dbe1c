import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, CriterionId, DealId, FileId, LossReasonId, PhaseId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { askApproval } from '../../approval-contract.ts';
import { loseDeal, moveDeal, reopenDeal, winDeal } from '../../contract.ts';
import { metWith } from '../../rules/met-criteria.ts';
import type { DealRow, GivenResult } from '../../shapes.ts';
import { findCard, refreshBoards } from '../board/board-queries.ts';
import { showMove } from '../board/pending-moves.ts';

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
  orderConfirmationFileId?: FileId;
  lossReasonId?: LossReasonId;
  lostToId?: CompetitorId | null;
  note?: string;
};

/**
 * Sends a move. Boards show it at once, and go back to what the server says once it has answered; everything else that
 * shows the deal is fetched anew.
 */
export function useSendMove() {
  const queries = useQueryClient();
  return useCallback(
    async (deal: Movable, target: Target, given: Given = {}): Promise<DealRow> => {
      const card = findCard(queries, deal.id);
      const shown = card && showMove({ card, to: target.to === 'phase' ? target.phaseId : null });
      try {
        const row = await send(deal, target, given);
        shown?.agreed({ ...row, met: metWith(deal.met, given.results ?? []) });
        return row;
      } finally {
        void refreshBoards(queries).finally(shown?.end);
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
      void refreshBoards(queries);
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
      void refreshBoards(queries);
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
  // An order asks for tasks, opening the deal again takes them back.
  void queries.invalidateQueries({ queryKey: ['tasks'] });
  return queries.invalidateQueries({ queryKey: ['deals', 'one', dealId] });
}

function send(deal: Movable, target: Target, given: Given): Promise<DealRow> {
  const which = { dealId: deal.id, version: deal.version };
  const {
    results,
    override,
    orderConfirmation,
    orderConfirmationFileId,
    closedOn,
    lossReasonId,
    lostToId,
    note,
  } = given;
  if (target.to === 'phase') return ask(moveDeal, { ...which, toPhaseId: target.phaseId, results, override });
  if (target.to === 'won')
    return ask(winDeal, {
      ...which,
      orderConfirmation,
      orderConfirmationFileId,
      closedOn,
      results,
      override,
    });
  return ask(loseDeal, { ...which, lossReasonId: lossReasonId ?? null, lostToId, note, closedOn });
}
