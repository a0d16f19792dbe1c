import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import {
  CalendarIcon,
  CheckIcon,
  CloseIcon,
  CycleIcon,
  EditIcon,
  LostIcon,
  PersonIcon,
  PhaseIcon,
  PlusIcon,
  ProductIcon,
  TrashIcon,
  TrophyIcon,
  UndoIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { deleteActivity } from '../../activity-contract.ts';
import type { Activity, DealEvent, Timeline } from '../../shapes.ts';
import type { EventKind } from '../../words.ts';
import { didKeys, kindIcons } from './activity-kinds.ts';
import { activityMessages } from './activity-messages.ts';
import { clockIn } from '#base/i18n/day-words.ts';
import { dealMessages } from '../deal/deal-messages.ts';
import { OfDeal } from './of-deal.tsx';
import { AnswerEntry, FileEntry, NoteEntry } from './part-entries.tsx';
import { eventDetails, eventSource, eventWords } from './event-words.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './timeline.module.css';

const eventIcons: Record<EventKind, Icon> = {
  opened: PlusIcon,
  moved: PhaseIcon,
  won: TrophyIcon,
  lost: LostIcon,
  reopened: UndoIcon,
  owner: PersonIcon,
  amount: ProductIcon,
  'expected-close': CalendarIcon,
  edited: EditIcon,
  closing: EditIcon,
  'cycle-changed': CycleIcon,
  'approval-asked': PersonIcon,
  approved: CheckIcon,
  'sent-back': UndoIcon,
  'approval-withdrawn': CloseIcon,
  'repeat-ordered': PlusIcon,
};

/** @param namesDeal the timeline is of more than one deal, so that each entry says of which it speaks */
export function TimelineEntry({ row, namesDeal }: { row: Timeline['rows'][number]; namesDeal: boolean }) {
  switch (row.type) {
    case 'activity':
      return <ActivityEntry activity={row.activity} namesDeal={namesDeal} />;
    case 'event':
      return <EventEntry event={row.event} namesDeal={namesDeal} />;
    case 'note':
      return <NoteEntry namesDeal={namesDeal} note={row.note} />;
    case 'file':
      return <FileEntry file={row.file} namesDeal={namesDeal} />;
    case 'answer':
      return <AnswerEntry answer={row.answer} namesDeal={namesDeal} />;
  }
}

/** Something that was done: what, how it went, how long, by whom, and what was said. */
function ActivityEntry({ activity, namesDeal }: { activity: Activity; namesDeal: boolean }) {
  const words = useWords(activityMessages);
  const said = useWords(dealMessages);
  const { zone } = useViewer();
  const Sign = kindIcons[activity.kind];
  const facts = [
    activity.outcome ? words[activity.outcome] : '',
    activity.minutes ? said.minutes(activity.minutes) : '',
    activity.contact?.name ?? '',
    activity.member?.name ?? '',
  ].filter((fact) => fact !== '');
  return (
    <li className={css.entry}>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <div className={css.words}>
        <p>
          <strong>{words[didKeys[activity.kind]]}</strong>{' '}
          <span className={css.facts}>{facts.join(' · ')}</span>
        </p>
        {namesDeal ? <OfDeal deal={activity.deal} /> : null}
        {activity.note ? <p className={css.note}>{activity.note}</p> : null}
      </div>
      <time className={css.time} dateTime={activity.at}>
        {clockIn(zone, new Date(activity.at))}
      </time>
      {activity.may.edit ? <RemoveActivity activity={activity} /> : null}
    </li>
  );
}

function EventEntry({ event, namesDeal }: { event: DealEvent; namesDeal: boolean }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const Sign = eventIcons[event.kind];
  return (
    <li className={css.entry} data-event>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <div className={css.words}>
        <p>
          {eventWords(event, words, language, event.deal.currency)}{' '}
          <span className={css.facts}>{eventSource(event, words)}</span>
        </p>
        {namesDeal ? <OfDeal deal={event.deal} /> : null}
        {eventDetails(event, words, language).map((line) => (
          <p className={css.note} key={line}>
            {line}
          </p>
        ))}
      </div>
      <time className={css.time} dateTime={event.at}>
        {clockIn(zone, new Date(event.at))}
      </time>
    </li>
  );
}

function RemoveActivity({ activity }: { activity: Activity }) {
  const words = useWords(activityMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => ask(deleteActivity, { activityId: activity.id, version: activity.version }),
    onSuccess: async () => {
      setAsking(false);
      toast({ text: words.gone });
      await queries.invalidateQueries({ queryKey: ['deals'] });
      await queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
  return (
    <>
      <IconButton
        className={css.remove}
        icon={TrashIcon}
        label={words.remove}
        onClick={() => setAsking(true)}
        small
      />
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.remove}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
        open={asking}
        title={words.removeTitle}
      >
        <p>{words.removeSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </>
  );
}
