import type { KeyboardEvent } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { dueGroups } from '../rules/due.ts';
import { TaskLine, type Unsaid } from './task-line.tsx';
import css from './tasks.module.css';
import { useDueWords } from './use-due-words.ts';

type Lines = { tasks: readonly Task[]; unsaid?: Unsaid; onOpen: (task: Task) => void };

/** Open tasks under the heads of late, today, the coming week and later. Arrows walk through them. */
export function TaskGroups({ tasks, ...rest }: Lines) {
  const words = useWords(taskMessages);
  const { groupOf } = useDueWords();
  return (
    <div onKeyDown={walk} role="presentation">
      {dueGroups.map((group) => {
        const some = tasks.filter((task) => groupOf(task) === group);
        return some.length === 0 ? null : (
          <section aria-label={words[group]} className={css.group} key={group}>
            <h2 className={css.head} data-late={group === 'late' || undefined}>
              {words[group]} <span className={css.count}>{some.length}</span>
            </h2>
            <TaskLines {...rest} tasks={some} />
          </section>
        );
      })}
    </div>
  );
}

export function TaskLines({ tasks, unsaid, onOpen }: Lines) {
  return (
    <ul className={css.lines}>
      {tasks.map((task) => (
        <TaskLine key={task.id} onOpen={onOpen} task={task} {...(unsaid ? { unsaid } : {})} />
      ))}
    </ul>
  );
}

/** Up and down through the titles, whichever list they stand in. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target as HTMLElement;
  if (step === undefined || !('task' in here.dataset)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-task]')];
  const to = all[all.indexOf(here) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
