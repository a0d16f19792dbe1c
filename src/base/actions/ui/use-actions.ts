import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import * as contract from '../contract.ts';
import type { Action } from '../contract.ts';
import { actionMessages } from '../messages.ts';

export type ActionList = {
  show: 'open' | 'ended';
  whose?: 'me' | 'team' | 'all' | MemberId;
  originId?: string;
  text?: string;
};

/** Pages of actions, live. */
export function useActions(list: ActionList) {
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['actions', list],
    queryFn: ({ pageParam, signal }) =>
      ask(
        contract.listActions,
        { ...list, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => (list.text === undefined ? undefined : before),
  });
  useLive('action', null, () => queries.invalidateQueries({ queryKey: ['actions'] }));
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return { ...query, rows, may: data?.pages[0]?.may };
}

/** What one does with an action from its line: at once, with a way back. */
export function useActionChanges() {
  const queries = useQueryClient();
  const words = useWords(actionMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['actions'] }));
  const asked = ({ id, version }: Action) => ({ actionId: id, version });
  return {
    run,
    complete: (action: Action) =>
      quick(() => ask(contract.completeAction, asked(action)), {
        text: words.doneNow(action.title),
        undo: (done) => ask(contract.reopenAction, asked(done)),
      }),
    drop: (action: Action, because: string) =>
      quick(() => ask(contract.dropAction, { ...asked(action), because }), {
        text: words.dropped(action.title),
        undo: (gone) => ask(contract.reopenAction, asked(gone)),
      }),
    moveTo: (action: Action, dueOn: IsoDate) =>
      quick(() => ask(contract.editAction, { ...asked(action), dueOn }), {
        text: words.movedTo(action.title, dayWords(dueOn, today, language)),
        undo: (moved) => ask(contract.editAction, { ...asked(moved), dueOn: action.dueOn }),
      }),
    reopen: (action: Action) =>
      quick(() => ask(contract.reopenAction, asked(action)), {
        text: words.opened(action.title),
        undo: (open) =>
          action.droppedBecause === null
            ? ask(contract.completeAction, asked(open))
            : ask(contract.dropAction, { ...asked(open), because: action.droppedBecause }),
      }),
  };
}
