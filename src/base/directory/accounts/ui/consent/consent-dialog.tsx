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
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { recordConsent } from '../../consent-contract.ts';
import { consentMessages } from '../../consent-messages.ts';
import { channels, type Channel } from '../../rules/approach-law.ts';
import type { ConsentAnswer } from '../../rules/may-approach.ts';
import { ConsentHistory } from './consent-history.tsx';
import css from './consent.module.css';
import { useApproach, type ApproachSubject } from './use-approach.ts';
import { verdictWords } from './verdict-words.ts';

/** What somebody said about being approached, what follows from it, and room to write down more. */
export function ConsentDialog(props: { subject: ApproachSubject; name: string; onClose: () => void }) {
  const { subject, name, onClose } = props;
  const words = useWords(consentMessages);
  const { data, error } = useApproach(subject);
  const { today } = useViewer();
  const queries = useQueryClient();
  const toast = useToast();
  const [channel, setChannel] = useState<Channel>('phone');
  const [answer, setAnswer] = useState<ConsentAnswer>('given');
  const [onDate, setOnDate] = useState<IsoDate | null>(today);
  const [source, setSource] = useState('');
  const [proof, setProof] = useState('');
  const [proofLink, setProofLink] = useState('');
  const send = useMutation({
    mutationFn: () =>
      ask(recordConsent, {
        ...subject,
        channel,
        answer,
        onDate: onDate ?? today,
        source,
        proof,
        proofLink: proofLink.trim() || null,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: words.recorded });
      setSource('');
      setProof('');
      setProofLink('');
    },
  });
  const mayRecord = data?.may.record === true;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          {mayRecord ? (
            <Button busy={send.isPending} kind="primary" type="submit">
              {words.record}
            </Button>
          ) : null}
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (mayRecord) send.mutate();
      }}
      open
      stay={send.isPending}
      title={words.title(name)}
      wide
    >
      <ErrorNote error={error} />
      {data ? (
        <ul className={css.verdicts}>
          {channels.map((one) => (
            <li className={data.reach[one].ok ? css.fine : css.barred} key={one}>
              <strong>{words[one]}</strong>
              <span>{verdictWords(one, data.reach[one], words)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={4} />
      )}
      {mayRecord ? (
        <fieldset className={css.record}>
          <legend>{words.newHead}</legend>
          <div className={css.choices}>
            <Segmented
              label={words.channel}
              onChange={setChannel}
              options={channels.map((value) => ({ value, label: words[value] }))}
              value={channel}
            />
            <Segmented<ConsentAnswer>
              label={words.answer}
              onChange={setAnswer}
              options={[
                { value: 'given', label: words.given },
                { value: 'refused', label: words.refusedAnswer },
                { value: 'unknown', label: words.unknown },
              ]}
              value={answer}
            />
          </div>
          <div className={css.pair}>
            <DateField
              error={errorAt(send.error, '/onDate')}
              label={words.onDate}
              max={today}
              onChange={setOnDate}
              value={onDate}
            />
            <TextField
              error={errorAt(send.error, '/source')}
              hint={words.sourceHint}
              label={words.source}
              maxLength={300}
              onChange={setSource}
              required
              value={source}
            />
          </div>
          <TextArea
            hint={words.proofHint}
            label={words.proof}
            maxLength={5000}
            onChange={setProof}
            optional
            rows={2}
            value={proof}
          />
          <TextField
            error={errorAt(send.error, '/proofLink')}
            inputMode="url"
            label={words.proofLink}
            maxLength={1000}
            onChange={setProofLink}
            optional
            value={proofLink}
          />
          <ErrorNote
            error={send.error}
            fields={{ '/source': words.source, '/onDate': words.onDate, '/proofLink': words.proofLink }}
          />
        </fieldset>
      ) : null}
      {data ? <ConsentHistory consents={data.consents} isContact={'contactId' in subject} /> : null}
    </Dialog>
  );
}
