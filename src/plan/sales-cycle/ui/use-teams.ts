import { useQuery } from '@tanstack/react-query';
import { listPeople, type Team } from '#base/directory/people/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

const none: Team[] = [];

/** The teams of the organisation; empty until they are there. */
export function useTeams(): readonly Team[] {
  const { data } = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => ask(listPeople, {}, { signal }),
  });
  return data?.teams ?? none;
}
