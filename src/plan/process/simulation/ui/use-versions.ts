import { useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { getDrawing } from '../../contract.ts';
import { processMessages } from '../../messages.ts';
import { stands } from '../../process.ts';
import { getRelease, listReleases } from '../../publishing-contract.ts';
import type { ProcessId, ProcessModel } from '../../rules/model.ts';
import { simulationMessages } from '../messages.ts';

/** The versions of a process that deals can flow through: both drawings as far as something is drawn, and what was published. */
export function useVersions(processId: ProcessId) {
  const words = useWords(simulationMessages);
  const said = useWords(processMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['processes', 'simulated-versions', processId],
    queryFn: async ({ signal }) => {
      const drawings = await Promise.all(
        stands.map((stand) => ask(getDrawing, { processId, stand }, { signal })),
      );
      return { drawings, ...(await ask(listReleases, { processId }, { signal })) };
    },
  });
  const names = data
    ? [
        ...data.drawings
          .filter(({ model }) => model.nodes.length > 0)
          .map(({ stand }) => ({ key: stand as string, name: words[stand] }))
          .toReversed(),
        ...data.releases.map(({ number }) => ({ key: String(number), name: said.version(number) })),
      ]
    : null;
  return { names, name: data?.drawings[0]?.model.name, error, refetch, drawings: data?.drawings };
}

/** The drawing of one version; those that were published are fetched when they are chosen. */
export function useVersion(
  processId: ProcessId,
  key: string | null,
  drawings: ReturnType<typeof useVersions>['drawings'],
): ProcessModel | null {
  const drawing = drawings?.find(({ stand }) => stand === key)?.model;
  const number = key !== null && /^\d+$/.test(key) ? Number(key) : null;
  const { data } = useQuery({
    queryKey: ['processes', 'release', processId, number],
    queryFn: ({ signal }) => ask(getRelease, { processId, number: number ?? 1 }, { signal }),
    enabled: number !== null,
  });
  return number === null ? (drawing ?? null) : (data?.model ?? null);
}
