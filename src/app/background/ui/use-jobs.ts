import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JobId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';

import { listJobs, retryJob, stopJob } from '#base/jobs/contract.ts';

export type Show = 'busy' | 'failed' | 'done';
const lookAgainMillis = 3000;

/** What runs in the background; looked at again every few seconds while the screen is there. */
export function useJobs(show: Show) {
  return useQuery({
    queryKey: ['jobs', show],
    queryFn: ({ signal }) => ask(listJobs, { show }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.status === 'error' ? false : lookAgainMillis),
  });
}

export function useJobChanges() {
  const queries = useQueryClient();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['jobs'] }));
  return {
    retry: (jobId: JobId) => quick(() => ask(retryJob, { jobId })),
    stop: (jobId: JobId) => quick(() => ask(stopJob, { jobId })),
  };
}
