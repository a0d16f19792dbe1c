import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ExitCriterion, SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { cyclesQuery } from '#plan/sales-cycle/ui/use-cycles.ts';

import { canMoveDeal } from '../../rules/can-move-deal.ts';
import { canWin } from '../../rules/can-win.ts';
import { getDeal } from '../../contract.ts';
import type { Deal, DealRow } from '../../shapes.ts';
import { movable } from '../deal/use-deal.ts';
import { moveMessages } from './move-messages.ts';
import { useCycles } from '../use-cycles.ts';
import type { refusals as Refusals } from '../../refusals.ts';
import { judgedRow } from './judged-row.ts';
import type { Blocked } from './gate-dialog.tsx';
import {
  useAskApproval,
  useReopen,
  useSendMove,
  type Given,
  type Movable,
  type Target,
} from './use-send-move.ts';

const GateDialog = lazy(async () => ({ default: (await import('./gate-dialog.tsx')).GateDialog }));
const LoseDialog = lazy(async () => ({ default: (await import('./lose-dialog.tsx')).LoseDialog }));
const ApprovalDialog = lazy(async () => ({
  default: (await import('./ask-approval-dialog.tsx')).AskApprovalDialog,
}));
const MoveConflict = lazy(async () => ({ default: (await import('./move-conflict.tsx')).MoveConflict }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));

type Asking = {
  deal: Movable;
  target: Target;
  cycle: SalesCycle;
  missing: ExitCriterion[];
  /** The cycle has no such way: only a reason opens it. */
  blocked?: Blocked;
  /** Everything is there but a manager's approval. */
  approval?: Given;
};

type Conflict = { deal: Movable; target: Target; given: Given; now: Deal };

const wasSecond = (error: unknown) => error instanceof ApiProblem && error.because === 'changed-meanwhile';

/**
 * Moving deals: the rules decide here first, and what is missing is asked for there and then.
 * @param onArrived hears of each move to another phase, once the dialogs are gone
 * @returns `start` a move to somewhere, `choose` where to first, and the dialogs, to be put on the screen
 */
