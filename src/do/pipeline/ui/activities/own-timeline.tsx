import { useState } from 'react';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { NoteComposer } from '../../notes/ui/note-composer.tsx';
import { PinnedNotes } from '../../notes/ui/pinned-notes.tsx';
import { accountScreenMessages } from '../account-screen-messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { ActivityComposer, type ComposerMode } from './activity-composer.tsx';
import { TimelineRows } from './timeline-rows.tsx';
import { useTimeline } from './use-timeline.ts';

/** Everything that was done for an account or with a contact; above it the place to write down what comes next. */
export function OwnTimeline(props: { accountId: AccountId | null; contactId?: ContactId }) {
  const { accountId, contactId } = props;
  const words = useWords(accountScreenMessages);
  const { may } = useDealChoices();
  const [mode, setMode] = useState<ComposerMode>('done');
  const of = contactId ? { contactId } : { accountId: accountId as AccountId };
  const { data: pinned } = useTimeline(of, 'pinned');
  const notes = (pinned?.pages ?? []).flatMap(({ rows }) =>
    rows.flatMap((row) => (row.type === 'note' ? [row.note] : [])),
  );
  return (
    <Sheet title={words.timeline}>
      <PinnedNotes notes={notes} />
      {may.create ? (
        <ActivityComposer
          accountId={accountId ?? undefined}
          contactId={contactId}
          mode={mode}
          note={<NoteComposer about={of} />}
          onMode={setMode}
        />
      ) : null}
      <TimelineRows empty={words.noActivities} of={of} />
    </Sheet>
  );
}
