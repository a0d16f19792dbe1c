import { queryOptions } from '@tanstack/react-query';
import { actAs, actingAs } from '#base/ui-kit/acting.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getMe } from '../contract.ts';

/**
 * Who looks. What this page sends from now on is sent as this member; where another tab went on as somebody else, or to
 * another organisation, this page begins anew.
 */
export const viewerQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const viewer = await ask(getMe, {}, { signal });
    const before = actingAs();
    if (before !== null && before !== viewer.id) beginAnew();
    else actAs(viewer.id);
    return viewer;
  },
  staleTime: 5 * 60_000,
  retry: false,
});

/** From the first screen on, with nothing of before. */
export function beginAnew(): void {
  actAs(null);
  window.location.assign('/');
}
