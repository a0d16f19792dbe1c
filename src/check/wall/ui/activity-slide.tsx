import type { IsoDate } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ShownWall } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import css from './slides.module.css';

type Activity = NonNullable<ShownWall['activity']>;

/** What the week has come to: a column a day, and each kind beside the week before. */
export function ActivitySlide({ activity, today }: { activity: Activity; today: IsoDate }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  const { days, kinds } = activity;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const nameOf = (day: IsoDate, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeZone: 'UTC', weekday }).format(
      new Date(`${day}T12:00:00Z`),
    );
  return (
    <div className={css.activity}>
      <ol
        aria-label={words.activityLabel(
          days.map(({ day, count }) => `${nameOf(day, 'long')} ${count}`).join(', '),
        )}
        className={css.days}
      >
        {days.map(({ day, count }) => (
          <li
            aria-hidden="true"
            data-now={day === today || undefined}
            data-ahead={day > today || undefined}
            key={day}
          >
            <b>{day > today ? '' : count}</b>
            <i style={{ height: `${(count / most) * 100}%` }} />
            <span>{nameOf(day, 'short')}</span>
          </li>
        ))}
      </ol>
      <ul className={css.kinds}>
        {kinds.map(({ kind, count, before }) => (
          <li key={kind}>
            <strong>{count}</strong>
            <p>
              <b>{words[kind]}</b>
              <span>{words.sameDays(before)}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
