import { useMemo } from 'react';
import type { Member } from '#base/directory/people/contract.ts';
import { peopleMessages } from '#base/directory/people/messages.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { roleMessages } from '../messages.ts';
import { peopleColumns, type PeopleShown } from './people-columns.tsx';

/** Who is in which team, wears which hats, reports to whom and may do what. */
export function PeopleTable(props: PeopleShown) {
  const { members, teams, assignments, today, mayEdit, mayOpen, onOpen } = props;
  const words = useWords(roleMessages);
  const say = useWords(peopleMessages);
  const columns = useMemo(
    () => peopleColumns({ members, teams, assignments, today, mayEdit, mayOpen, onOpen }, say, words.roles),
    [members, teams, assignments, today, mayEdit, mayOpen, onOpen, say, words],
  );
  const rows = useMemo(() => {
    const teamOf = (member: Member) => teams.findIndex(({ id }) => id === member.teamId);
    const place = (member: Member) => (teamOf(member) === -1 ? teams.length : teamOf(member));
    // The server gives them by name; a stable sort keeps that within a team.
    return members?.toSorted((a, b) => Number(a.archived) - Number(b.archived) || place(a) - place(b));
  }, [members, teams]);
  return (
    <DataTable
      caption={say.members}
      columns={columns}
      empty={<EmptyState title={words.empty} />}
      rowKey={({ id }) => id}
      rows={rows}
    />
  );
}
