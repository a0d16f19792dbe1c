import { useMe } from '#base/directory/people/ui/use-people.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { listChangeActions } from '../change-contract.ts';
import { compareMessages } from '../compare-messages.ts';
import { burnDown } from '../rules/burn-down.ts';
import css from './process.module.css';

const size = { width: 320, height: 90 };

/** How many actions of the change are still open, day by day, beside what was agreed. */
export function BurnDown({ actions }: { actions: OutputOf<typeof listChangeActions>['actions'] }) {
  const words = useWords(compareMessages);
  const language = useLanguage();
  const today = useMe()?.today as IsoDate | undefined;
  if (!today) return null;
  const days = burnDown(actions, today);
  const most = Math.max(1, ...days.map(({ open, planned }) => Math.max(open, planned)));
  const x = (i: number) => (days.length < 2 ? 0 : (i / (days.length - 1)) * size.width);
  const y = (n: number) => 4 + (1 - n / most) * (size.height - 8);
  const path = (of: (day: (typeof days)[number]) => number) =>
    days.map((day, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(of(day))}`).join('');
  const past = days.filter(({ day }) => day <= today);
  const open = actions.filter(({ status }) => status === 'open').length;
  return (
    <Sheet sum={words.left(open, actions.length)} title={words.actions}>
      <svg aria-hidden="true" className={css.burn} viewBox={`0 0 ${size.width} ${size.height}`}>
        <path className={css.burnPlanned} d={path(({ planned }) => planned)} />
        <path
          className={css.burnOpen}
          d={past.map((day, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(day.open)}`).join('')}
        />
        {past.slice(-1).map((day) => (
          <circle
            className={css.burnPoint}
            cx={Math.min(size.width - 4, Math.max(4, x(past.length - 1)))}
            cy={y(day.open)}
            key={day.day}
            r="4"
          />
        ))}
      </svg>
      <div aria-hidden="true">
        <div className={css.burnDays}>
          {[days[0], days.length > 1 ? days.at(-1) : undefined].map((one) =>
            one ? <span key={one.day}>{formatDateShort(one.day, language)}</span> : null,
          )}
        </div>
        <div className={css.burnLegend}>
          <span>{words.open}</span>
          <span>{words.planned}</span>
        </div>
      </div>
      <details>
        <summary className={css.soft}>{words.burn}</summary>
        <table className={css.hours}>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.open}</th>
              <th scope="col">{words.planned}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, open: left, planned }) => (
              <tr key={day}>
                <th scope="row">{formatDateShort(day, language)}</th>
                <td>{day <= today ? left : '–'}</td>
                <td>{planned}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Sheet>
  );
}
