import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, DealId, MemberId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { nextDue } from '../rules/recurrence.ts';

export type TaskList = {
  show: 'open' | 'done';
  whose?: 'me' | 'team' | 'all' | MemberId;
  dealId?: DealId;
  accountId?: AccountId;
};

/** Pages of tasks; late ones become late while one looks, so the list is asked again now and then. */
export function useTasks(list: TaskList) {
  const query = useInfiniteQuery({
    queryKey: ['tasks', list],
    queryFn: ({ pageParam, signal }) =>
      ask(
        contract.listTasks,
        { ...list, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 120_000,
  });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return { ...query, rows, may: data?.pages[0]?.may };
}

/** What one does with a task from its line: at once, with a way back. */
export function useTaskChanges() {
  const queries = useQueryClient();
  const words = useWords(taskMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['tasks'] }));
  const asked = ({ id, version }: Task) => ({ taskId: id, version });
  const backTo =
    ({ dueOn }: Task) =>
    (moved: Task) =>
      ask(contract.editTask, { ...asked(moved), dueOn });
  return {
    run,
    complete: (task: Task) => {
      const next = task.recurrence && nextDue(task.recurrence, { dueOn: task.dueOn, doneOn: today });
      quick(() => ask(contract.completeTask, asked(task)), {
        text: next ? words.doneNext(task.title, dayWords(next, today, language)) : words.doneNow(task.title),
        undo: (done) => ask(contract.reopenTask, asked(done.task)),
      });
    },
    skip: (task: Task) =>
      quick(() => ask(contract.skipTask, asked(task)), {
        text: words.skipped(task.title),
        undo: (done) => ask(contract.reopenTask, asked(done.task)),
      }),
    remove: (task: Task) =>
      quick(() => ask(contract.removeTask, asked(task)), {
        text: words.removed(task.title),
        undo: (gone) => ask(contract.reopenTask, asked(gone)),
      }),
    moveTo: (task: Task, dueOn: IsoDate) =>
      quick(() => ask(contract.editTask, { ...asked(task), dueOn }), {
        text: words.movedTo(task.title, dayWords(dueOn, today, language)),
        undo: backTo(task),
      }),
    reopen: (task: Task) =>
      quick(() => ask(contract.reopenTask, asked(task)), {
        text: words.opened(task.title),
        undo: (open) => ask(contract.completeTask, asked(open)),
      }),
  };
}
