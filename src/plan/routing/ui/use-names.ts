import { useQuery } from '@tanstack/react-query';
import { listPeople, type Team } from '#base/directory/people/contract.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import type { Routing } from '../routing.ts';

const none: Team[] = [];

/** The teams in use; undefined until they are there. */
export function useTeams(): readonly Team[] | undefined {
  const { data, isError } = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => ask(listPeople, {}, { signal }),
  });
  return data?.teams ?? (isError ? none : undefined);
}

/** What channels, kinds and teams are called. */
export function useNames({ channels, kinds }: Routing, teams: readonly Team[]) {
  const language = useLanguage();
  const of = (all: Routing['channels'] | Routing['kinds'], code: string) => {
    const found = all.find((each) => each.code === code);
    return found ? inLanguage(found.name, language) : code;
  };
  return {
    channel: (code: string) => of(channels, code),
    kind: (code: string) => of(kinds, code),
    team: (id: TeamId) => teams.find((team) => team.id === id)?.name ?? '?',
  };
}

export type Names = ReturnType<typeof useNames>;
