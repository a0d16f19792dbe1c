import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CycleIcon, MoreIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Fact, focusBeside, ToDoLine } from '#base/ui-kit/to-do-list.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { snoozeDays } from '#base/kernel/due.ts';
import { recurrenceWords } from '../rules/recurrence-words.ts';
import { taskKindIcons } from './task-kinds.ts';
import { useDueWords } from './use-due-words.ts';
import { useTaskChanges } from './use-tasks.ts';

/** What a line need not say, because the list around it says it. */
export type Unsaid = { member?: boolean; deal?: boolean; account?: boolean };

/** One task: what, when, about whom; a press ticks it off. */
export function TaskLine(props: { task: Task; unsaid?: Unsaid; onOpen: (task: Task) => void }) {
  const { task, unsaid = {}, onOpen } = props;
  const words = useWords(taskMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const due = useDueWords().say(task);
  const changes = useTaskChanges();
  const open = task.status === 'open';
  const to = snoozeDays(today);
  const Sign = taskKindIcons[task.kind];
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!open || !task.may.edit || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      x: () => changes.complete(task),
      m: () => changes.moveTo(task, to.tomorrow),
      w: () => changes.moveTo(task, to.nextWeek),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    focusBeside(event.currentTarget);
    act();
  };
  return (
    <ToDoLine
      badge={task.priority === 'high' && open ? <WarnBadge>{words.high}</WarnBadge> : null}
      done={!open}
      facts={
        <>
          {task.kind === 'to-do' ? null : (
            <Fact>
              <Sign size={14} />
              {words[task.kind]}
            </Fact>
          )}
          <Fact late={due.late}>{open ? due.text : <EndedWords task={task} />}</Fact>
          {task.recurrence && open ? (
            <Fact>
              <CycleIcon size={14} />
              {recurrenceWords(task.recurrence, language)}
            </Fact>
          ) : null}
          {task.deal && !unsaid.deal ? <Link to={`/deals/${task.deal.id}`}>{task.deal.title}</Link> : null}
          {task.account && !unsaid.account && (unsaid.deal || !task.deal) ? (
            <Link to={`/accounts/${task.account.id}`}>{task.account.name}</Link>
          ) : null}
          {unsaid.member ? null : <span>{task.member?.name ?? words.nobody}</span>}
        </>
      }
      menu={
        open && task.may.edit ? (
          <Menu
            groups={[
              {
                items: [
                  { label: words.edit, onSelect: () => onOpen(task) },
                  { label: words.toTomorrow, onSelect: () => changes.moveTo(task, to.tomorrow) },
                  { label: words.toNextWeek, onSelect: () => changes.moveTo(task, to.nextWeek) },
                  ...(task.recurrence ? [{ label: words.skip, onSelect: () => changes.skip(task) }] : []),
                ],
              },
              { items: [{ label: words.remove, danger: true, onSelect: () => changes.remove(task) }] },
            ]}
            trigger={<IconButton icon={MoreIcon} label={words.actionsFor(task.title)} small />}
          />
        ) : null
      }
      onKey={onKey}
      onOpen={() => onOpen(task)}
      tick={{
        label: open ? words.complete(task.title) : words.reopen(task.title),
        may: task.may.edit,
        onPress: () => (open ? changes.complete(task) : changes.reopen(task)),
      }}
      title={task.title}
    />
  );
}

function EndedWords({ task }: { task: Task }) {
  const words = useWords(taskMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  if (task.endedAt === null) return null;
  const day = dayWords(dateIn(zone, new Date(task.endedAt)), today, language);
  return <>{task.endedBy ? words.doneBy(task.endedBy.name, day) : day}</>;
}
