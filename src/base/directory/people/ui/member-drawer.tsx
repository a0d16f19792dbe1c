import { useId, useState, type ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { addMember, editMember, type Member, type Team } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { Invitation } from './invitation.tsx';
import { MemberFields, type WrittenMember } from './member-fields.tsx';
import { useMe, usePeopleChange } from './use-people.ts';
import css from './people.module.css';

/**
 * One member at the side of the screen, or a new one.
 * @param children what else belongs to a member, such as the roles
 * @param onAdded called with the new member, to go on with
 */
export function MemberDrawer(props: {
  member: Member | null;
  members: readonly Member[];
  teams: readonly Team[];
  onAdded: (member: Member) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { member, members, teams, onAdded, onClose, children } = props;
  const words = useWords(peopleMessages);
  const me = useMe();
  const { run } = usePeopleChange();
  const id = useId();
  const [start] = useState<WrittenMember>(() => writtenOf(member));
  const [written, setWritten] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setTried(true);
    if (written.name.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    const fields = { ...written, email: written.email.trim() || null };
    try {
      if (member) {
        // Only what was changed here: an invitation made meanwhile may have brought an address.
        const changed = Object.fromEntries(
          Object.entries(fields).filter(
            ([key]) => start[key as keyof WrittenMember] !== written[key as keyof WrittenMember],
          ),
        ) as Partial<typeof fields>;
        await run(() => ask(editMember, { memberId: member.id, version: member.version, ...changed }));
        onClose();
      } else {
        onAdded(await run(() => ask(addMember, fields)));
      }
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} form={id} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={member ? member.name : words.addMember}
    >
      {children}
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {member ? <h3>{words.data}</h3> : null}
        <ErrorNote error={error} fields={{ '/name': words.name, '/email': words.email }} />
        <MemberFields
          error={error}
          isSelf={member !== null && member.id === me?.id}
          member={member}
          members={members}
          onChange={setWritten}
          teams={teams}
          tried={tried}
          written={written}
        />
      </form>
      {member && member.id !== me?.id ? <Invitation member={member} /> : null}
    </Drawer>
  );
}

function writtenOf(member: Member | null): WrittenMember {
  return {
    name: member?.name ?? '',
    email: member?.email ?? '',
    access: member?.access ?? 'member',
    teamId: member?.teamId ?? null,
    reportsToId: member?.reportsToId ?? null,
    isOwner: member?.isOwner ?? false,
  };
}
