import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import type { Checklist } from '../../contract.ts';
import type { RhythmItem } from '../../item.ts';
import { lengthText } from '../../rules/move-time.ts';
import { weeklyHours, type RoleHours as RoleHoursOf } from '../../rules/weekly-hours.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';

/** The week that the bars are drawn against. */
export const workingWeek = 40 * 60;

/** What the items that are kept ask of one person in each role, running along with the walk. */
export function RoleHours(props: { items: readonly RhythmItem[]; headcount: Checklist['headcount'] }) {
  const words = useWords(checklistMessages);
  const hours = weeklyHours(props.items, props.headcount);
  return (
    <Sheet title={words.hours}>
      <p className={css.soft}>{hours.length === 0 ? words.noHours : words.hoursSays}</p>
      <HoursBars hours={hours} />
    </Sheet>
  );
}

/** Hours a week of one person in each role, as bars against a working week. */
export function HoursBars({ hours }: { hours: readonly RoleHoursOf[] }) {
  const words = useWords(checklistMessages);
  const { nameOf } = useRoleNames();
  const language = useLanguage();
  const most = Math.max(workingWeek, ...hours.map(({ selling, other }) => selling + other));
  const said = (minutes: number) => lengthText(Math.round(minutes / 15) * 15, language);
  return (
    <>
      <ul className={css.hours}>
        {hours.map(({ role, selling, other }) => (
          <li
            aria-label={words.hoursOf(nameOf(role), said(selling + other), said(selling), said(other))}
            key={role}
          >
            <span aria-hidden="true" className={css.hoursHead}>
              <span>{nameOf(role)}</span>
              <strong>{said(selling + other)}</strong>
            </span>
            <span aria-hidden="true" className={css.bar}>
              <span className={css.selling} style={{ width: `${(selling / most) * 100}%` }} />
              <span className={css.other} style={{ width: `${(other / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {hours.length > 0 ? (
        <p aria-hidden="true" className={css.legend}>
          <span className={css.selling} /> {words.selling}
          <span className={css.other} /> {words.other}
        </p>
      ) : null}
    </>
  );
}
