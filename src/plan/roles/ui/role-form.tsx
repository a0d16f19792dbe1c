import { useState } from 'react';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { assignRole, editRole } from '../contract.ts';
import { roleMessages } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { isStanding, type Role, type RoleAssignment } from '../role.ts';
import { canAssign } from '../rules.ts';
import { useRoleNames } from './use-catalogue.ts';
import { useRoleChange } from './use-roles.ts';
import css from './roles.module.css';

/** A role that a member gets, or one to change. */
export function RoleForm(props: {
  memberId: MemberId;
  assignment: RoleAssignment | null;
  /** All assignments of this member. */
  assignments: readonly RoleAssignment[];
  today: IsoDate;
  /** What is left of the week, proposed as the share. */
  left: number;
  onClose: () => void;
}) {
  const { memberId, assignment, assignments, today, left, onClose } = props;
  const words = useWords(roleMessages);
  const because = useWords(refusals);
  const { run } = useRoleChange();
  const names = useRoleNames();
  const language = useLanguage();
  const [role, setRole] = useState<Role | null>(assignment?.role ?? null);
  const [share, setShare] = useState<number | null>(assignment?.sharePercent ?? (left > 0 ? left : null));
  const [from, setFrom] = useState<IsoDate | null>(assignment?.from ?? today);
  const [to, setTo] = useState<IsoDate | null>(assignment?.to ?? null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const others = assignments.filter(({ id }) => id !== assignment?.id);
  const decision = role && from ? canAssign({ role, from, to }, others) : null;
  const save = async () => {
    setTried(true);
    if (!role || share === null || !from || decision?.ok === false || busy) return;
    setBusy(true);
    setError(null);
    const fields = { role, sharePercent: share, from, to };
    try {
      await run(() =>
        assignment
          ? ask(editRole, { assignmentId: assignment.id, version: assignment.version, ...fields })
          : ask(assignRole, { memberId, ...fields }),
      );
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      title={assignment ? words.editRole : words.addRole}
    >
      <ErrorNote error={error} />
      <SelectField
        error={tried && !role ? words.missing : refusedRole()}
        label={words.role}
        onChange={setRole}
        options={names.optionsWith([assignment?.role ?? null]).map((option) => ({
          ...option,
          hint: isStanding(option.value)
            ? words[`says-${option.value}`]
            : inLanguage(names.catalogue.find(({ code }) => code === option.value)?.mission ?? {}, language),
        }))}
        value={role}
      />
      <NumberField
        error={tried && share === null ? words.missing : null}
        label={words.share}
        max={100}
        min={1}
        onChange={setShare}
        unit="%"
        value={share}
      />
      <div className={css.days}>
        <DateField
          error={tried && !from ? words.missing : null}
          label={words.from}
          onChange={setFrom}
          value={from}
        />
        <DateField
          error={
            decision?.ok === false && decision.because === 'ends-before-it-begins'
              ? because['ends-before-it-begins']
              : null
          }
          hint={words.toHint}
          label={words.to}
          onChange={setTo}
          optional
          value={to}
        />
      </div>
    </Dialog>
  );

  function refusedRole(): string | null {
    return decision?.ok === false && decision.because === 'same-role-twice'
      ? because['same-role-twice']
      : null;
  }
}
