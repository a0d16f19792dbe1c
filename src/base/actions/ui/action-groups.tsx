import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dueGroup, dueGroups } from '#base/kernel/due.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { ToDoGroup, ToDoLines, walkToDos } from '#base/ui-kit/to-do-list.tsx';

import type { Action } from '../contract.ts';
import { actionMessages } from '../messages.ts';
import { ActionLine, type Unsaid } from './action-line.tsx';

type Lines = { actions: readonly Action[]; unsaid?: Unsaid; onOpen: (action: Action) => void };

/** Open actions under the heads of late, today, the coming week and later. Arrows walk through them. */
export function ActionGroups({ actions, ...rest }: Lines) {
  const words = useWords(actionMessages);
  const { today } = useViewer();
  const groupOf = ({ dueOn }: Action) => dueGroup({ dueOn, dueTime: null }, { today, clock: '00:00' });
  return (
    <div onKeyDown={walkToDos} role="presentation">
      {dueGroups.map((group) => {
        const some = actions.filter((action) => groupOf(action) === group);
        return some.length === 0 ? null : (
          <ToDoGroup head={{ count: some.length, late: group === 'late' }} key={group} label={words[group]}>
            <ActionLines {...rest} actions={some} />
          </ToDoGroup>
        );
      })}
    </div>
  );
}

export function ActionLines({ actions, unsaid, onOpen }: Lines) {
  return (
    <ToDoLines>
      {actions.map((action) => (
        <ActionLine action={action} key={action.id} onOpen={onOpen} {...(unsaid ? { unsaid } : {})} />
      ))}
    </ToDoLines>
  );
}
