import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import type { CriterionId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import type { ExitCriterion, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { CriterionField, type Answer } from './criterion-field.tsx';
import { gateMessages } from './gate-messages.ts';
import { givenResults, noAnswer, unanswered } from './results-form.ts';
import type { Given, Movable, Target } from './use-send-move.ts';
import css from './gate-dialog.module.css';

/** Asks, there and then, for what the phases that a deal leaves still want to know; for winning, also the order. */
export function GateDialog(props: {
  deal: Movable;
  target: Target;
  cycle: SalesCycle;
  missing: readonly ExitCriterion[];
  mayOverride: boolean;
  /** Sends; throws when it is refused. */
  onAnswer: (given: Given) => Promise<void>;
  onClose: () => void;
}) {
  const { deal, target, cycle, missing, mayOverride, onAnswer, onClose } = props;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const winning = target.to === 'won';
  const [answers, setAnswers] = useState<ReadonlyMap<CriterionId, Answer>>(new Map());
  const [confirmation, setConfirmation] = useState('');
  const [passing, setPassing] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const open = unanswered(missing, answers);
  const confirmed = !winning || confirmation.trim() !== '';
  const complete = passing ? reason.trim() !== '' : open.size === 0 && confirmed;
  const to = target.to === 'phase' ? cycle.phases.find(({ id }) => id === target.phaseId) : undefined;
  const title = winning
    ? words.winTitle(deal.title)
    : words.gateTitle(to ? inLanguage(to.name, language) : '');
  const leaving = cycle.phases.filter(({ criteria }) =>
    criteria.some(({ id }) => missing.some((m) => m.id === id)),
  );

  const submit = async () => {
    setTried(true);
    if (!complete) return;
    setBusy(true);
    setError(null);
    const results = givenResults(answers);
    try {
      await onAnswer({
        ...(results.length > 0 ? { results } : {}),
        ...(passing ? { override: { reason: reason.trim() } } : {}),
        ...(winning && confirmation.trim() ? { orderConfirmation: confirmation.trim() } : {}),
      });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };

  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.later}
          </Button>
          <Button busy={busy} kind="primary" type="submit">
            {winning ? words.winNow : passing ? words.moveAnyway : words.move}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      open
      stay={busy}
      title={title}
    >
      {winning ? (
        <TextArea
          error={tried && !confirmed && !passing ? words.confirmationMissing : null}
          hint={words.confirmationHint}
          label={words.confirmation}
          maxLength={2000}
          onChange={setConfirmation}
          rows={2}
          value={confirmation}
        />
      ) : (
        <p className={css.says}>{words.gateSays(deal.title)}</p>
      )}
      {leaving.map((phase) => (
        <fieldset className={css.phase} key={phase.id}>
          {leaving.length > 1 || winning ? (
            <legend className={css.legend}>{words.leaves(inLanguage(phase.name, language))}</legend>
          ) : null}
          {phase.criteria
            .filter(({ id }) => missing.some((m) => m.id === id))
            .map((criterion) => (
              <CriterionField
                answer={answers.get(criterion.id) ?? noAnswer}
                criterion={criterion}
                disabled={busy}
                error={tried && !passing && open.has(criterion.id) ? words.stillMissing : null}
                key={criterion.id}
                onChange={(answer) => setAnswers((before) => new Map(before).set(criterion.id, answer))}
              />
            ))}
        </fieldset>
      ))}
      {mayOverride && (missing.length > 0 || winning) ? (
        <div className={css.override}>
          <Checkbox
            checked={passing}
            hint={words.overrideHint}
            label={words.override}
            onChange={setPassing}
          />
          {passing ? (
            <TextField
              error={tried && reason.trim() === '' ? words.overrideReasonMissing : null}
              label={words.overrideReason}
              maxLength={1000}
              onChange={setReason}
              value={reason}
            />
          ) : null}
        </div>
      ) : null}
      <ErrorNote error={error} />
    </Dialog>
  );
}
