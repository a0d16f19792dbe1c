import { addDays, weekday, type IsoDate } from '#base/kernel/date.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { taskMessages } from '../messages.ts';
import { rhythm, type Recurrence, type Weekday } from '../rules/recurrence.ts';
import { recurrenceWords, weekdayName } from '../rules/recurrence-words.ts';
import css from './tasks.module.css';

type Unit = Recurrence['unit'];
const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** How a task comes back; what was chosen is said in words below. */
export function RecurrenceField(props: {
  value: Recurrence | null;
  dueOn: IsoDate;
  onChange: (value: Recurrence | null) => void;
}) {
  const { value, dueOn, onChange } = props;
  const words = useWords(taskMessages);
  const language = useLanguage();
  const choose = (unit: Unit | 'none') =>
    onChange(unit === 'none' ? null : { ...begun(unit, dueOn), from: value?.from ?? 'due' });
  return (
    <>
      <SelectField<Unit | 'none'>
        label={words.comesBack}
        onChange={(unit) => choose(unit ?? 'none')}
        options={[
          { value: 'none', label: words.notBack },
          { value: 'day', label: words.everyDay },
          { value: 'weekday', label: words.everyWorkday },
          { value: 'week', label: words.everyWeek },
          { value: 'month', label: words.everyMonth },
          { value: 'year', label: words.everyYear },
        ]}
        value={value?.unit ?? 'none'}
      />
      {value === null ? null : (
        <div className={css.series}>
          <Details dueOn={dueOn} onChange={onChange} value={value} />
          <p className={css.seriesSays}>{recurrenceWords(value, language)}</p>
        </div>
      )}
    </>
  );
}

function begun(unit: Unit, dueOn: IsoDate): Recurrence {
  if (unit === 'week') return rhythm(unit, { on: [weekday(dueOn)] });
  return rhythm(unit, unit === 'month' || unit === 'year' ? { monthDay: Number(dueOn.slice(8)) } : {});
}

function Details(props: { value: Recurrence; dueOn: IsoDate; onChange: (value: Recurrence) => void }) {
  const { value, dueOn, onChange } = props;
  const words = useWords(taskMessages);
  const language = useLanguage();
  const set = (change: Partial<Recurrence>) => onChange({ ...value, ...change });
  const units = {
    day: words.unitDay,
    weekday: words.unitWeekday,
    week: words.unitWeek,
    month: words.unitMonth,
    year: words.unitYear,
  };
  return (
    <>
      <div className={css.pair}>
        <NumberField
          label={words.every}
          max={99}
          min={1}
          onChange={(every) => set({ every: every ?? 1 })}
          unit={units[value.unit]}
          value={value.every}
        />
        <SelectField<Recurrence['from']>
          label={words.countFrom}
          onChange={(from) => set({ from: from ?? 'due' })}
          options={[
            { value: 'due', label: words.fromDue },
            { value: 'done', label: words.fromDone },
          ]}
          value={value.from}
        />
      </div>
      {value.unit === 'week' ? (
        <fieldset>
          <legend className={css.legend}>{words.onDays}</legend>
          <div className={css.days}>
            {week.map((day) => (
              <Checkbox
                checked={value.on.includes(day)}
                key={day}
                label={weekdayName(day, language)}
                onChange={(on) =>
                  set({
                    on: on
                      ? week.filter((one) => one === day || value.on.includes(one))
                      : value.on.filter((one) => one !== day),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      {value.unit === 'month' ? <InMonth dueOn={dueOn} set={set} value={value} /> : null}
      <DateField
        label={words.until}
        min={dueOn}
        onChange={(until) => set({ until })}
        optional
        value={value.until}
      />
    </>
  );
}

/** On a day of the month, or on the so-manieth of a day of the week, as the due day is. */
function InMonth(props: { value: Recurrence; dueOn: IsoDate; set: (change: Partial<Recurrence>) => void }) {
  const { value, dueOn, set } = props;
  const words = useWords(taskMessages);
  const language = useLanguage();
  const monthDay = Number(dueOn.slice(8));
  const which = Math.ceil(monthDay / 7);
  const isLast = addDays(dueOn, 7).slice(0, 7) !== dueOn.slice(0, 7);
  const day = weekday(dueOn);
  const said = (nth: NonNullable<Recurrence['nth']>) => recurrenceWords(rhythm('month', { nth }), language);
  const options = [
    { value: 'day', label: words.onDayOfMonth(monthDay) },
    ...(which <= 4 ? [{ value: 'nth', label: said({ which: which as 1, weekday: day }) }] : []),
    ...(isLast ? [{ value: 'last', label: said({ which: -1, weekday: day }) }] : []),
  ];
  const chosen = value.nth === null ? 'day' : value.nth.which === -1 ? 'last' : 'nth';
  return (
    <SelectField<string>
      label={words.inMonth}
      onChange={(choice) => {
        if (choice === 'nth') set({ nth: { which: which as 1, weekday: day }, monthDay: null });
        else if (choice === 'last') set({ nth: { which: -1, weekday: day }, monthDay: null });
        else set({ nth: null, monthDay });
      }}
      options={options}
      value={chosen}
    />
  );
}
