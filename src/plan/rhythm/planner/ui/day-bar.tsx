import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { dayNames, plannerMessages, shortDayNames } from '../messages.ts';
import css from './day-bar.module.css';

/** Above the grid of a phone, and with it down the page: the day that is seen, the others, its hours, and the people. */
export function DayBar(props: {
  days: readonly number[];
  day: number;
  today: number;
  marks: readonly { minutes: number; left: string }[];
  people: readonly { id: string; name: string }[];
  onDay: (day: number) => void;
  onPerson: (id: string) => void;
}) {
  const { days, day, today, marks, people, onDay, onPerson } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  return (
    <div className={css.bar}>
      <div aria-label={words.day} className={css.days} role="group">
        {days.map((one) => (
          <button
            aria-current={one === today ? 'date' : undefined}
            aria-label={dayNames[language][one]}
            aria-pressed={one === day}
            className={css.day}
            key={one}
            onClick={() => onDay(one)}
            type="button"
          >
            {shortDayNames[language][one]}
          </button>
        ))}
      </div>
      {people.length > manyPeople ? (
        <SelectField
          hideLabel
          label={words.toPerson}
          onChange={(id) => id && onPerson(id)}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.toPerson}
          value={null}
        />
      ) : null}
      <div aria-hidden="true" className={css.hours}>
        {marks.map(({ minutes, left }) => (
          <span key={minutes} style={{ left }}>
            {minutes / 60}
          </span>
        ))}
      </div>
    </div>
  );
}

/** More than fit on a screen beside everything else. */
const manyPeople = 8;
