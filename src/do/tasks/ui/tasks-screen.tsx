import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { OwnActions } from '#base/actions/ui/own-actions.tsx';
import type { TaskId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { NotThereDialog } from '#base/ui-kit/open-failed.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { ToDoGroup } from '#base/ui-kit/to-do-list.tsx';

import { getTask } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { QuickAdd } from './quick-add.tsx';
import { TaskGroups, TaskLines } from './task-groups.tsx';
import css from './tasks.module.css';
import { useTasks } from './use-tasks.ts';

const TaskDrawer = lazy(async () => ({ default: (await import('./task-drawer.tsx')).TaskDrawer }));

/** What there is to do, the late ones first; and what was done. */
export function TasksScreen() {
  const words = useWords(taskMessages);
  const navigate = useNavigate();
  const { taskId } = useParams({ strict: false });
  const [show, setShow] = useState<'open' | 'done'>('open');
  const [whose, setWhose] = useState<'me' | 'team' | 'all'>('me');
  const { rows, may, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useTasks({ show, whose });
  const open = ({ id }: { id: TaskId }) => void navigate({ to: '/tasks/$taskId', params: { taskId: id } });
  const lines = { tasks: rows ?? [], unsaid: { member: whose === 'me' }, onOpen: open };
  return (
    <Page
      actions={may?.add ? <ExportLink asked={{ show, whose }} subject="tasks" /> : null}
      title={words.title}
      width="middle"
    >
      {may?.add === false ? null : <QuickAdd hint />}
      <div className={css.bar}>
        <Segmented
          label={words.showWhat}
          onChange={setShow}
          options={[
            { value: 'open', label: words.open },
            { value: 'done', label: words.done },
          ]}
          value={show}
        />
        <Segmented
          label={words.whose}
          onChange={setWhose}
          options={[
            { value: 'me', label: words.mine },
            ...(may?.seeTeam ? [{ value: 'team' as const, label: words.team }] : []),
            { value: 'all', label: words.all },
          ]}
          value={whose}
        />
      </div>
      {error && !rows ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? (
        <Sheet>
          <Skeleton lines={6} />
        </Sheet>
      ) : null}
      {show === 'open' && whose === 'me' ? <OwnActions /> : null}
      {rows?.length === 0 ? <Nothing mayAdd={may?.add !== false} show={show} whose={whose} /> : null}
      {rows && rows.length > 0 && show === 'open' ? <TaskGroups {...lines} /> : null}
      {rows && rows.length > 0 && show === 'done' ? (
        <ToDoGroup label={words.done}>
          <TaskLines {...lines} />
        </ToDoGroup>
      ) : null}
      {hasNextPage ? (
        <LoadMore
          failed={isFetchNextPageError}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
      {show === 'open' && rows && rows.length > 0 ? <Keys /> : null}
      {taskId === undefined ? null : (
        <OneTask key={taskId} onClose={() => void navigate({ to: '/tasks' })} taskId={taskId as TaskId} />
      )}
    </Page>
  );
}

function OneTask({ taskId, onClose }: { taskId: TaskId; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['tasks', 'one', taskId],
    queryFn: ({ signal }) => ask(getTask, { taskId }, { signal }),
    // The form holds what somebody writes; it is not pulled from under them.
    refetchOnWindowFocus: false,
  });
  if (error) return <NotThereDialog error={error} onClose={onClose} />;
  return data ? (
    <Suspense>
      <TaskDrawer onClose={onClose} task={data} />
    </Suspense>
  ) : null;
}

function Nothing(props: { show: 'open' | 'done'; whose: string; mayAdd: boolean }) {
  const { show, whose, mayAdd } = props;
  const words = useWords(taskMessages);
  if (show === 'done') return <EmptyState title={words.nothingDone}>{words.nothingDoneSays}</EmptyState>;
  return (
    <EmptyState title={words.nothingOpen}>
      {whose !== 'me' ? words.nothingOfOthers : mayAdd ? words.nothingOpenSays : words.nothingForReaders}
    </EmptyState>
  );
}

function Keys() {
  const words = useWords(taskMessages);
  return (
    <p className={css.keys}>
      {words.keys}:
      <span>
        <Kbd>↑ ↓</Kbd> {words.keyWalk}
      </span>
      <span>
        <Kbd>X</Kbd> {words.keyDone}
      </span>
      <span>
        <Kbd>M</Kbd> {words.keyTomorrow}
      </span>
      <span>
        <Kbd>W</Kbd> {words.keyWeek}
      </span>
    </p>
  );
}
