import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';

import * as contract from '../contract.ts';
import type { BringBack } from '../contract.ts';

const key = ['bring-back'] as const;
const lookEveryMillis = 700;

/** Which archive waits, and how far it is; looked at again and again as long as it is read back. */
export function useBringBack() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(contract.getBringBack, {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.archive?.state === 'running' ? lookEveryMillis : false),
  });
}

/** Hands an archive over. A form, because a browser sends files that way without holding them in memory. */
export function useGiveArchive() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData();
      form.append('file', file, file.name);
      const response = await fetch(contract.giveArchive.path, {
        method: 'POST',
        credentials: 'same-origin',
        body: form,
      });
      const body: unknown = await response.json().catch(() => ({}));
      if (!response.ok) throw new ApiProblem(response.status, body as Record<string, unknown>);
      return body as BringBack;
    },
    onSuccess: (now) => queries.setQueryData(key, now),
  });
}

export function useStartBringBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.startBringBack, {}),
    onSuccess: (now) => queries.setQueryData(key, now),
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useStopBringBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.stopBringBack, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useDropArchive() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.dropArchive, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
