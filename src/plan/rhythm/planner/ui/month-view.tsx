import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useState } from 'react';
import { addDays, mondayOf, type IsoDate } from '#base/kernel/date.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ChevronLeftIcon, ChevronRightIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { onceMessages } from '../../exceptions/messages.ts';
import { OnceOfPlan } from '../../exceptions/ui/once-of-plan.tsx';
import { useOnce } from '../../exceptions/ui/use-once.ts';
import { onceTimeOf, useExceptions, useWeeklyOnce } from '../../exceptions/ui/use-once-in-plan.ts';
import type { OnceTime } from '../../exceptions/ui/week-time.ts';
import type { Placement } from '../../rules/week.ts';
import type { Plan } from '../contract.ts';
import { plannerMessages, shortDayNames } from '../messages.ts';
import { MonthTime } from './month-time.tsx';
import type { Names } from './use-names.ts';
import { useYear } from './use-year.ts';
import css from './month.module.css';

/** A month of working weeks with what comes less than weekly; the weekly things are in the week. */
export function MonthView(props: { plan: Plan; placements: readonly Placement[]; names: Names }) {
  const { plan, placements, names } = props;
  const words = useWords(plannerMessages);
  const onceWords = useWords(onceMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const [month, setMonth] = useState(today.slice(0, 7));
  const year = Number(month.slice(0, 4));
  const known = useYear(plan, placements, year);
  const first = `${month}-01` as IsoDate;
  const weekly = useWeeklyOnce(plan, useExceptions(plan, first));
  const once = useOnce();
  const [open, setOpen] = useState<OnceTime | null>(null);
  const step = (by: number) => {
    const index = year * 12 + Number(month.slice(5)) - 1 + by;
    setMonth(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  };
  const weeks: IsoDate[] = [];
  for (let monday = mondayOf(first); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(monday);
  const title = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${first}T12:00:00Z`));
  return (
    <Sheet
      actions={
        <>
          {once.undo ? <IconButton icon={UndoIcon} label={onceWords.undo} onClick={once.undo} /> : null}
          <IconButton icon={ChevronLeftIcon} label={words.previous} onClick={() => step(-1)} />
          <IconButton icon={ChevronRightIcon} label={words.next} onClick={() => step(1)} />
        </>
      }
      title={title.charAt(0).toUpperCase() + title.slice(1)}
    >
      {known ? (
        <ScrollRegion label={title}>
          <table className={css.month}>
            <thead>
              <tr>
                {shortDayNames[language].slice(0, 5).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((monday) => (
                <tr key={monday}>
                  {[0, 1, 2, 3, 4].map((n) => {
                    const day = addDays(monday, n);
                    const own = [...known.times.map(onceTimeOf), ...weekly]
                      .filter((time) => time.day === day)
                      .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
                    const groups = [...new Set(own.map(({ itemId }) => itemId))];
                    return (
                      <td
                        className={classNames(
                          day.slice(0, 7) !== month && css.outside,
                          known.closed.has(day) && css.closed,
                          day === today && css.today,
                          own.length === 0 && css.free,
                        )}
                        key={day}
                      >
                        <span className={css.date}>
                          <span className={css.weekday}>{`${shortDayNames[language][n] ?? ''} `}</span>
                          {Number(day.slice(8))}
                          {known.closed.has(day) ? (
                            <span className={css.word}> {words.closedDay}</span>
                          ) : null}
                          {known.quiet.some(({ from, to }) => from <= day && day <= to) ? (
                            <span className={css.word}> {words.quietPeriod}</span>
                          ) : null}
                        </span>
                        {groups.map((itemId) => (
                          <MonthTime
                            key={itemId}
                            names={names}
                            onOpen={plan.number === null ? null : setOpen}
                            times={own.filter((time) => time.itemId === itemId)}
                          />
                        ))}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : (
        <Skeleton lines={8} />
      )}
      {open ? (
        <OnceOfPlan
          key={`${open.itemId} ${open.day} ${open.members.join()}`}
          onClose={() => setOpen(null)}
          once={once}
          plan={plan}
          time={open}
        />
      ) : null}
    </Sheet>
  );
}
