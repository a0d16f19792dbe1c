import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useToast } from '#base/ui-kit/toast.tsx';
import { getRouting, writeRouting } from '../contract.ts';
import type { Routing } from '../routing.ts';

const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => ask(getRouting, {}, { signal }),
});

export function useRouting() {
  const query = useQuery(routingQuery);
  useLive('routing', null, () => query.refetch());
  return query;
}

type Parts = Partial<Routing>;
type Step = { before: Parts; after: Parts };

export type RoutingChange = {
  /** Shows the parts at once and writes them; what went wrong is told, and the screen shows what is there. */
  write: (parts: Parts) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
};

/** Changes one after another, each on the version that the one before it made. */
export function useRoutingChange(): RoutingChange {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(kitMessages);
  const [past, setPast] = useState<Step[]>([]);
  const [future, setFuture] = useState<Step[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = (parts: Parts) => {
    void queries.cancelQueries(routingQuery);
    queries.setQueryData(
      routingQuery.queryKey,
      (old) => old && { ...old, routing: { ...old.routing, ...parts } },
    );
    line.current = sendAfter(line.current, parts);
  };
  const sendAfter = async (earlier: Promise<void>, parts: Parts) => {
    await earlier;
    const version = queries.getQueryData(routingQuery.queryKey)?.version ?? 0;
    try {
      const done = await ask(writeRouting, { version, ...parts });
      queries.setQueryData(routingQuery.queryKey, (old) => old && { ...old, version: done.version });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.changeFailed, bad: true });
      setPast([]);
      setFuture([]);
      await queries.invalidateQueries(routingQuery);
    }
  };
  const write = (parts: Parts) => {
    const now = queries.getQueryData(routingQuery.queryKey)?.routing;
    if (!now) return;
    const before = Object.fromEntries(
      Object.keys(parts).map((part) => [part, now[part as keyof Routing]]),
    ) as Parts;
    setPast((steps) => [...steps, { before, after: parts }].slice(-100));
    setFuture([]);
    send(parts);
  };
  const last = past.at(-1);
  const next = future.at(-1);
  return {
    write,
    undo: last
      ? () => {
          setPast((steps) => steps.slice(0, -1));
          setFuture((steps) => [...steps, last]);
          send(last.before);
        }
      : null,
    redo: next
      ? () => {
          setFuture((steps) => steps.slice(0, -1));
          setPast((steps) => [...steps, next]);
          send(next.after);
        }
      : null,
  };
}
