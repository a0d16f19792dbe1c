import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import type { CriterionId, CycleId, PhaseId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { activePhases } from '#plan/sales-cycle/cycle.ts';

import { changeDealCycle } from '../../cycle-contract.ts';
import { canChangeCycle } from '../../rules/can-change-cycle.ts';
import { carriedResults } from '../../rules/carried-results.ts';
import { metWith } from '../../rules/met-criteria.ts';
import { proposeLanding } from '../../rules/propose-landing.ts';
import type { Deal } from '../../shapes.ts';
import { movable } from '../deal/use-deal.ts';
import { useCycles } from '../use-cycles.ts';
import { CriterionField, type Answer } from './criterion-field.tsx';
import { gateMessages } from './gate-messages.ts';
import { judgedRow } from './judged-row.ts';
import { OverrideField } from './override-field.tsx';
import { givenResults, noAnswer, unanswered } from './results-form.ts';
import { refreshDeal } from './use-send-move.ts';
import css from './gate-dialog.module.css';

/** Lets a deal go on in another cycle: which one, in which phase, and what that phase takes as known. */
export function ChangeCycleDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const words = useWords(gateMessages);
  const language = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const { cycles } = useCycles();
  const [cycleId, setCycleId] = useState<CycleId | null>(null);
  const [chosenPhase, setPhase] = useState<PhaseId | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<CriterionId, Answer>>(new Map());
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);

  const others = cycles.filter(({ id, retired }) => !retired && id !== deal.cycleId);
  const from = cycles.find(({ id }) => id === deal.cycleId);
  const to = others.find(({ id }) => id === cycleId) ?? others[0];
  const known = deal.cycle.phases.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, result }) =>
      result ? [{ criterionId: id, value: result.value, note: result.note }] : [],
    ),
  );
  const carried = from && to ? carriedResults(from, to, known) : [];
  const judged = judgedRow(movable(deal));
  const met = metWith(judged.met, carried);
  const proposed = from && to ? proposeLanding(from, deal.phase.id, to, met) : null;
  const phaseId = chosenPhase ?? proposed?.id ?? null;
  const decision =
    to && phaseId ? canChangeCycle({ ...judged, met, cycleId: deal.cycleId }, to, phaseId) : null;
  const missing = decision && !decision.ok && decision.because === 'results-missing' ? decision.missing : [];
  const stopped =
    decision && !decision.ok && decision.because === 'approval-missing'
      ? words.cycleNeedsApproval
      : decision && !decision.ok && decision.because === 'may-not-skip' && !deal.may.overrideGate
        ? words.cycleNoSkip
        : null;
  const passing = reason !== null;
  const blocked = decision !== null && !decision.ok && decision.because === 'may-not-skip';
  const open = unanswered(missing, answers);
  const ready =
    stopped === null && (passing ? reason.trim() !== '' : open.size === 0 && !blocked) && phaseId !== null;

  const change = useMutation({
    mutationFn: async () => {
      if (phaseId === null) return null;
      const results = givenResults(answers);
      return ask(changeDealCycle, {
        dealId: deal.id,
        version: deal.version,
        toPhaseId: phaseId,
        ...(results.length > 0 ? { results } : {}),
        ...(passing ? { override: { reason: reason.trim() } } : {}),
      });
    },
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['deals', 'board'] });
      void queries.invalidateQueries({ queryKey: ['approvals'] });
      await refreshDeal(queries, deal.id);
      onClose();
      if (to) toast({ text: words.cycleChanged(deal.title, inLanguage(to.name, language)) });
    },
  });

  if (!to)
    return (
      <Dialog onClose={onClose} open title={words.cycleTitle}>
        <p>{words.noOtherCycle}</p>
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          <Button disabled={change.isPending} onClick={onClose}>
            {words.later}
          </Button>
          <Button busy={change.isPending} kind="primary" type="submit">
            {words.changeCycle}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (ready) change.mutate();
      }}
      open
      stay={change.isPending}
      title={words.cycleTitle}
    >
      <p className={css.says}>{words.cycleSays(deal.title)}</p>
      <SelectField
        label={words.cycle}
        onChange={(id) => {
          setCycleId(id);
          setPhase(null);
          setAnswers(new Map());
        }}
        options={others.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
        value={to.id}
      />
      <SelectField
        error={stopped}
        label={words.landing}
        onChange={(id) => {
          setPhase(id);
          setAnswers(new Map());
        }}
        options={activePhases(to).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
        value={phaseId}
      />
      {missing.map((criterion) => (
        <CriterionField
          answer={answers.get(criterion.id) ?? noAnswer}
          criterion={criterion}
          error={tried && !passing && open.has(criterion.id) ? words.stillMissing : null}
          key={criterion.id}
          onChange={(answer) => setAnswers((before) => new Map(before).set(criterion.id, answer))}
        />
      ))}
      {deal.may.overrideGate && stopped === null && (missing.length > 0 || blocked) ? (
        <OverrideField blocked={blocked} onChange={setReason} reason={reason} tried={tried} />
      ) : null}
      <ErrorNote error={change.error} />
    </Dialog>
  );
}
