import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import type { ApprovalId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { approveStep, listApprovals, sendBackStep, withdrawApproval } from '../../approval-contract.ts';
import type { DealRow } from '../../shapes.ts';

const none: OutputOf<typeof listApprovals> = { waiting: [], asked: [] };

/** What waits for approval: for whoever looks to answer, and what whoever looks waits for. */
export function useApprovals() {
  const { data, error } = useQuery({
    queryKey: ['approvals'],
    queryFn: ({ signal }) => ask(listApprovals, {}, { signal }),
    staleTime: 30_000,
  });
  return { ...(data ?? none), ready: data !== undefined, error };
}

export type Answer = { answer: 'approve' } | { answer: 'send-back'; reason: string } | { answer: 'withdraw' };

/** Answers a request, and has everything fetched anew that shows the deal. */
export function useAnswerApproval() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ approvalId, ...given }: Answer & { approvalId: ApprovalId }): Promise<DealRow> => {
      if (given.answer === 'approve') return ask(approveStep, { approvalId });
      if (given.answer === 'withdraw') return ask(withdrawApproval, { approvalId });
      return ask(sendBackStep, { approvalId, reason: given.reason });
    },
    onSettled: async () => {
      void queries.invalidateQueries({ queryKey: ['approvals'] });
      await queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
}
