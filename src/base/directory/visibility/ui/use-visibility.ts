import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { getVisibility, previewVisibility, setVisibility } from '../contract.ts';
import type { Visibility } from '../words.ts';

export const visibilityQuery = queryOptions({
  queryKey: ['visibility'],
  queryFn: ({ signal }) => ask(getVisibility, {}, { signal }),
});

/** What another setting would change. */
export const effectQuery = (wish: { visibility: Visibility; exceptions: readonly MemberId[] }) =>
  queryOptions({
    queryKey: ['visibility', 'effect', wish],
    queryFn: ({ signal }) =>
      ask(previewVisibility, { ...wish, exceptions: [...wish.exceptions] }, { signal }),
    placeholderData: (before) => before,
  });

/** Sets it; whatever is shown is asked anew, since one may see something else. */
export function useSetVisibility(onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: AskedOf<typeof setVisibility>) => ask(setVisibility, change),
    onSuccess: async (setting) => {
      queries.setQueryData(visibilityQuery.queryKey, setting);
      onSaved();
      await queries.invalidateQueries();
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409)
        await queries.invalidateQueries({ queryKey: visibilityQuery.queryKey });
    },
  });
}
