import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';
import { listRoles } from '../contract.ts';

const key = ['role-assignments'] as const;

/** All assignments of roles, of all times. */
export function useRoles() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask(listRoles, {}, { signal }) });
}

/** Changes of who wears which hat. */
export function useRoleChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries({ queryKey: key }));
}
