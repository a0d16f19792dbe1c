import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { Deal } from '../../shapes.ts';
import { gateMessages } from '../gate/gate-messages.ts';
import { useReopen } from '../gate/use-send-move.ts';

/** Opens a closed deal again, with the reason why: figures that were reported change with it. */
export function ReopenDeal({ deal }: { deal: Deal }) {
  const words = useWords(gateMessages);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useReopen();
  const reopen = useMutation({
    mutationFn: () => send(deal, reason.trim()),
    onSuccess: () => setAsking(false),
  });
  return (
    <>
      <Button icon={UndoIcon} onClick={() => setAsking(true)}>
        {words.reopen}
      </Button>
      <ConfirmDialog
        busy={reopen.isPending}
        confirm={words.reopen}
        harmless
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setTried(true);
          if (reason.trim() !== '') reopen.mutate();
        }}
        open={asking}
        title={words.reopenTitle(deal.title)}
      >
        <p>{words.reopenSays(inLanguage(deal.phase.name, language))}</p>
        <TextField
          error={tried && reason.trim() === '' ? words.reopenReasonMissing : null}
          label={words.reopenReason}
          maxLength={1000}
          onChange={setReason}
          value={reason}
        />
        <ErrorNote error={reopen.error} />
      </ConfirmDialog>
    </>
  );
}
