import { useQuery } from '@tanstack/react-query';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { getDrawing } from '../contract.ts';
import type { Stand } from '../process.ts';
import type { ProcessId } from '../rules/model.ts';

/** A drawing as it was when the screen opened; from then on its session follows it. */
export function useDrawing(processId: ProcessId, stand: Stand) {
  return useQuery({
    queryKey: ['processes', 'drawing', processId, stand],
    queryFn: ({ signal }) => ask(getDrawing, { processId, stand }, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A drawing to look at, as it is now and whenever somebody changes it. */
export function useDrawingNow(processId: ProcessId, stand: Stand) {
  const drawing = useQuery({
    queryKey: ['processes', 'drawing-now', processId, stand],
    queryFn: ({ signal }) => ask(getDrawing, { processId, stand }, { signal }),
  });
  useLive('process', processId, () => drawing.refetch());
  return drawing;
}
