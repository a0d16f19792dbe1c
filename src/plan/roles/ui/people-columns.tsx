import type { Member, Team } from '#base/directory/people/contract.ts';
import type { peopleMessages } from '#base/directory/people/messages.ts';
import { Person } from '#base/directory/people/ui/person.tsx';
import type { Words } from '#base/i18n/messages.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Column } from '#base/ui-kit/data-table.tsx';
import type { RoleAssignment } from '../role.ts';
import { MemberMenu } from './member-menu.tsx';
import { RoleShares } from './role-shares.tsx';
import css from './roles.module.css';

export type PeopleShown = {
  members: readonly Member[] | undefined;
  teams: readonly Team[];
  assignments: readonly RoleAssignment[] | undefined;
  today: IsoDate | undefined;
  mayEdit: boolean;
  mayOpen: boolean;
  onOpen: (id: MemberId) => void;
};

/** The columns of the table of people. */
export function peopleColumns(
  shown: PeopleShown,
  say: Words<typeof peopleMessages>,
  rolesHead: string,
): Column<Member>[] {
  const { members, teams, assignments, today, mayEdit, mayOpen, onOpen } = shown;
  const nameOf = (id: MemberId | null) => members?.find((member) => member.id === id)?.name ?? '–';
  const soft = (text: string) => <span className={css.soft}>{text}</span>;
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: say.name,
      cell: (member) => <Person member={member} onOpen={mayOpen ? () => onOpen(member.id) : undefined} />,
    },
    {
      key: 'team',
      head: say.team,
      cell: (member) => teams.find(({ id }) => id === member.teamId)?.name ?? soft(say.noTeam),
    },
    {
      key: 'roles',
      head: rolesHead,
      width: '18rem',
      cell: (member) =>
        today ? (
          <RoleShares
            assignments={(assignments ?? []).filter(({ memberId }) => memberId === member.id)}
            day={today}
          />
        ) : null,
    },
    { key: 'reports-to', head: say.reportsTo, cell: (member) => nameOf(member.reportsToId) },
    { key: 'access', head: say.access, cell: (member) => say[`access-${member.access}`] },
    {
      key: 'sign-in',
      head: say.signIn,
      cell: (member) => (member.canSignIn ? say.signsIn : soft(say.signsInNot)),
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      key: 'menu',
      head: say.edit,
      headHidden: true,
      end: true,
      cell: (member) => <MemberMenu member={member} onOpen={() => onOpen(member.id)} />,
    },
  ];
}
