import { useWords, useLanguage } from '#base/ui-kit/language.tsx';
import { routingMessages } from '../messages.ts';
import type { Span } from '../routing.ts';
import css from './routing.module.css';

const days = [0, 1, 2, 3, 4, 5, 6];

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? null
    : hours * 60 + minutes;
}

/** Opening hours, a line per day of the week; empty is closed. */
export function HoursFields({
  value,
  onChange,
}: {
  value: readonly Span[];
  onChange: (value: Span[]) => void;
}) {
  const words = useWords(routingMessages);
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  // 2 November 2026 is a Monday.
  const named = (day: number) => format.format(new Date(Date.UTC(2026, 10, 2 + day)));
  const set = (day: number, change: Partial<Span> | null) => {
    const others = value.filter((span) => span.day !== day);
    const own = value.find((span) => span.day === day) ?? { day, from: 510, to: 1020 };
    onChange(
      [...others, ...(change === null ? [] : [{ ...own, ...change }])].toSorted((a, b) => a.day - b.day),
    );
  };
  return (
    <div className={css.hours}>
      {days.map((day) => {
        const span = value.find((each) => each.day === day);
        const field = (end: 'from' | 'to', label: string) => (
          <input
            aria-invalid={span !== undefined && span.to <= span.from ? true : undefined}
            aria-label={label}
            className={css.clock}
            onChange={({ target }) => {
              const minutes = minutesOf(target.value);
              set(day, minutes === null ? null : { [end]: minutes });
            }}
            type="time"
            value={span ? clock(Math.min(span[end], 1439)) : ''}
          />
        );
        return (
          <div className={css.day} key={day}>
            <span className={css.dayName}>{named(day)}</span>
            {field('from', words.opens(named(day)))}
            <span aria-hidden="true">{words.until}</span>
            {field('to', words.closes(named(day)))}
          </div>
        );
      })}
    </div>
  );
}
