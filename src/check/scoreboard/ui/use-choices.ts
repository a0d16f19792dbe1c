import { useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { getScoreboardChoices } from '../contract.ts';

/** Whose figures the reader may choose. */
export function useChoices() {
  return useQuery({
    queryKey: ['scoreboard', 'choices'],
    queryFn: ({ signal }) => ask(getScoreboardChoices, {}, { signal }),
    staleTime: 5 * 60_000,
  });
}
