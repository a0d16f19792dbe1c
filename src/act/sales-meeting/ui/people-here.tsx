import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { dayWords } from '#base/i18n/day-words.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** Who sits at the table, here or not, and what was agreed so far. */
export function PeopleHere() {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const { meeting } = useThisTable();
  return (
    <aside className={css.aside}>
      <section aria-label={words.people}>
        <h3>{words.people}</h3>
        <ul className={css.people}>
          {meeting.attendees.map(({ id, name, here }) => (
            <li data-here={here || undefined} key={id}>
              <Avatar name={name} />
              <span>{name}</span>
              <span className={css.presence}>{here ? words.here : words.notHere}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.agreedSoFar}>
        <h3>{words.agreedSoFar}</h3>
        {meeting.actions.length === 0 ? <p className={css.soft}>{words.nothingAgreed}</p> : null}
        <ul className={css.agreed}>
          {meeting.actions.map(({ id, title, owner, dueOn }) => (
            <li key={id}>
              <p>{title}</p>
              <span>
                {owner ? <Badge>{owner.name}</Badge> : null} {dayWords(dueOn, today, language)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
