import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DealId } from '#base/kernel/id.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ProcessId } from '#plan/process/rules/model.ts';

import { getDealChecklist, tickPoint, type DealChecklist } from '../contract.ts';

export type Step = DealChecklist['steps'][number];

/** What there is to tick; news of the deal, from whomever, fetches it anew. */
export function useChecklist(dealId: DealId, chosen: ProcessId | null) {
  const queries = useQueryClient();
  const toast = useToast();
  const { name } = useViewer();
  // Under the deal's own key: whoever hears that the deal changed asks for this too.
  const queryKey = ['deals', 'one', dealId, 'checklist', chosen];
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      ask(getDealChecklist, { dealId, ...(chosen ? { processId: chosen } : {}) }, { signal }),
    placeholderData: (before) => before,
  });
  const tick = useMutation({
    mutationFn: ({ step, point, ticked }: { step: Step; point: string; ticked: boolean }) =>
      ask(tickPoint, { dealId, processId: step.processId, nodeId: step.nodeId, point, ticked }),
    onMutate: async ({ step, point, ticked }) => {
      await queries.cancelQueries({ queryKey });
      const at = new Date().toISOString();
      queries.setQueryData<DealChecklist>(
        queryKey,
        (before) =>
          before && {
            ...before,
            steps: before.steps.map((one) =>
              one.processId !== step.processId || one.nodeId !== step.nodeId
                ? one
                : {
                    ...one,
                    points: one.points.map((each) =>
                      each.text === point ? { text: point, ticked: ticked ? { by: name, at } : null } : each,
                    ),
                  },
            ),
          },
      );
    },
    onError: (error) => {
      if (error instanceof ApiProblem) toast({ text: error.message, bad: true });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['deals', 'one', dealId, 'checklist'] }),
  });
  return { list, tick: tick.mutate };
}
