import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { addDays, addWeeks, isWeekId, startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { onceMessages } from '../messages.ts';

const weeksAhead = 26;
const every = 'every';

/** The rhythm as it is every week, or one week of the calendar. */
export function WeekChoice(props: { value: WeekId | null; onChange: (week: WeekId | null) => void }) {
  const words = useWords(onceMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const weeks = Array.from({ length: weeksAhead }, (_, n) => addWeeks(weekOf(today), n));
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const days = (week: WeekId) => {
    const monday = startOfWeek(week);
    const [from, to] = [monday, addDays(monday, 4)].map((day) => new Date(`${day}T12:00:00Z`));
    return from && to ? format.formatRange(from, to) : '';
  };
  return (
    <SelectField
      hideLabel
      label={words.which}
      onChange={(week) => props.onChange(week !== null && isWeekId(week) ? week : null)}
      options={[
        { value: every, label: words.everyWeek },
        ...weeks.map((week) => ({
          value: week as string,
          label: words.weekOf(Number(week.slice(6)), days(week)),
        })),
      ]}
      value={props.value ?? every}
    />
  );
}
