import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#base/ui-kit/use-change.ts';
import { cyclesQuery, refreshAllElse } from './use-cycles.ts';

/** Changes of the lists themselves: which cycles and reasons for loss there are, and their order. */
export function useListChange() {
  const queries = useQueryClient();
  return useChange(() => {
    refreshAllElse(queries);
    return queries.invalidateQueries({ queryKey: cyclesQuery.queryKey, exact: true });
  });
}
