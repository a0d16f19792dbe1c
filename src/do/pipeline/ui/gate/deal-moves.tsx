import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { DealId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ExitCriterion, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { canMoveDeal } from '../../rules/can-move-deal.ts';
import { canWin } from '../../rules/can-win.ts';
import type { DealRow } from '../../shapes.ts';
import { moveMessages } from './move-messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useReopen, useSendMove, type Given, type Movable, type Target } from './use-send-move.ts';

const GateDialog = lazy(async () => ({ default: (await import('./gate-dialog.tsx')).GateDialog }));
const LoseDialog = lazy(async () => ({ default: (await import('./lose-dialog.tsx')).LoseDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));

type Asking = { deal: Movable; target: Target; missing: ExitCriterion[]; cycle: SalesCycle };

/**
 * Moving deals: the rules decide here first, and what is missing is asked for there and then.
 * @returns `start` a move to somewhere, `choose` where to first, and the dialogs, to be put on the screen
 */
export function useDealMoves(mayOverride: boolean): {
  start: (deal: Movable, target: Target) => void;
  choose: (deal: Movable) => void;
  dialogs: ReactNode;
} {
  const words = useWords(moveMessages);
  const language = useLanguage();
  const toast = useToast();
  const { cycles } = useCycles();
  const send = useSendMove();
  const reopen = useReopen();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [choosing, setChoosing] = useState<Movable | null>(null);
  const [arrived, setArrived] = useState<{ dealId: DealId } | null>(null);
  // Not before its dialog has gone, which would hold the focus.
  useEffect(() => {
    if (arrived) focusCard(arrived.dealId);
  }, [arrived]);

  const cycleOf = (deal: Movable) => cycles.find(({ id }) => id === deal.cycleId);
  const refused = (error: unknown) =>
    toast({ text: words.putBack(error instanceof ApiProblem ? error.message : words.noAnswer), bad: true });

  const moved = (before: Movable, target: Target, row: DealRow, given: Given) => {
    const met = given.results
      ? [...before.met, ...given.results.map(({ criterionId }) => criterionId)]
      : before.met;
    const back = async () => {
      try {
        if (target.to === 'phase') await send({ ...row, met }, { to: 'phase', phaseId: before.phase.id });
        else await reopen(row);
        toast({ text: words.tookBack(row.title) });
      } catch (error) {
        refused(error);
      }
    };
    const text =
      target.to === 'phase'
        ? words.movedTo(row.title, inLanguage(row.phase.name, language))
        : target.to === 'won'
          ? words.isWon(row.title)
          : words.isLost(row.title);
    const canUndo = target.to === 'phase' || row.may.reopen;
    toast({ text, undo: canUndo ? () => void back() : undefined });
    if (target.to === 'phase') setArrived({ dealId: row.id });
  };

  const run = async (deal: Movable, target: Target) => {
    try {
      moved(deal, target, await send(deal, target), {});
    } catch (error) {
      const cycle = cycleOf(deal);
      if (error instanceof ApiProblem && error.because === 'results-missing' && cycle)
        setAsking({ deal, target, cycle, missing: error.body['missing'] as ExitCriterion[] });
      else refused(error);
    }
  };

  // Said so seldom that the words are fetched when they are needed.
  const explain = async (because: 'deal-closed' | 'other-cycle' | 'phase-retired') => {
    const { refusals } = await import('../../refusals.ts');
    toast({ text: refusals[because][language], bad: true });
  };

  const start = (deal: Movable, target: Target) => {
    const cycle = cycleOf(deal);
    if (!cycle) return;
    const judged = { status: deal.status, phaseId: deal.phase.id, met: deal.met };
    if (target.to === 'lost') return setAsking({ deal, target, cycle, missing: [] });
    if (target.to === 'won') {
      // With a confirmation the rule says what else is missing; the dialog asks for both.
      const decision = canWin(judged, '…', cycle);
      const missing = decision.ok || decision.because !== 'results-missing' ? [] : decision.missing;
      return setAsking({ deal, target, cycle, missing });
    }
    const decision = canMoveDeal(judged, target.phaseId, cycle);
    if (decision.ok) return void run(deal, target);
    if (decision.because === 'results-missing')
      return setAsking({ deal, target, cycle, missing: decision.missing });
    if (decision.because !== 'already-there') void explain(decision.because);
  };

  const answer = async (given: Given) => {
    if (!asking) return;
    const { deal, target } = asking;
    const row = await send(deal, target, given);
    setAsking(null);
    moved(deal, target, row, given);
  };

  const choosingIn = choosing && cycleOf(choosing);
  const dialogs = (
    <Suspense>
      {choosing && choosingIn ? (
        <MoveDialog
          cycle={choosingIn}
          deal={choosing}
          onChoose={(target) => {
            setChoosing(null);
            start(choosing, target);
          }}
          onClose={() => setChoosing(null)}
        />
      ) : null}
      {asking?.target.to === 'lost' ? (
        <LoseDialog deal={asking.deal} onAnswer={answer} onClose={() => setAsking(null)} />
      ) : asking ? (
        <GateDialog
          cycle={asking.cycle}
          deal={asking.deal}
          mayOverride={mayOverride}
          missing={asking.missing}
          onAnswer={answer}
          onClose={() => setAsking(null)}
          target={asking.target}
        />
      ) : null}
    </Suspense>
  );
  return { start, choose: setChoosing, dialogs };
}

/** Whoever moved a card by the keyboard goes on from where it is now. */
function focusCard(dealId: string): void {
  if (document.activeElement === null || document.activeElement === document.body)
    document.querySelector<HTMLElement>(`[data-card="${dealId}"]`)?.focus();
}
