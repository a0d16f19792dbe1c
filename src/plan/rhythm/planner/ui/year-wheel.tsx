import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import { daysBetween, type IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ChevronLeftIcon, ChevronRightIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { onceMessages } from '../../exceptions/messages.ts';
import { OnceOfPlan } from '../../exceptions/ui/once-of-plan.tsx';
import { onceTimeOf } from '../../exceptions/ui/use-once-in-plan.ts';
import { useOnce } from '../../exceptions/ui/use-once.ts';
import type { OnceTime } from '../../exceptions/ui/week-time.ts';
import { clockText } from '../../rules/move-time.ts';
import type { Placement } from '../../rules/week.ts';
import type { Plan } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import type { Names } from './use-names.ts';
import { useYear } from './use-year.ts';
import css from './year.module.css';

const size = 560;
const middle = size / 2;
const ring = 232;
const months = Array.from({ length: 12 }, (_, month) => month);
/** Each part of the loop has its own ring, the plans outermost. */
const radius = { plan: 206, do: 178, check: 150, act: 122 } as const;

/** The year as a wheel: January at the top, every item that comes less than weekly on its day; its list beside it. */
export function YearWheel(props: { plan: Plan; placements: readonly Placement[]; names: Names }) {
  const { plan, placements, names } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const [year, setYear] = useState(firstYear(plan, today));
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<OnceTime | null>(null);
  const once = useOnce();
  const onceWords = useWords(onceMessages);
  const known = useYear(plan, placements, year);
  const actions = (
    <>
      {once.undo ? <IconButton icon={UndoIcon} label={onceWords.undo} onClick={once.undo} /> : null}
      <IconButton icon={ChevronLeftIcon} label={words.previous} onClick={() => setYear(year - 1)} />
      <IconButton icon={ChevronRightIcon} label={words.next} onClick={() => setYear(year + 1)} />
    </>
  );
  if (!known)
    return (
      <Sheet actions={actions} title={words.yearTitle(year)}>
        <Skeleton lines={8} />
      </Sheet>
    );
  const { closed } = known;
  // What is left out for once is no time of the year.
  const times = known.times.filter(({ isDropped }) => !isDropped);
  const first = `${year}-01-01` as IsoDate;
  const last = `${year}-12-31` as IsoDate;
  const quiet = known.quiet.filter(({ from, to }) => from <= last && to >= first);
  const length = daysBetween(first, last) + 1;
  const turn = (day: IsoDate) => (daysBetween(first, day) / length) * 2 * Math.PI - Math.PI / 2;
  const at = (day: IsoDate, r: number) => ({
    x: middle + r * Math.cos(turn(day)),
    y: middle + r * Math.sin(turn(day)),
  });
  const monthName = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const items = [...new Set(known.times.map(({ itemId }) => itemId))];
  if (items.length === 0)
    return (
      <Sheet actions={actions}>
        <EmptyState title={words.yearTitle(year)}>{words.yearEmpty}</EmptyState>
      </Sheet>
    );
  const shown = times.filter(({ itemId }) => chosen === null || itemId === chosen);
  const listed = known.times.filter(({ itemId }) => itemId === chosen);
  return (
    <Sheet actions={actions} title={words.yearTitle(year)}>
      <div className={css.beside}>
        <svg aria-label={words.yearLabel} className={css.wheel} role="img" viewBox={`0 0 ${size} ${size}`}>
          {Object.entries(radius).map(([part, r]) => (
            <circle className={css.track} cx={middle} cy={middle} key={part} r={r} />
          ))}
          <circle className={css.rim} cx={middle} cy={middle} r={ring} />
          {quiet.map(({ name, from, to }) => (
            <path
              className={css.quiet}
              d={arc(at, from < first ? first : from, to > last ? last : to, ring)}
              key={name}
            >
              <title>{`${name}: ${words.quietPeriod}`}</title>
            </path>
          ))}
          {months.map((month) => {
            const day = `${year}-${String(month + 1).padStart(2, '0')}-01` as IsoDate;
            const middleOf = `${year}-${String(month + 1).padStart(2, '0')}-16` as IsoDate;
            const inner = at(day, 104);
            const outer = at(day, ring);
            const label = at(middleOf, ring + 22);
            return (
              <g key={month}>
                <line className={css.spoke} x1={inner.x} x2={outer.x} y1={inner.y} y2={outer.y} />
                <text
                  className={css.month}
                  dominantBaseline="central"
                  textAnchor="middle"
                  x={label.x}
                  y={label.y}
                >
                  {monthName.format(new Date(`${day}T12:00:00Z`))}
                </text>
              </g>
            );
          })}
          {[...closed].map((day) => {
            const inner = at(day, ring - 7);
            const outer = at(day, ring + 3);
            return (
              <line className={css.closed} key={day} x1={inner.x} x2={outer.x} y1={inner.y} y2={outer.y}>
                <title>{`${formatDateShort(day, language)}: ${words.closedDay}`}</title>
              </line>
            );
          })}
          {shown.map((time) => {
            const part = names.part(time.itemId);
            const dot = at(time.day, radius[part]);
            return (
              <circle
                className={classNames(css.dot, time.once && css.dotOnce)}
                cx={dot.x}
                cy={dot.y}
                data-part={part}
                key={`${time.itemId} ${time.day} ${time.members.join()}`}
                r={time.members.length > 2 ? 6.5 : 4.5}
              >
                <title>{`${names.item(time.itemId)}, ${formatDateShort(time.day, language)}${time.once ? `, ${onceWords.marked}` : ''}`}</title>
              </circle>
            );
          })}
          {today.startsWith(String(year)) ? (
            <line
              className={css.now}
              x1={at(today, 100).x}
              x2={at(today, ring).x}
              y1={at(today, 100).y}
              y2={at(today, ring).y}
            />
          ) : null}
          <text className={css.year} dominantBaseline="central" textAnchor="middle" x={middle} y={middle}>
            {year}
          </text>
        </svg>
        <div className={css.lists}>
          <ul className={css.items}>
            {items.map((id) => (
              <li key={id}>
                <button
                  aria-pressed={chosen === id}
                  className={css.item}
                  onClick={() => setChosen(chosen === id ? null : id)}
                  type="button"
                >
                  <span aria-hidden="true" className={css.mark} data-part={names.part(id)} />
                  {names.item(id)}
                  <span className={css.count}>
                    {words.times(times.filter(({ itemId }) => itemId === id).length)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {chosen ? (
            <table className={css.days}>
              <thead>
                <tr>
                  <th scope="col">{words.date}</th>
                  <th scope="col">{words.from}</th>
                  <th scope="col">{words.people}</th>
                </tr>
              </thead>
              <tbody>
                {listed.map((time) => (
                  <tr key={`${time.day} ${time.members.join()}`}>
                    <td className={time.isDropped ? css.struck : undefined}>
                      {plan.number === null ? (
                        formatDateShort(time.day, language)
                      ) : (
                        <button className={css.open} onClick={() => setOpen(onceTimeOf(time))} type="button">
                          {formatDateShort(time.day, language)}
                        </button>
                      )}
                    </td>
                    <td>
                      {time.from === null ? words.noRoom : clockText(time.from)}
                      {time.once ? (
                        <>
                          {' '}
                          <Badge>{time.isDropped ? onceWords.leftOut : onceWords.marked}</Badge>
                        </>
                      ) : null}
                    </td>
                    <td>{time.members.map(names.person).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </div>
      </div>
      {open ? <OnceOfPlan onClose={() => setOpen(null)} once={once} plan={plan} time={open} /> : null}
    </Sheet>
  );
}

/** The present year, or the one in which the plan begins. */
function firstYear({ fromWeek }: Plan, today: IsoDate): number {
  return Math.max(Number((fromWeek ?? today).slice(0, 4)), Number(today.slice(0, 4)));
}

function arc(
  at: (day: IsoDate, r: number) => { x: number; y: number },
  from: IsoDate,
  to: IsoDate,
  r: number,
): string {
  const [a, b] = [at(from, r), at(to, r)];
  const large = daysBetween(from, to) > 182 ? 1 : 0;
  return `M ${a.x} ${a.y} A ${r} ${r} 0 ${large} 1 ${b.x} ${b.y}`;
}
