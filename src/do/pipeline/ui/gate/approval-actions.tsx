import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import type { DealRow } from '../../shapes.ts';
import { gateMessages } from './gate-messages.ts';
import { moveMessages } from './move-messages.ts';
import { useAnswerApproval } from './use-approvals.ts';

/** Where the step that was asked for goes, in words: `naar Offerte`, `de order`. */
export function useStepWords() {
  const words = useWords(gateMessages);
  const language = useLanguage();
  return ({ toPhase }: NonNullable<DealRow['approval']>) =>
    toPhase ? words.goesTo(inLanguage(toPhase.name, language)) : words.goesToOrder;
}

/** What can be done with a request: agree, send back, or take it back. */
export function ApprovalActions({ deal, small }: { deal: DealRow; small?: boolean }) {
  const words = useWords(gateMessages);
  const said = useWords(moveMessages);
  const stepWords = useStepWords();
  const toast = useToast();
  const answer = useAnswerApproval();
  const [sendingBack, setSendingBack] = useState(false);
  const { approval } = deal;
  if (approval?.status !== 'asked') return null;
  const send = async (kind: 'approve' | 'withdraw') => {
    try {
      await answer.mutateAsync({ approvalId: approval.id, answer: kind });
      const text = kind === 'approve' ? words.approved(deal.title, stepWords(approval)) : words.withdrawn;
      toast({ text });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : said.noAnswer, bad: true });
    }
  };
  return (
    <>
      {deal.may.approve ? (
        <>
          <Button disabled={answer.isPending} onClick={() => setSendingBack(true)} small={small}>
            {words.sendBack}
          </Button>
          <Button
            busy={answer.isPending}
            icon={CheckIcon}
            kind="primary"
            onClick={() => void send('approve')}
            small={small}
          >
            {words.approve}
          </Button>
        </>
      ) : deal.may.edit ? (
        <Button busy={answer.isPending} onClick={() => void send('withdraw')} small={small}>
          {words.withdraw}
        </Button>
      ) : null}
      {sendingBack ? (
        <SendBackDialog
          onClose={() => setSendingBack(false)}
          onSend={async (reason) => {
            await answer.mutateAsync({ approvalId: approval.id, answer: 'send-back', reason });
            toast({ text: words.sentBack(deal.title) });
          }}
          title={deal.title}
        />
      ) : null}
    </>
  );
}

function SendBackDialog(props: {
  title: string;
  onSend: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { title, onSend, onClose } = props;
  const words = useWords(gateMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      await onSend(reason.trim());
      onClose();
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
            {words.sendBack}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      open
      stay={busy}
      title={words.sendBackTitle(title)}
    >
      <TextArea
        error={tried && reason.trim() === '' ? words.sendBackReasonMissing : null}
        label={words.sendBackReason}
        maxLength={2000}
        onChange={setReason}
        rows={3}
        value={reason}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
