import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedOf, OutputOf } from '#base/http/contract.ts';
import type { CycleId, ImportId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import * as contract from '../contract.ts';
import type { ImportDetail } from '../contract.ts';
import type { ImportPlan } from '../mapping.ts';

export const importsKey = ['imports'] as const;
const keyOf = (importId: ImportId) => [...importsKey, importId] as const;
const lookEveryMillis = 700;
const listEveryMillis = 15_000;

const isBusy = (status: ImportDetail['status']) =>
  status === 'checking' || status === 'running' || status === 'undoing';

export function useImports() {
  return useQuery({
    queryKey: importsKey,
    queryFn: ({ signal }) => ask(contract.listImports, {}, { signal }),
    // Imports begin and end without anybody at this screen: those on a schedule, and a colleague's.
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ status }) => isBusy(status)) ? lookEveryMillis * 3 : listEveryMillis,
  });
}

/** One import; looked at again and again as long as it runs. */
export function useImport(importId: ImportId) {
  return useQuery({
    queryKey: keyOf(importId),
    queryFn: ({ signal }) => ask(contract.getImport, { importId }, { signal }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.status) ? lookEveryMillis : false),
  });
}

/** Hands files over. A form, because a browser sends files that way without holding them in memory. */
export function useDraftImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      const form = new FormData();
      for (const file of files) form.append('file', file, file.name);
      const response = await fetch(contract.draftImport.path, {
        method: 'POST',
        credentials: 'same-origin',
        body: form,
      });
      const body: unknown = await response.json().catch(() => ({}));
      if (!response.ok) throw new ApiProblem(response.status, body as Record<string, unknown>);
      return body as OutputOf<typeof contract.draftImport>;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey, exact: true }),
  });
}

export function useChangePlan(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: Omit<AskedOf<typeof contract.changePlan>, 'importId'>) =>
      ask(contract.changePlan, { importId, ...edit }),
    onSuccess: (detail) => queries.setQueryData(keyOf(importId), detail),
  });
}

/** A plan as it is, to be sent back with one thing changed. */
export function planEditOf(
  version: number,
  plan: ImportPlan,
): Omit<AskedOf<typeof contract.changePlan>, 'importId'> {
  const { source, files, pipelines, stages, joins, passing, choices, requireOwn } = plan;
  return {
    version,
    source,
    cycleId: plan.cycleId as CycleId | null,
    files,
    pipelines,
    stages,
    joins,
    passing,
    choices,
    ...(requireOwn === undefined ? {} : { requireOwn }),
  };
}

export function useCheckImport(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.checkImport, { importId }),
    onSuccess: (detail) => queries.setQueryData(keyOf(importId), detail),
  });
}

/** Starting and undoing change everything that other screens show. */
export function useStartImport(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.startImport, { importId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey }),
  });
}

export function useStopImport(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.stopImport, { importId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey }),
  });
}

export function useUndoImport(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.undoImport, { importId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey }),
  });
}

export function useDiscardImport(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(contract.discardImport, { importId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey, exact: true }),
  });
}
