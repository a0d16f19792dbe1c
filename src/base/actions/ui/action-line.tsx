import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { daysLate, snoozeDays } from '#base/kernel/due.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { LockIcon, MoreIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Fact, focusBeside, ToDoLine } from '#base/ui-kit/to-do-list.tsx';

import type { Action } from '../contract.ts';
import { actionMessages } from '../messages.ts';
import { DropDialog } from './drop-dialog.tsx';
import { useActionChanges } from './use-actions.ts';

/** What a line need not say, because the list around it says it. */
export type Unsaid = { owner?: boolean; origin?: boolean };

/** One action: what, before when, whose, from where; a press ticks it off. */
export function ActionLine(props: { action: Action; unsaid?: Unsaid; onOpen: (action: Action) => void }) {
  const { action, unsaid = {}, onOpen } = props;
  const words = useWords(actionMessages);
  const { today } = useViewer();
  const changes = useActionChanges();
  const [dropping, setDropping] = useState(false);
  const open = action.status === 'open';
  const to = snoozeDays(today);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!open || !action.may.edit || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      x: () => changes.complete(action),
      m: () => changes.moveTo(action, to.tomorrow),
      w: () => changes.moveTo(action, to.nextWeek),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    focusBeside(event.currentTarget);
    act();
  };
  return (
    <ToDoLine
      done={!open}
      facts={
        <>
          {open ? <DueWords action={action} /> : <EndedWords action={action} />}
          {unsaid.owner ? null : <span>{action.owner?.name ?? words.nobody}</span>}
          {action.origin && !unsaid.origin ? <OriginLink origin={action.origin} /> : null}
          {action.isPrivate ? (
            <Fact>
              <LockIcon size={14} />
              {words.between}
            </Fact>
          ) : null}
        </>
      }
      menu={
        <>
          {open && action.may.edit ? (
            <Menu
              groups={[
                {
                  items: [
                    { label: words.edit, onSelect: () => onOpen(action) },
                    { label: words.toTomorrow, onSelect: () => changes.moveTo(action, to.tomorrow) },
                    { label: words.toNextWeek, onSelect: () => changes.moveTo(action, to.nextWeek) },
                  ],
                },
                { items: [{ label: words.drop, danger: true, onSelect: () => setDropping(true) }] },
              ]}
              trigger={<IconButton icon={MoreIcon} label={words.actionsFor(action.title)} small />}
            />
          ) : null}
          {dropping ? (
            <DropDialog
              onClose={() => setDropping(false)}
              onDrop={(because) => changes.drop(action, because)}
            />
          ) : null}
        </>
      }
      onKey={onKey}
      onOpen={() => onOpen(action)}
      tick={{
        label: open ? words.complete(action.title) : words.reopen(action.title),
        may: action.may.edit,
        onPress: () => (open ? changes.complete(action) : changes.reopen(action)),
      }}
      title={action.title}
    />
  );
}

export function OriginLink({ origin }: { origin: NonNullable<Action['origin']> }) {
  return origin.path === null ? (
    <span>{origin.name}</span>
  ) : (
    // The path was kept with the action; the slices that write it know their own screens.
    <Link to={origin.path}>{origin.name}</Link>
  );
}

function DueWords({ action }: { action: Action }) {
  const words = useWords(actionMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const days = daysLate(action.dueOn, today);
  const when = dayWords(action.dueOn, today, language);
  return <Fact late={days > 0}>{days > 0 ? `${when}, ${words.daysLate(days)}` : when}</Fact>;
}

function EndedWords({ action }: { action: Action }) {
  const words = useWords(actionMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  if (action.endedAt === null) return null;
  const day = dayWords(dateIn(zone, new Date(action.endedAt)), today, language);
  if (action.droppedBecause !== null) return <span>{words.droppedWhy(day, action.droppedBecause)}</span>;
  return <span>{action.endedBy ? words.endedBy(action.endedBy.name, day) : day}</span>;
}
