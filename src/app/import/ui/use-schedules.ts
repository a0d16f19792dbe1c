import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import type { ScheduleId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import * as contract from '../schedules/contract.ts';
import { importsKey } from './use-import.ts';

const schedulesKey = ['import-schedules'] as const;
const lookEveryMillis = 3000;

/** Looked at again and again as long as one runs. */
export function useSchedules() {
  return useQuery({
    queryKey: schedulesKey,
    queryFn: ({ signal }) => ask(contract.listSchedules, {}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ runs, nextAt }) => runs[0]?.outcome === 'running' || isDue(nextAt))
        ? lookEveryMillis
        : false,
  });
}

function isDue(nextAt: string | null): boolean {
  return nextAt !== null && new Date(nextAt).getTime() <= Date.now();
}

function useChanging<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: schedulesKey });
      await queries.invalidateQueries({ queryKey: importsKey, exact: true });
    },
  });
}

export const useAddSchedule = () =>
  useChanging((input: AskedOf<typeof contract.addSchedule>) => ask(contract.addSchedule, input));
export const useChangeSchedule = () =>
  useChanging((input: AskedOf<typeof contract.changeSchedule>) => ask(contract.changeSchedule, input));
export const useRunSchedule = () =>
  useChanging((scheduleId: ScheduleId) => ask(contract.runScheduleNow, { scheduleId }));
export const useDeleteSchedule = () =>
  useChanging((scheduleId: ScheduleId) => ask(contract.deleteSchedule, { scheduleId }));
