import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#base/ui-kit/use-change.ts';

/** Changes of the fields: whatever shows them is read again. */
export function useFieldChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries());
}
