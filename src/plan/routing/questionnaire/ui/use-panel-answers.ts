import { useQuery } from '@tanstack/react-query';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { listPanelAnswers } from '../contract.ts';
import type { PanelAnswer } from '../answer.ts';

const none: PanelAnswer[] = [];

/** What customers answered, also while one looks on. */
export function usePanelAnswers(): PanelAnswer[] {
  const query = useQuery({
    queryKey: ['panel-answers'],
    queryFn: ({ signal }) => ask(listPanelAnswers, {}, { signal }),
  });
  useLive('routing', null, () => query.refetch());
  return query.data?.answers ?? none;
}
