import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useToast } from '#base/ui-kit/toast.tsx';
import { getRouting, writeRouting } from '../contract.ts';
import type { Routing } from '../routing.ts';
import { cellEdits, turnedBack, withCellEdits, type CellClash, type CellEdit } from '../rules/cell-edits.ts';

const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => ask(getRouting, {}, { signal }),
});

export function useRouting() {
  const query = useQuery(routingQuery);
  useLive('routing', null, () => query.refetch());
  return query;
}

/** What is written at once: whole parts, and single cells of the table. */
type Change = { parts: Partial<Omit<Routing, 'rules'>>; cells: CellEdit[] };
type Step = { there: Change; back: Change };
export type CellConflict = { clashes: CellClash[]; change: Change };

export type RoutingChange = {
  /** Shows the parts at once and writes them; what went wrong is told, and the screen shows what is there. */
  write: (parts: Partial<Routing>) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Cells that somebody else filled otherwise meanwhile, with one's own change that waits for a choice. */
  conflict: CellConflict | null;
  /** Ends the conflict: one's own is kept in these of its clashes; cells that nobody else touched go along. */
  settle: (own: readonly CellClash[]) => void;
};

const sameCell = (a: CellEdit, b: CellEdit) =>
  a.side === b.side && a.channel === b.channel && a.kind === b.kind;

/** Changes one after another. Other cells that others fill stay theirs; the same cell is asked about. */
export function useRoutingChange(): RoutingChange {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(kitMessages);
  const [past, setPast] = useState<Step[]>([]);
  const [future, setFuture] = useState<Step[]>([]);
  const [conflict, setConflict] = useState<CellConflict | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef<Change[]>([]);

  const show = (change: Change) =>
    queries.setQueryData(
      routingQuery.queryKey,
      (old) => old && { ...old, routing: changed(old.routing, change) },
    );
  const send = (change: Change) => {
    void queries.cancelQueries(routingQuery);
    show(change);
    waiting.current.push(change);
    line.current = sendAfter(line.current, change);
  };
  /** With what others did in between; what is still to be sent stays on the screen. */
  const take = (version: number, done: OutputOf<typeof writeRouting>) => {
    queries.setQueryData(
      routingQuery.queryKey,
      (old) =>
        old && {
          ...old,
          version: done.version,
          routing: done.version === version + 1 ? old.routing : done.routing,
        },
    );
    if (done.version !== version + 1) waiting.current.forEach(show);
  };
  const sendAfter = async (earlier: Promise<void>, change: Change) => {
    await earlier;
    const version = queries.getQueryData(routingQuery.queryKey)?.version ?? 0;
    const cells = change.cells.length > 0 ? { cells: change.cells } : {};
    try {
      const done = await ask(writeRouting, { version, ...change.parts, ...cells });
      waiting.current = waiting.current.filter((one) => one !== change);
      take(version, done);
    } catch (error) {
      waiting.current = waiting.current.filter((one) => one !== change);
      const clashes = clashesIn(error);
      if (clashes) setConflict({ clashes, change });
      else toast({ text: error instanceof ApiProblem ? error.message : words.changeFailed, bad: true });
      setPast([]);
      setFuture([]);
      await queries.invalidateQueries(routingQuery);
    }
  };
  const begin = (there: Change, back: Change) => {
    setPast((steps) => [...steps, { there, back }].slice(-100));
    setFuture([]);
    send(there);
  };
  const write = ({ rules, ...parts }: Partial<Routing>) => {
    const now = queries.getQueryData(routingQuery.queryKey)?.routing;
    if (!now) return;
    const cells = rules ? cellEdits(now.rules, rules) : [];
    const names = Object.keys(parts) as (keyof typeof parts)[];
    if (cells.length === 0 && names.length === 0) return;
    const before = Object.fromEntries(names.map((name) => [name, now[name]])) as Change['parts'];
    begin({ parts, cells }, { parts: before, cells: turnedBack(cells) });
  };
  const settle = (own: readonly CellClash[]) => {
    if (!conflict) return;
    setConflict(null);
    const { clashes, change } = conflict;
    const cells = [
      ...change.cells.filter((edit) => !clashes.some((clash) => sameCell(clash, edit))),
      ...own.map(({ now, ...edit }) => ({ ...edit, was: now })),
    ];
    if (cells.length > 0) begin({ parts: {}, cells }, { parts: {}, cells: turnedBack(cells) });
  };
  const last = past.at(-1);
  const next = future.at(-1);
  return {
    write,
    conflict,
    settle,
    undo: last
      ? () => {
          setPast((steps) => steps.slice(0, -1));
          setFuture((steps) => [...steps, last]);
          send(last.back);
        }
      : null,
    redo: next
      ? () => {
          setFuture((steps) => steps.slice(0, -1));
          setPast((steps) => [...steps, next]);
          send(next.there);
        }
      : null,
  };
}

/** As it will be; where others filled the same cells it stays as it is until they were asked about. */
function changed(routing: Routing, { parts, cells }: Change): Routing {
  const edited = withCellEdits(routing.rules, cells);
  return { ...routing, ...parts, rules: edited.ok ? edited.rules : routing.rules };
}

function clashesIn(error: unknown): CellClash[] | null {
  if (!(error instanceof ApiProblem) || error.because !== 'cells-changed') return null;
  const { current } = error.body;
  if (typeof current !== 'object' || current === null || !('clashes' in current)) return null;
  return current.clashes as CellClash[];
}
