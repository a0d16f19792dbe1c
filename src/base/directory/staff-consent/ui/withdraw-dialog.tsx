import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { withdrawStaffConsent, type StaffConsent } from '../contract.ts';
import { staffConsentMessages } from '../messages.ts';

/** From when a consent holds no more, and why. */
export function WithdrawDialog({ consent, onClose }: { consent: StaffConsent; onClose: () => void }) {
  const words = useWords(staffConsentMessages);
  const { today } = useViewer();
  const queries = useQueryClient();
  const toast = useToast();
  const [from, setFrom] = useState<IsoDate | null>(consent.from > today ? consent.from : today);
  const [because, setBecause] = useState('');
  const send = useMutation({
    mutationFn: () =>
      ask(withdrawStaffConsent, {
        consentId: consent.id,
        version: consent.version,
        from: from ?? today,
        because,
      }),
    onSettled: () => queries.invalidateQueries(),
    onSuccess: () => {
      toast({ text: words.withdrawn });
      onClose();
    },
  });
  return (
    <Dialog
      actions={
        <>
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={send.isPending} kind="primary" type="submit">
            {words.withdraw}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => send.mutate()}
      open
      stay={send.isPending}
      title={words.withdrawTitle}
    >
      <p>{words.withdrawSays}</p>
      <DateField
        error={errorAt(send.error, '/from')}
        label={words.withdrawFrom}
        onChange={setFrom}
        value={from}
      />
      <TextArea
        error={errorAt(send.error, '/because')}
        label={words.because}
        maxLength={1000}
        onChange={setBecause}
        required
        rows={3}
        value={because}
      />
      <ErrorNote error={send.error} fields={{ '/from': words.withdrawFrom, '/because': words.because }} />
    </Dialog>
  );
}
