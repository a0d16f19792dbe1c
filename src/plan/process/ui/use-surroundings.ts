import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { activePhases, type Phase } from '#plan/sales-cycle/cycle.ts';
import { useCycles } from '#plan/sales-cycle/ui/use-cycles.ts';
import { listRhythmItems } from '../../rhythm/contract.ts';
import { useTeam } from '../../rhythm/hours/ui/use-hours.ts';
import type { RhythmItemId } from '../../rhythm/item.ts';
import { weeklyHours } from '../../rhythm/rules/weekly-hours.ts';
import { minutesPerRole, sellingTeams } from '../rules/check/people-around.ts';
import type { ProcessId, ProcessKind } from '../rules/model.ts';
import { useProcesses } from './use-processes.ts';

const nobody: never[] = [];

/** What a step can be tied to: teams, phases and their results, rhythm items, building blocks. */
export function useSurroundings() {
  const people = usePeople().data;
  const cycles = useCycles().data?.cycles ?? nobody;
  const processes = useProcesses().data?.processes ?? nobody;
  const rhythm = useQuery({
    queryKey: ['rhythm-items', 'names'],
    queryFn: ({ signal }) => ask(listRhythmItems, {}, { signal }),
  }).data;
  const working = useTeam().data?.members ?? nobody;
  const held = useMemo(() => {
    const asked = weeklyHours(rhythm?.items ?? [], rhythm?.headcount ?? {});
    const elsewhere = Object.fromEntries(asked.map(({ role, other }) => [role, other]));
    return {
      sellingTeamIds: sellingTeams(working, (role) =>
        working.some((one) => one.roles.some((held) => held.role === role && held.sells)),
      ),
      minutesPerWeek: minutesPerRole(working, elsewhere),
    };
  }, [working, rhythm]);
  const rhythmItems: { id: RhythmItemId; name: LocalText }[] = (rhythm?.items ?? nobody).map(
    ({ id, name }) => ({
      id,
      name,
    }),
  );
  return {
    teams: people?.teams ?? nobody,
    members: people?.members ?? nobody,
    rhythm: rhythmItems,
    /** Which teams sell, and what time each role has. */
    held,
    /** The phases of the first cycle for these customers. */
    phasesFor(kind: ProcessKind): Phase[] {
      const wanted = kind === 'customers' ? 'existing' : 'new';
      const inUse = cycles.filter(({ retired }) => !retired);
      const cycle =
        inUse.find(({ customers }) => customers === wanted) ??
        inUse.find(({ customers }) => customers === 'all');
      return cycle && kind !== 'block'
        ? activePhases(cycle).map((phase) => ({
            ...phase,
            criteria: phase.criteria.filter(({ retired }) => !retired),
          }))
        : [];
    },
    blocksFor: (ownId: string): { id: ProcessId; name: string }[] =>
      processes.filter(({ kind, retired, id }) => kind === 'block' && !retired && id !== ownId),
    perWeekOf: (id: string): number | null => processes.find((one) => one.id === id)?.perWeek ?? null,
    nameOfMember: (id: string | null): string | null =>
      people?.members.find((one) => one.id === id)?.name ?? null,
  };
}

export type Surroundings = ReturnType<typeof useSurroundings>;
