import { useState } from 'react';
import { FileChoice } from '#base/files/ui/file-choice.tsx';
import { inLanguage } from '#base/kernel/language.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CriterionId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import type { ExitCriterion, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { closingDay } from '../../rules/can-close-on.ts';
import { ClosedOnField } from './closed-on-field.tsx';
import { useConfirmationFile } from './use-confirmation-file.ts';
import { CriterionField, type Answer } from './criterion-field.tsx';
import { gateMessages } from './gate-messages.ts';
import { givenResults, noAnswer, unanswered } from './results-form.ts';
import type { Given, Movable, Target } from './use-send-move.ts';
import css from './gate-dialog.module.css';

export type Blocked = 'may-not-skip' | 'may-not-go-back';

/** Asks, there and then, for what the phases that a deal leaves still want to know; for winning, also the order. */
export function GateDialog(props: {
  deal: Movable;
  target: Target;
  cycle: SalesCycle;
  missing: readonly ExitCriterion[];
  /** The cycle has no such way; only a reason opens it. */
  blocked?: Blocked | undefined;
  mayOverride: boolean;
  /** Sends; throws when it is refused. */
  onAnswer: (given: Given) => Promise<void>;
  onClose: () => void;
}) {
  const { deal, target, cycle, missing, blocked, mayOverride, onAnswer, onClose } = props;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const winning = target.to === 'won';
  const [answers, setAnswers] = useState<ReadonlyMap<CriterionId, Answer>>(new Map());
  const [confirmation, setConfirmation] = useState('');
  const { today } = useViewer();
  const latest = closingDay(deal.openedOn, today);
  const [closedOn, setClosedOn] = useState<IsoDate | null>(latest);
  const [chosePassing, setPassing] = useState(false);
  const passing = chosePassing || blocked !== undefined;
  const [fileId, setFileId] = useConfirmationFile(deal.id, winning);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const open = unanswered(missing, answers);
  const confirmed = !winning || confirmation.trim() !== '' || fileId !== null;
  const dated = !winning || closedOn !== null;
  const complete = dated && (passing ? reason.trim() !== '' : open.size === 0 && confirmed);
  const to = target.to === 'phase' ? cycle.phases.find(({ id }) => id === target.phaseId) : undefined;
  const title = winning
    ? words.winTitle(deal.title)
    : blocked
      ? words.blockedTitle(to ? inLanguage(to.name, language) : '')
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
        ...(winning && closedOn && closedOn !== latest ? { closedOn } : {}),
        ...(winning && fileId ? { orderConfirmationFileId: fileId } : {}),
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
      {blocked ? <p className={css.says}>{words[`blocked-${blocked}`]}</p> : null}
      {winning ? (
        <>
          <TextArea
            error={tried && !confirmed && !passing ? words.confirmationMissing : null}
            hint={words.confirmationHint}
            label={words.confirmation}
            maxLength={2000}
            onChange={setConfirmation}
            rows={2}
            value={confirmation}
          />
          <FileChoice
            label={words.confirmationFile}
            onChange={setFileId}
            owner={{ kind: 'deal', id: deal.id }}
            value={fileId}
          />
          <ClosedOnField
            disabled={busy}
            onChange={setClosedOn}
            openedOn={deal.openedOn}
            tried={tried}
            value={closedOn}
          />
        </>
      ) : blocked ? null : (
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
      {mayOverride && (missing.length > 0 || winning || blocked) ? (
        <div className={css.override}>
          {blocked ? null : (
            <Checkbox
              checked={passing}
              hint={words.overrideHint}
              label={words.override}
              onChange={setPassing}
            />
          )}
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
