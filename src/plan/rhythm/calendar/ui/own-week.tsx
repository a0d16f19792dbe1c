import type { OutputOf } from '#base/http/contract.ts';
import { addDays, startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

import { onceMessages } from '../../exceptions/messages.ts';
import { ownPlace, placeText, timesOf, type WeekTime } from '../../exceptions/ui/week-time.ts';
import type { listOwnAppointments } from '../../own-calendar/contract.ts';
import { ownCalendarMessages } from '../../own-calendar/messages.ts';
import type { getRhythmWeeks } from '../../planner/contract.ts';
import { dayNames } from '../../planner/messages.ts';
import { clockText, lengthText } from '../../rules/move-time.ts';
import { weekMessages } from '../messages.ts';
import css from './week.module.css';

type Shown = {
  key: string;
  from: number;
  to: number;
  name: string;
  note: string | null;
  look: string | undefined;
  /** The part of the loop that it belongs to. */
  part?: string | undefined;
  /** The time itself, where it can be put elsewhere. */
  time?: WeekTime | undefined;
  once?: boolean | undefined;
};

/** The working days of a week beside each other, each with its hours in order: what to do when. */
export function OwnWeek(props: {
  data: OutputOf<typeof getRhythmWeeks>;
  /** What stands in the own calendar besides. */
  appointments: OutputOf<typeof listOwnAppointments>['appointments'];
  week: WeekId;
  who: string;
  /** Opens a time that may be put elsewhere. */
  onOpen: (time: WeekTime) => void;
}) {
  const { data, appointments, week, who } = props;
  const calendar = useWords(ownCalendarMessages);
  const words = useWords(weekMessages);
  const once = useWords(onceMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const nameOf = new Map(data.items.map(({ id, name }) => [id, inLanguage(name, language)]));
  const partOf = new Map(data.items.map(({ id, part }) => [id, part]));
  const person = new Map(data.team.map(({ id, name }) => [id, name]));
  const monday = startOfWeek(week);
  const days = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
  const of = (day: IsoDate): Shown[] =>
    [
      ...timesOf(data)
        .filter((one) => one.day === day && one.members.includes(who))
        .map((one) => {
          const others = one.members.filter((id) => id !== who).map((id) => person.get(id) ?? '');
          const notes = [
            ...(others.length > 3 ? [`${others.slice(0, 2).join(', ')} +${others.length - 2}`] : others),
            ...(one.movedFrom === null ? [] : [words.moved]),
            ...(one.once
              ? [
                  `${once.marked}, ${once.insteadOf(placeText({ ...ownPlace(one), to: one.once.to }, language))}`,
                ]
              : []),
          ];
          return {
            key: `${one.itemId} ${one.from}`,
            from: one.from,
            to: one.to,
            name: nameOf.get(one.itemId) ?? '',
            note: notes.length > 0 ? notes.join(', ') : null,
            look: css.item,
            part: partOf.get(one.itemId),
            time: one,
            once: one.once !== null,
          };
        }),
      ...appointments
        .filter((one) => one.day === day)
        .map((one) => {
          const clash = data.occurrences.find(
            ({ day: on, from, to, members }) =>
              on === day && members.includes(who) && from < one.to && one.from < to,
          );
          const notes = [
            ...(one.withCustomer ? [calendar.customer] : []),
            ...(clash ? [calendar.clash(nameOf.get(clash.itemId) ?? '')] : []),
          ];
          return {
            key: `own ${one.from} ${one.to}`,
            from: one.from,
            to: one.to,
            name: one.title ?? calendar.busy,
            note: notes.length > 0 ? notes.join(', ') : null,
            look: css.own,
          };
        }),
      ...data.selling
        .filter((one) => one.day === day && one.memberId === who)
        .map((one) => ({
          key: `selling ${one.from}`,
          from: one.from,
          to: one.to,
          name: words.selling,
          note: lengthText(one.to - one.from, language),
          look: css.sells,
        })),
    ].toSorted((a, b) => a.from - b.from);
  return (
    <div className={css.days}>
      {days.map((day, n) => {
        const shown = of(day);
        const shut = data.closed.includes(day);
        return (
          <section
            aria-label={dayNames[language][n]}
            className={classNames(css.day, day === today && css.today)}
            key={day}
          >
            <h2>
              {dayNames[language][n]} <span>{`${Number(day.slice(8))}-${Number(day.slice(5, 7))}`}</span>
            </h2>
            {shut ? <p className={css.shut}>{words.closed}</p> : null}
            <ol>
              {shown.map((one) => (
                <li
                  className={classNames(one.look, one.once && css.once)}
                  data-part={one.part}
                  key={one.key}
                  style={{ minBlockSize: `${Math.max(2.25, (one.to - one.from) / 42)}rem` }}
                >
                  <span className={css.clock}>
                    {clockText(one.from)}–{clockText(one.to)}
                  </span>
                  {one.time ? (
                    <button
                      className={css.open}
                      onClick={() => one.time && props.onOpen(one.time)}
                      type="button"
                    >
                      {one.name}
                    </button>
                  ) : (
                    <strong>{one.name}</strong>
                  )}
                  {one.note ? <span className={css.note}>{one.note}</span> : null}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
