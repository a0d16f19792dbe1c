import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { draftLetter, sendQuote, type Quote } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import { Actions } from './answer-dialogs.tsx';
import { pdfPath, useQuoteChange } from './use-quotes.ts';
import own from './quotes.module.css';

type Draft = OutputOf<typeof draftLetter>;

/** Before a draft gets its number: by e-mail from here, or by hand. */
export function SendDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const words = useWords(quoteMessages);
  const { data: draft, error } = useQuery({
    queryKey: ['quote-letter', quote.id, quote.version],
    queryFn: ({ signal }) => ask(draftLetter, { quoteId: quote.id }, { signal }),
    gcTime: 0,
  });
  if (draft) return <Sending draft={draft} onClose={onClose} quote={quote} />;
  return (
    <Dialog onClose={onClose} open title={words.sendTitle}>
      {error ? <ErrorNote error={error} /> : <Skeleton lines={4} />}
    </Dialog>
  );
}

function Sending({ quote, draft, onClose }: { quote: Quote; draft: Draft; onClose: () => void }) {
  const words = useWords(quoteMessages);
  const toast = useToast();
  const [way, setWay] = useState<'mail' | 'hand'>(draft.canMail ? 'mail' : 'hand');
  const [to, setTo] = useState(draft.addresses[0]?.email ?? '');
  const [subject, setSubject] = useState(draft.subject);
  const [text, setText] = useState(draft.text);
  const [tried, setTried] = useState(false);
  const byMail = way === 'mail';
  const missing = byMail && to.trim() === '';
  const send = useQuoteChange(
    () =>
      ask(sendQuote, {
        quoteId: quote.id,
        version: quote.version,
        ...(byMail ? { letter: { to: to.trim(), subject, text } } : {}),
      }),
    (sent) => {
      onClose();
      const label = sent.label ?? '';
      toast({ text: byMail ? words.isMailed(label, to.trim()) : words.isSent(label) });
    },
  );
  return (
    <Dialog
      actions={
        <Actions busy={send.isPending} onClose={onClose} says={byMail ? words.mailNow : words.sendNow} />
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!missing) send.mutate(undefined);
      }}
      open
      stay={send.isPending}
      title={words.sendTitle}
    >
      {draft.canMail ? (
        <div>
          <Segmented
            label={words.sendHow}
            onChange={setWay}
            options={[
              { value: 'mail', label: words.byMail },
              { value: 'hand', label: words.byHand },
            ]}
            value={way}
          />
        </div>
      ) : null}
      <p>{byMail ? words.mailSays : words.sendSays}</p>
      {byMail ? (
        <>
          {draft.addresses.length > 1 ? (
            <ChoiceChips
              label={words.known}
              onChange={setTo}
              options={draft.addresses.slice(0, 6).map(({ email, name }) => ({ value: email, label: name }))}
              value={to}
            />
          ) : null}
          <TextField
            error={tried && missing ? words.toMissing : errorAt(send.error, '/letter/to')}
            inputMode="email"
            label={words.to}
            maxLength={200}
            onChange={setTo}
            value={to}
          />
          <TextField
            error={errorAt(send.error, '/letter/subject')}
            label={words.subject}
            maxLength={200}
            onChange={setSubject}
            value={subject}
          />
          <TextArea label={words.letter} maxLength={10_000} onChange={setText} rows={9} value={text} />
        </>
      ) : null}
      <p>
        <a className={own.link} href={pdfPath(quote)} rel="noopener" target="_blank">
          {words.look}
        </a>
      </p>
      <ErrorNote error={send.error} />
    </Dialog>
  );
}
