import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';

import { listWebhooks } from '../contract.ts';

const key = ['webhooks'];

export function useWebhooks() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask(listWebhooks, {}, { signal }) });
}

/** Changes to webhooks, after which all that shows them is read anew. */
export function useWebhookChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries({ queryKey: key }));
}
