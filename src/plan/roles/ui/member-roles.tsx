import { useState } from 'react';
import { formatDateShort, formatRatio } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { ratio } from '#base/kernel/ratio.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CheckIcon, EditIcon, MoreIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { assignRole, editRole, endRole, removeRole } from '../contract.ts';
import { roleMessages } from '../messages.ts';
import type { RoleAssignment } from '../role.ts';
import { shareOn, stateOn } from '../rules.ts';
import { RoleForm } from './role-form.tsx';
import { RoleShares } from './role-shares.tsx';
import { useRoleNames } from './use-catalogue.ts';
import { useRoleChange } from './use-roles.ts';
import css from './roles.module.css';

/** The roles of one member: those of today, those that are coming and those that were. */
export function MemberRoles(props: {
  memberId: MemberId;
  /** All assignments of this member. */
  assignments: readonly RoleAssignment[];
  today: IsoDate;
  mayEdit: boolean;
}) {
  const { memberId, assignments, today, mayEdit } = props;
  const words = useWords(roleMessages);
  const [editing, setEditing] = useState<RoleAssignment | 'new' | null>(null);
  const open = assignments.filter((one) => stateOn(one, today) !== 'past');
  const past = assignments.filter((one) => stateOn(one, today) === 'past');
  const line = (assignment: RoleAssignment) => (
    <RoleLine
      assignment={assignment}
      key={assignment.id}
      mayEdit={mayEdit}
      onEdit={() => setEditing(assignment)}
      today={today}
    />
  );
  return (
    <section className={css.roles}>
      <header className={css.head}>
        <h3>{words.roles}</h3>
        {mayEdit ? (
          <Button icon={PlusIcon} onClick={() => setEditing('new')} small>
            {words.addRole}
          </Button>
        ) : null}
      </header>
      <RoleShares assignments={assignments} day={today} unnamed />
      {open.length > 0 ? <ul>{open.map(line)}</ul> : null}
      {past.length > 0 ? (
        <details className={css.past}>
          <summary>
            {words.past} ({past.length})
          </summary>
          <ul>{past.map(line)}</ul>
        </details>
      ) : null}
      {editing ? (
        <RoleForm
          assignment={editing === 'new' ? null : editing}
          assignments={assignments}
          left={100 - shareOn(assignments, today)}
          memberId={memberId}
          onClose={() => setEditing(null)}
          today={today}
        />
      ) : null}
    </section>
  );
}

function RoleLine(props: {
  assignment: RoleAssignment;
  today: IsoDate;
  mayEdit: boolean;
  onEdit: () => void;
}) {
  const { assignment, today, mayEdit, onEdit } = props;
  const words = useWords(roleMessages);
  const language = useLanguage();
  const { quick } = useRoleChange();
  const { nameOf } = useRoleNames();
  const { id: assignmentId, version, memberId, role, sharePercent, from, to } = assignment;
  const day = (date: IsoDate) => formatDateShort(date, language);
  const period =
    to !== null
      ? words.period(day(from), day(to))
      : stateOn(assignment, today) === 'coming'
        ? words.starting(day(from))
        : words.since(day(from));
  const end = () =>
    quick(() => ask(endRole, { assignmentId, version, on: today }), {
      text: words.ended(nameOf(role)),
      undo: (ended) => ask(editRole, { assignmentId, version: ended.version, to }),
    });
  const remove = () =>
    quick(() => ask(removeRole, { assignmentId, version }), {
      text: words.removed(nameOf(role)),
      undo: () => ask(assignRole, { memberId, role, sharePercent, from, to }),
    });
  return (
    <li className={css.line}>
      <span className={css.role}>
        <strong>{nameOf(role)}</strong>
        <span className={css.soft}>{period}</span>
      </span>
      <span className={css.percent}>{formatRatio(ratio(sharePercent, 100), language)}</span>
      {mayEdit ? (
        <Menu
          groups={[
            {
              items: [
                { label: words.edit, icon: EditIcon, onSelect: onEdit },
                {
                  label: words.end,
                  icon: CheckIcon,
                  onSelect: end,
                  disabled: stateOn(assignment, today) !== 'now' || to === today,
                },
              ],
            },
            { items: [{ label: words.remove, icon: TrashIcon, onSelect: remove, danger: true }] },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.more(nameOf(role))} small />}
        />
      ) : null}
    </li>
  );
}
