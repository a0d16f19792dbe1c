import { useQuery } from '@tanstack/react-query';
import { listPeople } from '#base/directory/people/contract.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { plannerMessages } from '../messages.ts';

/** Whose rows are in sight: everybody's, or those of one team; nothing to choose where all are in one. */
export function TeamChoice(props: {
  team: RhythmGround['team'];
  value: TeamId | null;
  onChange: (team: TeamId | null) => void;
}) {
  const { team, value, onChange } = props;
  const words = useWords(plannerMessages);
  const held = new Set(team.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])));
  const { data } = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => ask(listPeople, {}, { signal }),
    enabled: held.size > 1,
  });
  const teams = (data?.teams ?? []).filter(({ id }) => held.has(id));
  if (teams.length < 2) return null;
  return (
    <SelectField
      hideLabel
      label={words.ofTeam}
      onChange={(id) => onChange(id === 'all' ? null : (id as TeamId | null))}
      options={[
        { value: 'all', label: words.everyTeam },
        ...teams.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      value={value ?? 'all'}
    />
  );
}
