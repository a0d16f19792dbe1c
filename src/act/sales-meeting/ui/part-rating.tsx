import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { closeMeeting } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import { ratingTenths } from '../rules/figures.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

const marks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A figure from everybody for the meeting itself; the mean shows once one has given one's own. */
export function PartRating({ part }: { part: Part }) {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const { items, meeting, me, say, quick, editItem, mayTalk } = useThisTable();
  const ratings = items.filter(({ kind }) => kind === 'rating');
  const own = ratings.find(({ author }) => author?.id === me.id);
  const mean = ratingTenths(ratings.flatMap(({ value }) => (value === null ? [] : [value])));
  const give = (value: number) => {
    if (own) quick(() => editItem(own, { value }));
    else say({ kind: 'rating', partKey: part.key, text: '', value });
  };
  return (
    <div className={css.stack}>
      {mayTalk ? (
        <fieldset className={css.marks}>
          <legend>{words.yourRating}</legend>
          {marks.map((mark) => (
            <button
              aria-label={words.giveRating(mark)}
              aria-pressed={own?.value === mark}
              key={mark}
              onClick={() => give(mark)}
              type="button"
            >
              {mark}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p className={css.mean}>
        {mean !== null && (own || !mayTalk) ? (
          <strong>{words.average(formatNumber(mean / 10, language, 1))}</strong>
        ) : null}
        <span className={css.soft}>{words.rated(ratings.length, meeting.attendees.length)}</span>
      </p>
      <CloseMeeting />
    </div>
  );
}

function CloseMeeting() {
  const words = useWords(meetingMessages);
  const toast = useToast();
  const { meeting, mayLead, lead } = useThisTable();
  const [asking, setAsking] = useState(false);
  if (!mayLead) return null;
  const close = async () => {
    setAsking(false);
    const done = await lead(() => ask(closeMeeting, { meetingId: meeting.id, version: meeting.version }));
    if (done) toast({ text: words.closed });
  };
  return (
    <>
      <p>
        <Button kind="primary" onClick={() => setAsking(true)}>
          {words.close}
        </Button>
      </p>
      <ConfirmDialog
        confirm={words.close}
        harmless
        onClose={() => setAsking(false)}
        onConfirm={() => void close()}
        open={asking}
        title={words.closeTitle}
      >
        {words.closeSays}
      </ConfirmDialog>
    </>
  );
}
