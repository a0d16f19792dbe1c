import { useWords } from '#base/ui-kit/language.tsx';
import { ToDoGroup, ToDoLines, walkToDos } from '#base/ui-kit/to-do-list.tsx';

import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { dueGroups } from '#base/kernel/due.ts';
import { TaskLine, type Unsaid } from './task-line.tsx';
import { useDueWords } from './use-due-words.ts';

type Lines = { tasks: readonly Task[]; unsaid?: Unsaid; onOpen: (task: Task) => void };

/** Open tasks under the heads of late, today, the coming week and later. Arrows walk through them. */
export function TaskGroups({ tasks, ...rest }: Lines) {
  const words = useWords(taskMessages);
  const { groupOf } = useDueWords();
  return (
    <div onKeyDown={walkToDos} role="presentation">
      {dueGroups.map((group) => {
        const some = tasks.filter((task) => groupOf(task) === group);
        return some.length === 0 ? null : (
          <ToDoGroup head={{ count: some.length, late: group === 'late' }} key={group} label={words[group]}>
            <TaskLines {...rest} tasks={some} />
          </ToDoGroup>
        );
      })}
    </div>
  );
}

export function TaskLines({ tasks, unsaid, onOpen }: Lines) {
  return (
    <ToDoLines>
      {tasks.map((task) => (
        <TaskLine key={task.id} onOpen={onOpen} task={task} {...(unsaid ? { unsaid } : {})} />
      ))}
    </ToDoLines>
  );
}
