import { useState } from 'react';
import type { Member } from '#base/directory/people/contract.ts';
import { peopleMessages } from '#base/directory/people/messages.ts';
import { InviteMany, isWaiting } from '#base/directory/people/ui/invite-many.tsx';
import { MemberDrawer } from '#base/directory/people/ui/member-drawer.tsx';
import { TeamsDrawer } from '#base/directory/people/ui/teams-drawer.tsx';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import { formatNumber } from '#base/i18n/format.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { roleMessages } from '../messages.ts';
import { MemberRoles } from './member-roles.tsx';
import { PeopleTable } from './people-table.tsx';
import { TeamWarnings } from './team-warnings.tsx';
import { useRoles } from './use-roles.ts';
import css from './roles.module.css';

/** The people, their teams and the hats that they wear. */
export function PeopleScreen() {
  const words = useWords(roleMessages);
  const say = useWords(peopleMessages);
  const language = useLanguage();
  const [archived, setArchived] = useState(false);
  const people = usePeople({ archived });
  const hats = useRoles();
  const [open, setOpen] = useState<MemberId | 'new' | null>(null);
  const [teamsOpen, setTeamsOpen] = useState(false);
  const [inviting, setInviting] = useState(false);

  const { members, teams, may } = people.data ?? { members: undefined, teams: [], may: { edit: false } };
  const error = people.error ?? hats.error;
  const waiting = (members ?? []).filter(isWaiting).length;
  const opened = members?.find(({ id }) => id === open);
  const close = () => setOpen(null);
  const rolesOf = (member: Member) =>
    hats.data ? (
      <MemberRoles
        assignments={hats.data.assignments.filter(({ memberId }) => memberId === member.id)}
        mayEdit={hats.data.may.edit && !member.archived}
        memberId={member.id}
        today={hats.data.today}
      />
    ) : null;
  return (
    <Page
      actions={
        may.edit ? (
          <>
            {waiting > 1 ? (
              <Button onClick={() => setInviting(true)}>
                {say.inviteAll(formatNumber(waiting, language))}
              </Button>
            ) : null}
            <Button icon={PlusIcon} kind="primary" onClick={() => setOpen('new')}>
              {say.addMember}
            </Button>
          </>
        ) : null
      }
      controls={<Button onClick={() => setTeamsOpen(true)}>{say.teams}</Button>}
      title={words.title}
    >
      <p className={css.intro}>{words.intro}</p>
      {error ? (
        <ErrorNote
          error={error}
          onRetry={() => {
            void people.refetch();
            void hats.refetch();
          }}
        />
      ) : null}
      {members && hats.data ? (
        <TeamWarnings
          assignments={hats.data.assignments}
          members={members.filter(({ archived: gone, access }) => !gone && access !== 'reader')}
          today={hats.data.today}
        />
      ) : null}
      <PeopleTable
        assignments={hats.data?.assignments}
        mayEdit={may.edit}
        mayOpen={may.edit || (hats.data?.may.edit ?? false)}
        members={hats.data ? members : undefined}
        onOpen={setOpen}
        teams={teams}
        today={hats.data?.today}
      />
      <Switch checked={archived} label={say.showArchived} onChange={setArchived} />
      {members && (open === 'new' || (opened && may.edit)) ? (
        <MemberDrawer
          key={open}
          member={opened ?? null}
          members={members}
          onAdded={({ id }) => setOpen(id)}
          onClose={close}
          teams={teams}
        >
          {opened ? rolesOf(opened) : null}
        </MemberDrawer>
      ) : null}
      {opened && !may.edit ? (
        <Drawer onClose={close} open title={opened.name}>
          {rolesOf(opened)}
        </Drawer>
      ) : null}
      {inviting && members ? <InviteMany members={members} onClose={() => setInviting(false)} /> : null}
      {teamsOpen ? (
        <TeamsDrawer mayEdit={may.edit} onClose={() => setTeamsOpen(false)} teams={teams} />
      ) : null}
    </Page>
  );
}
