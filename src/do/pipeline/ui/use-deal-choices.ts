import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getDealChoices } from '../contract.ts';

type Choices = OutputOf<typeof getDealChoices>;

const none: Choices = {
  members: [],
  teams: [],
  products: [],
  competitors: [],
  lossReasons: [],
  may: { create: false, overrideGate: false },
};

/** The people, teams, products, competitors and loss reasons that can be chosen; empty until they are there. */
export function useDealChoices(): Choices & { ready: boolean } {
  const { data } = useQuery({
    queryKey: ['deal-choices'],
    queryFn: ({ signal }) => ask(getDealChoices, {}, { signal }),
    staleTime: 60_000,
  });
  return { ...(data ?? none), ready: data !== undefined };
}
