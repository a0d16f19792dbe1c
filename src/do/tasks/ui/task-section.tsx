import { lazy, Suspense, useState } from 'react';
import type { AccountId, DealId } from '#base/kernel/id.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { walkToDos } from '#base/ui-kit/to-do-list.tsx';

import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { QuickAdd } from './quick-add.tsx';
import { TaskLines } from './task-groups.tsx';
import css from './tasks.module.css';
import { useTasks } from './use-tasks.ts';

const TaskDrawer = lazy(async () => ({ default: (await import('./task-drawer.tsx')).TaskDrawer }));

/** The open tasks of a deal or an account, with a line to add one. */
export function TaskSection(props: { dealId?: DealId; accountId?: AccountId }) {
  const { dealId, accountId } = props;
  const words = useWords(taskMessages);
  const about = { ...(dealId ? { dealId } : {}), ...(accountId ? { accountId } : {}) };
  const { rows, may, error, refetch } = useTasks({ show: 'open', ...about });
  const [opened, setOpened] = useState<Task | null>(null);
  return (
    <Sheet title={words.title}>
      {may?.add ? <QuickAdd {...about} /> : null}
      {error && !rows ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <Skeleton lines={2} /> : null}
      {rows?.length === 0 ? <p className={css.empty}>{words.none}</p> : null}
      {rows && rows.length > 0 ? (
        <div onKeyDown={walkToDos} role="presentation">
          <TaskLines onOpen={setOpened} tasks={rows} unsaid={{ deal: dealId !== undefined, account: true }} />
        </div>
      ) : null}
      {opened ? (
        <Suspense>
          <TaskDrawer key={opened.id} onClose={() => setOpened(null)} task={opened} />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
