import { useMutation, useQuery } from '@tanstack/react-query';
import type { MemberId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { enterPlace, listPlaces } from '../security/contract.ts';
import { beginAnew } from './viewer-query.ts';

/** The organisations in which whoever looks can work. @param wanted not asked for before they are shown */
export function usePlaces(wanted: boolean) {
  return useQuery({
    queryKey: ['places'],
    queryFn: ({ signal }) => ask(listPlaces, {}, { signal }),
    enabled: wanted,
    staleTime: 5 * 60_000,
  }).data?.places;
}

/** Goes on in another organisation: the whole page begins anew there, so that nothing of this one stays in sight. */
export function useEnterPlace() {
  return useMutation({
    mutationFn: (memberId: MemberId) => ask(enterPlace, { memberId }),
    onSuccess: beginAnew,
  });
}
