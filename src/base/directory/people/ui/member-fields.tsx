import { accessLevels, type Access } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import type { Member, Team } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { peopleBelow } from '../rules.ts';

export type WrittenMember = {
  name: string;
  email: string;
  access: Access;
  teamId: TeamId | null;
  reportsToId: MemberId | null;
  isOwner: boolean;
};

/** What is known of a member. Whom a member can report to excludes those below: no circles. */
export function MemberFields(props: {
  member: Member | null;
  written: WrittenMember;
  onChange: (written: WrittenMember) => void;
  members: readonly Member[];
  teams: readonly Team[];
  /** Nobody changes their own rights. */
  isSelf: boolean;
  tried: boolean;
  error: unknown;
}) {
  const { member, written, onChange, members, teams, isSelf, tried, error } = props;
  const words = useWords(peopleMessages);
  const set = (change: Partial<WrittenMember>) => onChange({ ...written, ...change });
  const below = member ? peopleBelow(member.id, members) : new Set<MemberId>();
  return (
    <>
      <TextField
        autoComplete="off"
        error={tried && written.name.trim() === '' ? words.nameMissing : errorAt(error, '/name')}
        label={words.name}
        maxLength={200}
        onChange={(name) => set({ name })}
        value={written.name}
      />
      <TextField
        autoComplete="off"
        error={errorAt(error, '/email')}
        hint={words.emailHint}
        label={words.email}
        maxLength={200}
        onChange={(email) => set({ email })}
        optional
        type="email"
        value={written.email}
      />
      <SelectField
        clearable
        label={words.team}
        onChange={(teamId) => set({ teamId })}
        optional
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={words.noTeam}
        value={written.teamId}
      />
      <SelectField
        clearable
        label={words.reportsTo}
        onChange={(reportsToId) => set({ reportsToId })}
        optional
        options={members
          .filter(({ id, archived }) => id !== member?.id && !archived && !below.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={words.nobody}
        value={written.reportsToId}
      />
      <SelectField
        disabled={isSelf}
        label={words.accessField}
        onChange={(access) => set({ access: access ?? written.access })}
        options={accessLevels.map((value) => ({
          value,
          label: words[`access-${value}`],
          hint: words[`hint-${value}`],
        }))}
        value={written.access}
      />
      <Switch
        checked={written.isOwner}
        hint={words.ownerHint}
        label={words.ownerField}
        onChange={(isOwner) => set({ isOwner })}
      />
    </>
  );
}
