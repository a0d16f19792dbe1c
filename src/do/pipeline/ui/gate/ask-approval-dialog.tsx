import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { gateMessages } from './gate-messages.ts';
import type { Movable, Target } from './use-send-move.ts';
import css from './gate-dialog.module.css';

/** Everything is there but the manager's approval: asks for it, with a word about why. */
export function AskApprovalDialog(props: {
  deal: Movable;
  target: Target;
  cycle: SalesCycle;
  /** Sends; throws when it is refused. */
  onAsk: (note: string) => Promise<void>;
  onClose: () => void;
}) {
  const { deal, target, cycle, onAsk, onClose } = props;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const to = target.to === 'phase' ? cycle.phases.find(({ id }) => id === target.phaseId) : undefined;
  const step = to ? words.stepTo(inLanguage(to.name, language)) : words.stepOrder;
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await onAsk(note.trim());
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
            {words.askApproval}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void send()}
      open
      stay={busy}
      title={words.approvalTitle}
    >
      <p className={css.says}>{words.approvalSays(deal.title, step)}</p>
      <TextArea
        label={words.approvalNote}
        maxLength={2000}
        onChange={setNote}
        optional
        rows={3}
        value={note}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
