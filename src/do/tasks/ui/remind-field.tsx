import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { taskMessages } from '../messages.ts';

const moments = [0, 5, 15, 30, 60, 1440, 10_080];

/** How long before a task its reminder comes. */
export function RemindField(props: {
  value: number | null;
  wholeDay: boolean;
  onChange: (minutes: number | null) => void;
}) {
  const { value, wholeDay, onChange } = props;
  const words = useWords(taskMessages);
  const say = (minutes: number) =>
    minutes === 0
      ? words.atMoment
      : minutes === 60
        ? words.hourBefore
        : minutes === 1440
          ? words.dayBefore
          : minutes === 10_080
            ? words.weekBefore
            : words.minutesBefore(minutes);
  const all = value === null || moments.includes(value) ? moments : [...moments, value];
  return (
    <SelectField<string>
      hint={wholeDay && value !== null ? words.wholeDayReminds : undefined}
      label={words.remind}
      onChange={(chosen) => onChange(chosen === null || chosen === 'not' ? null : Number(chosen))}
      options={[
        { value: 'not', label: words.notAtAll },
        ...all.map((minutes) => ({ value: String(minutes), label: say(minutes) })),
      ]}
      value={value === null ? 'not' : String(value)}
    />
  );
}
