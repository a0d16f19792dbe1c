import { useQuery, useQueryClient } from '@tanstack/react-query';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';
import { listPeople } from '../contract.ts';

const key = ['people'] as const;

/** The members and teams. */
export function usePeople({ archived = false } = {}) {
  return useQuery({
    queryKey: [...key, { archived }],
    queryFn: ({ signal }) => ask(listPeople, { archived }, { signal }),
    placeholderData: (before) => before,
  });
}

/** Who is looking. */
export function useMe() {
  return useQuery(viewerQuery).data;
}

/** Changes of members and teams. */
export function usePeopleChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries({ queryKey: key }));
}
