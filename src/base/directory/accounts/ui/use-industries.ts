import { useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { listIndustries } from '../contract.ts';

/** The industries that accounts are in; none until they are there. */
export function useIndustries(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['industries'],
    queryFn: ({ signal }) => ask(listIndustries, {}, { signal }),
    staleTime: 60_000,
  });
  return data?.industries ?? none;
}

const none: readonly string[] = [];
