import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import { focusedMillis, type FocusSpan } from '../../rules/focus-time.ts';
import { getFocus } from '../contract.ts';

export type FocusAnswer = OutputOf<typeof getFocus>;
export type FocusBlock = NonNullable<FocusAnswer['running']>;

/** One's focus blocks; while one runs they are asked again every minute, for what was logged meanwhile. */
export function useFocus() {
  return useQuery({
    queryKey: ['focus'],
    queryFn: async ({ signal }) => {
      const answer = await ask(getFocus, {}, { signal });
      // How far this device's clock is behind that of the server.
      return { ...answer, behind: Date.parse(answer.now) - Date.now() };
    },
    refetchInterval: ({ state }) => (state.data?.running ? 60_000 : false),
    staleTime: 10_000,
  });
}

export function useRefreshFocus() {
  const queries = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['focus'] }),
        queries.invalidateQueries({ queryKey: ['selling-time'] }),
      ]),
    [queries],
  );
}

/** The present moment by the server's clock, in milliseconds, each second anew. */
export function useSeconds(behind: number): number {
  const [now, setNow] = useState(() => Date.now() + behind);
  useEffect(() => {
    const tick = () => setNow(Date.now() + behind);
    tick();
    const timer = window.setInterval(tick, 1000);
    return () => window.clearInterval(timer);
  }, [behind]);
  return now;
}

export function spanOf(block: FocusBlock): FocusSpan {
  return {
    startedAt: Date.parse(block.startedAt ?? ''),
    minutes: block.minutes,
    interruptions: block.interruptions.map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === null ? null : Date.parse(to),
    })),
  };
}

/** How long is left of a block, in milliseconds; below 0 when its time is over. */
export const leftMillis = (block: FocusBlock, now: number) =>
  block.minutes * 60_000 - focusedMillis(spanOf(block), now);

/** 125 000 → `2:05`. */
export function clockOf(millis: number): string {
  const seconds = Math.floor(Math.abs(millis) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export const isInterrupted = ({ interruptions }: FocusBlock) => interruptions.at(-1)?.to === null;

/** How many of its own kind were logged, or where there is no goal, how many of any. */
export const loggedOf = ({ logged, kind, target }: FocusBlock) =>
  logged.filter((one) => target === null || one.kind === kind).reduce((sum, { count }) => sum + count, 0);
