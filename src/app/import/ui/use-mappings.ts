import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import type { ImportId, MappingId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import * as contract from '../mappings/contract.ts';
import { importsKey } from './use-import.ts';

const mappingsKey = ['import-mappings'] as const;

export function useMappings() {
  return useQuery({
    queryKey: mappingsKey,
    queryFn: ({ signal }) => ask(contract.listMappings, {}, { signal }),
  });
}

export function useApplyMapping(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Omit<AskedOf<typeof contract.applyMapping>, 'importId'>) =>
      ask(contract.applyMapping, { importId, ...input }),
    onSuccess: (detail) => queries.setQueryData([...importsKey, importId], detail),
  });
}

export function useSaveMapping(importId: ImportId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => ask(contract.saveMapping, { importId, name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: mappingsKey }),
  });
}

export function useRenameMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { mappingId: MappingId; name: string }) => ask(contract.renameMapping, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: mappingsKey }),
  });
}

export function useDeleteMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mappingId: MappingId) => ask(contract.deleteMapping, { mappingId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: mappingsKey }),
  });
}
