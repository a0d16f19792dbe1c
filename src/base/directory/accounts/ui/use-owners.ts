import { useQuery } from '@tanstack/react-query';
import { listPeople } from '#base/directory/people/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

/** The members that an account can be of; none until they are there. */
export function useOwners() {
  const { data } = useQuery({
    queryKey: ['members', 'owners'],
    queryFn: ({ signal }) => ask(listPeople, {}, { signal }),
    staleTime: 60_000,
  });
  return (data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
