import { useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { listRegions } from '../contract.ts';
import { provinces } from '../rules/region.ts';

/** The regions that accounts are in; none until they are there. */
export function useRegions(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => ask(listRegions, {}, { signal }),
    staleTime: 60_000,
  });
  return data?.regions ?? none;
}

/** The regions to choose from: the provinces, and what else is in use. */
export function useOfferedRegions(): readonly string[] {
  const used = useRegions();
  return [...new Set<string>([...provinces, ...used])];
}

const none: readonly string[] = [];
