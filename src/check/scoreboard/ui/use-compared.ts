import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WeekId } from '#base/kernel/date.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { compareMembers } from '../kpi-contract.ts';

/** Members side by side, where that was agreed to. */
export function useCompared(week: WeekId | undefined, team: TeamId | 'none' | undefined) {
  const input = { ...(week ? { week } : {}), ...(team ? { team } : {}) };
  return useQuery({
    queryKey: ['scoreboard', 'members', input],
    queryFn: ({ signal }) => ask(compareMembers, input, { signal }),
    placeholderData: keepPreviousData,
  });
}
