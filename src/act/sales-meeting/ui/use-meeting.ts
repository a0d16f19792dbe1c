import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import type { MeetingId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { useToast } from '#base/ui-kit/toast.tsx';

import * as contract from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { withWaiting } from '../rules/outbox.ts';
import type { Item, Meeting } from '../shapes.ts';
import { useOutbox } from './use-outbox.ts';

const presenceMillis = 25_000;

/** A meeting as it is now, on every screen; asked again when it changed, and now and then all the same. */
export function useMeeting(id: MeetingId) {
  const queries = useQueryClient();
  const key = useMemo(() => ['meetings', 'one', id], [id]);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(contract.getMeeting, { meetingId: id }, { signal }),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: key }), [key, queries]);
  useLive('meeting', id, refresh);
  useLive('action', null, refresh);
  return { ...query, refresh };
}

/** Says that one is there, for as long as the screen is looked at. */
export function usePresence({ id, status, may }: Meeting): void {
  const isOn = status === 'open' && may.takePart;
  useEffect(() => {
    if (!isOn) return;
    const say = () => {
      if (document.visibilityState === 'visible')
        void ask(contract.beThere, { meetingId: id }).catch(() => {}); // said again in half a minute
    };
    say();
    const timer = window.setInterval(say, presenceMillis);
    document.addEventListener('visibilitychange', say);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [id, isOn]);
}

/** What everything on the screen of a meeting needs: how it stands, with what waits, and what one may do. */
export function useTable(meeting: Meeting, refresh: () => Promise<unknown>) {
  const words = useWords(meetingMessages);
  const viewer = useViewer();
  const me = useMemo(() => ({ id: viewer.id, name: viewer.name }), [viewer.id, viewer.name]);
  const toast = useToast();
  const queries = useQueryClient();
  const { waiting, say } = useOutbox(meeting.id, refresh);
  const { items, pending } = withWaiting(meeting, waiting, me);
  const { run, quick } = useChange(refresh);
  const leads = meeting.leader?.id === me.id;

  /** What who leads does: at once for all. Who was second sees how it stands. */
  const lead = async (send: () => Promise<Meeting>) => {
    try {
      queries.setQueryData(['meetings', 'one', meeting.id], await send());
      return true;
    } catch (error) {
      const second = error instanceof ApiProblem && error.status === 409;
      const said = error instanceof ApiProblem ? error.message : String(error);
      toast({ text: second ? words.someoneFirst : said, bad: true });
      await refresh();
      return false;
    }
  };
  const { id: meetingId, version } = meeting;
  return {
    meeting,
    items,
    pending,
    waiting: waiting.length,
    me,
    leads,
    mayLead: meeting.status === 'open' && (leads || meeting.leader === null) && meeting.may.takePart,
    mayTalk: meeting.may.takePart && (meeting.status === 'open' || meeting.status === 'planned'),
    say,
    run,
    quick,
    lead,
    refresh,
    goTo: (partKey: string, issueId: Item['id'] | null = null) =>
      lead(() => ask(contract.goTo, { meetingId, version, partKey, issueId })),
    editItem: (
      item: Item,
      change: { text?: string; value?: number; state?: 'open' | 'solved' | 'parked'; removed?: boolean },
    ) => ask(contract.editItem, { meetingId, itemId: item.id, version: item.version, ...change }),
  };
}

export type Table = ReturnType<typeof useTable>;

export const TableContext = createContext<Table | null>(null);

/** The table at which a part of the screen sits. */
export function useThisTable(): Table {
  const table = use(TableContext);
  if (!table) throw new Error('no meeting around this');
  return table;
}

/** The server's clock, second by second, so that all screens show one time. */
export function useServerClock(now: string): Date {
  const [at, setAt] = useState(() => new Date(now));
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now();
    const timer = window.setInterval(() => setAt(new Date(Date.now() + ahead)), 1000);
    return () => window.clearInterval(timer);
  }, [now]);
  return at;
}
