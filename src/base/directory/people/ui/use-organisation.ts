import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskedOf, OutputOf } from '#base/http/contract.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { editOrganisation, getOrganisation } from '../contract.ts';

export type Organisation = OutputOf<typeof getOrganisation>;

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => ask(getOrganisation, {}, { signal }),
});

/** Changes the organisation; what others changed in the meantime is shown, and who is signed in is asked anew. */
export function useEditOrganisation(onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: AskedOf<typeof editOrganisation>) => ask(editOrganisation, change),
    onSuccess: async (organisation) => {
      queries.setQueryData(organisationQuery.queryKey, organisation);
      onSaved();
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409)
        await queries.invalidateQueries({ queryKey: organisationQuery.queryKey });
    },
  });
}
