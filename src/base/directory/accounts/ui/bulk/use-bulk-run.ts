import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ContactId, AccountId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import * as contract from '../../bulk/contract.ts';
import type { BulkChanged } from '../../bulk/contract.ts';
import type { DirectoryChange } from '../../bulk/rules.ts';

export type BulkSubject = 'account' | 'contact';

/** How far a change of many is, and what came of it. */
export type BulkState = BulkChanged & {
  way: 'there' | 'back';
  change: DirectoryChange;
  done: number;
  total: number;
  stopped: boolean;
};

const nothing: BulkChanged = { changed: [], same: 0, refused: [] };

/** Changes many accounts or contacts step by step, stops, and takes it back. What was done so far is kept in hand. */
export function useBulkRun(subject: BulkSubject) {
  const queries = useQueryClient();
  const [state, setState] = useState<BulkState | null>(null);
  const stopping = useRef(false);
  const walk = async (
    begin: Pick<BulkState, 'way' | 'change' | 'total'>,
    steps: readonly (() => Promise<BulkChanged>)[],
  ) => {
    stopping.current = false;
    let now: BulkState = { ...begin, ...nothing, done: 0, stopped: false };
    setState(now);
    for (const step of steps) {
      if (stopping.current) break;
      const came = await step();
      now = {
        ...now,
        changed: [...now.changed, ...came.changed],
        same: now.same + came.same,
        refused: joined(now.refused, came.refused),
        done: Math.min(now.total, now.done + contract.rowsAStep),
      };
      setState(now);
    }
    setState({ ...now, stopped: stopping.current });
  };
  const refresh = () => queries.invalidateQueries();
  const run = useMutation({
    mutationFn: ({ ids, change }: { ids: readonly string[]; change: DirectoryChange }) =>
      walk(
        { way: 'there', change, total: ids.length },
        inSteps(ids).map((some) => () => send(subject, some, change)),
      ),
    onSettled: refresh,
  });
  const takeBack = useMutation({
    mutationFn: ({ changed, change }: BulkState) =>
      walk(
        { way: 'back', change, total: changed.length },
        inSteps(changed).map((rows) => () => sendBack(subject, rows, change)),
      ),
    onSettled: refresh,
  });
  return {
    state,
    run: run.mutate,
    takeBack: takeBack.mutate,
    stop: () => {
      stopping.current = true;
    },
    busy: run.isPending || takeBack.isPending,
    error: run.error ?? takeBack.error,
  };
}

function send(subject: BulkSubject, ids: readonly string[], change: DirectoryChange): Promise<BulkChanged> {
  if (subject === 'account') return ask(contract.changeAccounts, { ids: ids as AccountId[], change });
  return ask(contract.changeContacts, { ids: ids as ContactId[], change: ofContact(change) });
}

function sendBack(subject: BulkSubject, rows: BulkChanged['changed'], change: DirectoryChange) {
  if (subject === 'account') return ask(contract.restoreAccounts, { rows, change });
  return ask(contract.restoreContacts, { rows, change: ofContact(change) });
}

/** What can be changed of contacts; the others are not offered there. */
export function ofContact(change: DirectoryChange) {
  if (change.kind === 'archived' || change.kind === 'field') return change;
  throw new Error(`${change.kind} is of accounts alone`);
}

function inSteps<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / contract.rowsAStep) }, (_, step) =>
    rows.slice(step * contract.rowsAStep, (step + 1) * contract.rowsAStep),
  );
}

function joined(some: BulkChanged['refused'], more: BulkChanged['refused']): BulkChanged['refused'] {
  return [...Map.groupBy([...some, ...more], ({ because }) => because).values()].flatMap((groups) => {
    const [first] = groups;
    return first
      ? [
          {
            ...first,
            count: groups.reduce((sum, { count }) => sum + count, 0),
            examples: groups.flatMap(({ examples }) => examples).slice(0, 5),
          },
        ]
      : [];
  });
}
