import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ask } from '#base/ui-kit/client.ts';

import { getLearnedValue, getRhythmSettings, listAbsences, listRhythmTeam } from '../contract.ts';

export const useTeam = () =>
  useQuery({ queryKey: ['rhythm-team'], queryFn: ({ signal }) => ask(listRhythmTeam, {}, { signal }) });

export const useAbsences = () =>
  useQuery({ queryKey: ['absences'], queryFn: ({ signal }) => ask(listAbsences, {}, { signal }) });

export const useSettings = () =>
  useQuery({
    queryKey: ['rhythm-settings'],
    queryFn: ({ signal }) => ask(getRhythmSettings, {}, { signal }),
  });

export const useLearned = (wanted: boolean) =>
  useQuery({
    queryKey: ['rhythm-settings', 'learned'],
    queryFn: ({ signal }) => ask(getLearnedValue, {}, { signal }),
    enabled: wanted,
  });

/** After a change everything about hours is asked anew. */
export function useRefreshHours() {
  const queries = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ['rhythm-team', 'absences', 'rhythm-settings'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
    [queries],
  );
}
