import { useState } from 'react';
import { FileChoice } from '#base/files/ui/file-choice.tsx';
import type { FileId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import { useQuoteChange } from './use-quotes.ts';

type Asked = { quote: Quote; onClose: () => void };

/** The customer said yes; with the signed quote the deal can be won. */
export function AcceptDialog({ quote, onClose }: Asked) {
  const words = useWords(quoteMessages);
  const toast = useToast();
  const [fileId, setFileId] = useState<FileId | null>(null);
  const accept = useQuoteChange(
    () => ask(contract.acceptQuote, { quoteId: quote.id, version: quote.version, signedFileId: fileId }),
    () => {
      onClose();
      toast({ text: words.isAccepted(quote.label ?? '') });
    },
  );
  return (
    <Dialog
      actions={<Actions busy={accept.isPending} onClose={onClose} says={words.acceptNow} />}
      onClose={onClose}
      onSubmit={() => accept.mutate(undefined)}
      open
      stay={accept.isPending}
      title={words.acceptTitle(quote.label ?? '')}
    >
      <p>{words.acceptSays}</p>
      <FileChoice
        label={words.signedFile}
        onChange={setFileId}
        owner={{ kind: 'deal', id: quote.dealId }}
        value={fileId}
      />
      <ErrorNote error={accept.error} />
    </Dialog>
  );
}

/** The customer said no, and why. */
export function RefuseDialog({ quote, onClose }: Asked) {
  const words = useWords(quoteMessages);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refuse = useQuoteChange(
    () => ask(contract.refuseQuote, { quoteId: quote.id, version: quote.version, reason }),
    () => {
      onClose();
      toast({ text: words.isRefused(quote.label ?? '') });
    },
  );
  return (
    <Dialog
      actions={<Actions busy={refuse.isPending} onClose={onClose} says={words.refuseNow} />}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== '') refuse.mutate(undefined);
      }}
      open
      stay={refuse.isPending}
      title={words.refuseTitle(quote.label ?? '')}
    >
      <TextArea
        error={tried && reason.trim() === '' ? words.reasonMissing : null}
        label={words.reason}
        maxLength={2000}
        onChange={setReason}
        rows={3}
        value={reason}
      />
      <ErrorNote error={refuse.error} />
    </Dialog>
  );
}

export function Actions({ busy, onClose, says }: { busy: boolean; onClose: () => void; says: string }) {
  const kit = useWords(kitMessages);
  return (
    <>
      <Button disabled={busy} onClick={onClose}>
        {kit.cancel}
      </Button>
      <Button busy={busy} kind="primary" type="submit">
        {says}
      </Button>
    </>
  );
}
