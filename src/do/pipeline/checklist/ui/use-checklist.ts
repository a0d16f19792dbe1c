import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DealId } from '#base/kernel/id.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ProcessId } from '#plan/process/rules/model.ts';

import { getDealChecklist, tickPoint, type DealChecklist } from '../contract.ts';

export type Step = DealChecklist['steps'][number];
type Change = { step: Step; point: string; ticked: boolean };

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
  const [asked, setAsked] = useState<readonly Change[]>([]);
  const save = useMutation({
    mutationFn: ({ step, point, ticked }: Change) =>
      ask(tickPoint, { dealId, processId: step.processId, nodeId: step.nodeId, point, ticked }),
    onError: (error) => {
      if (error instanceof ApiProblem) toast({ text: error.message, bad: true });
    },
    onSettled: async (_answer, _error, change) => {
      await queries.invalidateQueries({ queryKey: ['deals', 'one', dealId, 'checklist'] });
      setAsked((before) => before.filter((one) => one !== change));
    },
  });
  return {
    /** With what was just ticked, which is on its way. */
    data: list.data && asked.reduce((data, change) => withTick(data, change, name), list.data),
    tick: (change: Change) => {
      setAsked((before) => [...before, change]);
      save.mutate(change);
    },
  };
}

function withTick(data: DealChecklist, { step, point, ticked }: Change, by: string): DealChecklist {
  const sign = ticked ? { by, at: new Date().toISOString() } : null;
  return {
    ...data,
    steps: data.steps.map((one) =>
      one.processId !== step.processId || one.nodeId !== step.nodeId
        ? one
        : {
            ...one,
            points: one.points.map((each) => (each.text === point ? { text: point, ticked: sign } : each)),
          },
    ),
  };
}
