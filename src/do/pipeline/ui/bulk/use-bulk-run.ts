import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AskedOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import { runBulk, startBulk, stopBulk, takeBackBulk, type Bulk } from '../../bulk-contract.ts';

/** Runs a change of many deals step by step, stops it, and takes it back; `bulk` says how far it is. */
export function useBulkRun() {
  const queries = useQueryClient();
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const stopping = useRef(false);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['deals'] }),
      queries.invalidateQueries({ queryKey: ['board'] }),
      queries.invalidateQueries({ queryKey: ['bulk'] }),
    ]);
  const run = useMutation({
    mutationFn: async (asked: AskedOf<typeof startBulk>) => {
      stopping.current = false;
      let now = await ask(startBulk, asked);
      setBulk(now);
      while (now.status === 'running') {
        now = stopping.current
          ? await ask(stopBulk, { bulkId: now.id })
          : await ask(runBulk, { bulkId: now.id });
        setBulk(now);
      }
    },
    onSettled: refresh,
  });
  const takeBack = useMutation({
    mutationFn: async (of: Bulk) => {
      let now = of;
      do {
        now = await ask(takeBackBulk, { bulkId: now.id });
        setBulk(now);
      } while (now.status === 'taking-back');
    },
    onSettled: refresh,
  });
  return {
    bulk,
    run: run.mutate,
    takeBack: takeBack.mutate,
    stop: () => {
      stopping.current = true;
    },
    busy: run.isPending || takeBack.isPending,
    error: run.error ?? takeBack.error,
  };
}