export function useDealMoves(
  mayOverride: boolean,
  onArrived?: (row: DealRow) => void,
): {
  start: (deal: Movable, target: Target) => void;
  choose: (deal: Movable) => void;
  dialogs: ReactNode;
} {
  const words = useWords(moveMessages);
  const language = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const { cycles } = useCycles();
  const send = useSendMove();
  const reopen = useReopen();
  const askApproval = useAskApproval();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [choosing, setChoosing] = useState<Movable | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [arrived, setArrived] = useState<{ row: DealRow } | null>(null);
  const tellArrived = useEffectEvent((row: DealRow) => onArrived?.(row));
  // Not before its dialog has gone, which would hold the focus.
  useEffect(() => {
    if (arrived) tellArrived(arrived.row);
  }, [arrived]);

  const cycleOf = (deal: Pick<Movable, 'cycleId'>) => cycles.find(({ id }) => id === deal.cycleId);
  /** Also where the cycles are still on their way. */
  const comingCycleOf = async (deal: Movable) =>
    cycleOf(deal) ??
    (await queries.ensureQueryData(cyclesQuery)).cycles.find(({ id }) => id === deal.cycleId);
  const refused = (error: unknown) =>
    toast({ text: words.putBack(error instanceof ApiProblem ? error.message : words.noAnswer), bad: true });

  const moved = (before: Movable, target: Target, row: DealRow, given: Given) => {
    const met = given.results
      ? [...before.met, ...given.results.map(({ criterionId }) => criterionId)]
      : before.met;
    const now = { ...row, met };
    const cycle = cycleOf(now);
    const home: Target = { to: 'phase', phaseId: before.phase.id };
    const mayGoHome = cycle && canMoveDeal(judgedRow(now), before.phase.id, cycle);
    const back = async () => {
      // The way back may ask for results as any other way does.
      if (target.to === 'phase' && !mayGoHome?.ok) return start(now, home);
      try {
        if (target.to === 'phase') await send(now, home);
        else await reopen(row, words.undone);
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
    const canUndo =
      target.to === 'phase'
        ? mayGoHome && (mayGoHome.ok || mayGoHome.because === 'results-missing')
        : row.may.reopen;
    toast({ text, undo: canUndo ? () => void back() : undefined });
    if (target.to === 'phase') setArrived({ row });
  };

  /** Somebody else was first. Where they did not move it, the move goes on; otherwise one of the two is chosen. */
  const meet = async (deal: Movable, target: Target, given: Given) => {
    const now = await ask(getDeal, { dealId: deal.id });
    setAsking(null);
    const stays = now.phase.id === deal.phase.id && now.status === deal.status;
    if (stays) await run(movable(now), target, given);
    else setConflict({ deal, target, given, now });
  };

  const run = async (deal: Movable, target: Target, given: Given = {}) => {
    try {
      moved(deal, target, await send(deal, target, given), given);
    } catch (error) {
      if (wasSecond(error)) return meet(deal, target, given).catch(refused);
      const cycle = await comingCycleOf(deal).catch(() => undefined);
      if (error instanceof ApiProblem && error.because === 'results-missing' && cycle)
        setAsking({ deal, target, cycle, missing: error.body['missing'] as ExitCriterion[] });
      else if (error instanceof ApiProblem && error.because === 'approval-missing' && cycle)
        setAsking({ deal, target, cycle, missing: [], approval: {} });
      else refused(error);
    }
  };

  // Said so seldom that the words are fetched when they are needed.
  const explain = async (because: keyof typeof Refusals) => {
    const { refusals } = await import('../../refusals.ts');
    toast({ text: refusals[because][language], bad: true });
  };

  const start = (deal: Movable, target: Target) => {
    const cycle = cycleOf(deal);
    if (cycle) return begin(deal, target, cycle);
    return void comingCycleOf(deal)
      .then((coming) => (coming ? begin(deal, target, coming) : undefined))
      .catch(refused);
  };

  const begin = (deal: Movable, target: Target, cycle: SalesCycle) => {
    const judged = judgedRow(deal);
    if (target.to === 'lost') return setAsking({ deal, target, cycle, missing: [] });
    // With a confirmation the rule says what else is missing; the dialog asks for both.
    const decision =
      target.to === 'won' ? canWin(judged, '…', cycle) : canMoveDeal(judged, target.phaseId, cycle);
    const asks = (more: Partial<Asking>) => setAsking({ deal, target, cycle, missing: [], ...more });
    if (decision.ok) return target.to === 'won' ? asks({}) : void run(deal, target);
    switch (decision.because) {
      case 'results-missing':
        return asks({ missing: decision.missing });
      case 'order-confirmation-missing':
        return asks({});
      case 'approval-missing':
        return deal.approval?.status === 'asked' ? void explain('approval-asked') : asks({ approval: {} });
      case 'may-not-skip':
      case 'may-not-go-back':
        return mayOverride ? asks({ blocked: decision.because }) : void explain(decision.because);
      case 'already-there':
        return undefined;
      default:
        return void explain(decision.because);
    }
  };

  const answer = async (given: Given) => {
    if (!asking) return;
    const { deal, target } = asking;
    try {
      const row = await send(deal, target, given);
      setAsking(null);
      moved(deal, target, row, given);
    } catch (error) {
      if (wasSecond(error)) return meet(deal, target, given);
      // What was filled in goes along with the request.
      if (error instanceof ApiProblem && error.because === 'approval-missing')
        return setAsking({ ...asking, missing: [], approval: given });
      throw error;
    }
  };
  const request = async (note: string) => {
    if (!asking?.approval) return;
    await askApproval(asking.deal, asking.target, asking.approval.results, note);
    setAsking(null);
    toast({ text: words.approvalAsked(asking.deal.title) });
  };

  const choosingIn = choosing && cycleOf(choosing);
  const conflictIn = conflict && cycleOf(conflict.deal);
  const dialogs = (
    <Suspense>
      {conflict && conflictIn ? (
        <MoveConflict
          {...conflict}
          cycle={conflictIn}
          onLeave={() => setConflict(null)}
          onMine={() => {
            setConflict(null);
            const { now, target, given } = conflict;
            if (Object.keys(given).length > 0) void run(movable(now), target, given);
            else start(movable(now), target);
          }}
        />
      ) : null}
      {choosing && choosingIn ? (
        <MoveDialog
          cycle={choosingIn}
          deal={choosing}
          mayOverride={mayOverride}
          onChoose={(target) => {
            setChoosing(null);
            start(choosing, target);
          }}
          onClose={() => setChoosing(null)}
        />
      ) : null}
      {asking?.target.to === 'lost' ? (
        <LoseDialog deal={asking.deal} onAnswer={answer} onClose={() => setAsking(null)} />
      ) : asking?.approval ? (
        <ApprovalDialog
          cycle={asking.cycle}
          deal={asking.deal}
          onAsk={request}
          onClose={() => setAsking(null)}
          target={asking.target}
        />
      ) : asking ? (
        <GateDialog
          blocked={asking.blocked}
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
