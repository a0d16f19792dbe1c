import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJob } from '#base/jobs/contract.ts';
import type { SignalId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useState } from 'react';

import * as contract from '../contract.ts';
import type { SignalSearch } from './signal-search.ts';

/** The signals of a choice; what others say of them comes in by itself. */
export function useSignals({ show, kind, team, member, owner }: SignalSearch) {
  const queries = useQueryClient();
  useLive('signal', null, () => queries.invalidateQueries({ queryKey: ['signals'] }));
  const input = {
    ...(show ? { show } : {}),
    ...(kind ? { kind } : {}),
    ...(team ? { teamId: team } : {}),
    ...(member ? { memberId: member } : {}),
    ...(owner ? { withOwner: false } : {}),
  };
  return useQuery({
    queryKey: ['signals', 'list', input],
    queryFn: ({ signal }) => ask(contract.listSignals, input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSignal(signalId: SignalId | null) {
  return useQuery({
    queryKey: ['signals', 'one', signalId],
    queryFn: ({ signal }) => ask(contract.getSignal, { signalId: signalId as SignalId }, { signal }),
    enabled: signalId !== null,
  });
}

const oftenMillis = 400;
const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** What came of looking: how many new signals, that it ran already, or that it failed. */
export type Looked = { made: number } | 'already' | 'failed';

/**
 * Has all figures looked through, and follows how far that is.
 * @param onEnd told what came of it, also when the button is gone by then; or what went wrong
 */
export function useLooking(onEnd: (looked: Looked | null, error: unknown) => void) {
  const queries = useQueryClient();
  const [part, setPart] = useState<number | undefined>();
  const look = useMutation({
    mutationFn: async (): Promise<Looked> => {
      setPart(undefined);
      const { jobId } = await ask(contract.lookForSignals, {});
      if (jobId === null) return 'already';
      const before = await idsNow();
      for (;;) {
        await wait(oftenMillis);
        const { standing, done, total } = await ask(getJob, { jobId });
        setPart(total ? (done ?? 0) / total : undefined);
        if (standing === 'failed' || standing === 'stopped') return 'failed';
        if (standing === 'done') break;
      }
      await queries.invalidateQueries({ queryKey: ['signals'] });
      return { made: [...(await idsNow())].filter((id) => !before.has(id)).length };
    },
    onSuccess: (looked) => onEnd(looked, null),
    onError: (error) => onEnd(null, error),
  });
  return { look, part };
}

/** The signals that ask for something at this moment. */
async function idsNow(): Promise<Set<string>> {
  const { signals } = await ask(contract.listSignals, {});
  return new Set(signals.map(({ id }) => id));
}
