import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { weekday } from '#base/kernel/date.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { drawnHours, lengthText, moveTime, resizeTime } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { dayNames, plannerMessages } from '../messages.ts';
import { DayBar } from './day-bar.tsx';
import { across, drawnDay } from './drawn-week.ts';
import { TimeBlock } from './time-block.tsx';
import type { Names } from './use-names.ts';
import { useDaysInView } from './use-days-in-view.ts';
import css from './week-grid.module.css';

type Grip = { index: number; offset: number; startX: number; resizing: boolean; moved: boolean };

/** People down, days across, and in each day its hours: one picture of the whole team's week. */
export function WeekGrid(props: {
  ground: RhythmGround;
  placements: readonly Placement[];
  locked: readonly string[];
  memberIds: readonly string[];
  names: Names;
  chosen: number | null;
  mayEdit: boolean;
  /** Times that lie elsewhere for once. */
  marked?: ReadonlySet<number> | undefined;
  onChoose: (index: number | null) => void;
  onOpen: (index: number) => void;
  onChange: (placements: readonly Placement[], said: number) => void;
  onLock: (itemId: string) => void;
  /** What is being dragged, shown while it is; null when it is let go. */
  onPreview: (placements: readonly Placement[] | null) => void;
}) {
  const { ground, placements, locked, memberIds, names, chosen, mayEdit } = props;
  const { problem } = ground;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const grip = useRef<Grip | null>(null);
  const [shown, setShown] = useState<readonly Placement[] | null>(null);
  const hours = drawnHours(problem);
  const days = Array.from({ length: problem.days }, (_, day) => day);
  const { today, id: me } = useViewer();
  const todayIs = weekday(today) - 1;
  // At the weekend the week begins again.
  const firstDay = todayIs < problem.days ? todayIs : 0;
  // Whoever looks finds their own week first.
  const members = problem.members
    .filter(({ id }) => memberIds.includes(id))
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const seen = shown ?? placements;
  const marks = Array.from(
    { length: Math.floor((hours.to - hours.from) / 120) + 1 },
    (_, n) => hours.from + n * 120,
  ).filter((at) => at < hours.to);

  const { scroller, day: dayInView, show: showDay } = useDaysInView(days.length, firstDay);
  const goTo = (id: string) => {
    const row = table.current?.querySelector(`[data-person="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('[data-time]')?.focus({ preventScroll: true });
  };

  const minutesIn = (cell: Element, x: number) => {
    const { left, width } = cell.getBoundingClientRect();
    return hours.from + ((x - left) / width) * (hours.to - hours.from);
  };
  const cellAt = (x: number) => {
    const cells = [...(table.current?.querySelectorAll('tbody tr:first-child [data-day]') ?? [])];
    const found = cells.find((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      return x >= left && x < right;
    });
    return found ? { cell: found, day: Number(found.getAttribute('data-day')) } : null;
  };
  const begin = (event: PointerEvent<HTMLElement>, index: number, resizing: boolean) => {
    const one = placements[index];
    const at = cellAt(event.clientX);
    if (!mayEdit || !one || !at || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const offset = minutesIn(at.cell, event.clientX) - one.from;
    grip.current = { index, offset, startX: event.clientX, resizing, moved: false };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    const at = cellAt(event.clientX);
    if (!held || !at || (!held.moved && Math.abs(event.clientX - held.startX) < 4)) return;
    held.moved = true;
    const minutes = minutesIn(at.cell, event.clientX);
    const next = held.resizing
      ? resizeTime(placements, held.index, minutes, problem)
      : moveTime(placements, held.index, { day: at.day, from: minutes - held.offset }, problem);
    setShown(next);
    props.onPreview(next);
  };
  const drop = (keep: boolean) => {
    const held = grip.current;
    grip.current = null;
    if (keep && held?.moved && shown && shown !== placements) props.onChange(shown, held.index);
    setShown(null);
    props.onPreview(null);
    return held?.moved ?? false;
  };

  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const one = placements[index];
    if (!one) return;
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (side !== 0 && mayEdit) {
      event.preventDefault();
      const by = side * problem.slotMinutes;
      const next = event.shiftKey
        ? resizeTime(placements, index, one.to + by, problem)
        : event.altKey
          ? moveTime(placements, index, { day: one.day + side, from: one.from }, problem)
          : moveTime(placements, index, { day: one.day, from: one.from + by }, problem);
      if (next !== placements) props.onChange(next, index);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const all = [...(table.current?.querySelectorAll<HTMLElement>('[data-time]') ?? [])];
      const here = all.indexOf(event.currentTarget);
      all[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (event.key.toLowerCase() === 'l' && mayEdit && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      props.onLock(one.itemId);
    } else if (event.key === 'Escape' && grip.current) drop(false);
  };

  const firstTime = members
    .flatMap((member) => days.flatMap((day) => drawnDay(problem, seen, member, day).times))
    .at(0);
  return (
    <>
      <DayBar
        day={dayInView}
        days={days}
        marks={marks.map((at) => ({ minutes: at, left: across({ from: at, to: at }, hours).left }))}
        onDay={showDay}
        onPerson={goTo}
        people={members.map(({ id }) => ({ id, name: names.person(id) }))}
        today={todayIs}
      />
      <div className={css.scroller} ref={scroller} style={{ '--days': days.length } as CSSProperties}>
        <table className={css.grid} ref={table}>
          <caption>
            <VisuallyHidden>
              {words.gridLabel}. {mayEdit ? words.keys : null}
            </VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{words.who}</VisuallyHidden>
              </th>
              {days.map((day) => (
                <th key={day} scope="col">
                  <span className={css.dayName}>{dayNames[language][day]}</span>
                  <span aria-hidden="true" className={css.marks}>
                    {marks.map((at) => (
                      <span key={at} style={{ left: across({ from: at, to: at }, hours).left }}>
                        {at / 60}
                      </span>
                    ))}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr data-person={member.id} key={member.id}>
                <th className={classNames(css.person, member.id === me && css.own)} scope="row">
                  <Avatar name={names.person(member.id)} />
                  <span>{names.person(member.id)}</span>
                </th>
                {days.map((day) => {
                  const drawn = drawnDay(problem, seen, member, day);
                  return (
                    <td data-day={day} key={day}>
                      <div className={css.strip} data-travels={drawn.travels || undefined}>
                        {drawn.present.map((one) => (
                          <span className={css.present} key={one.from} style={across(one, hours)} />
                        ))}
                        {drawn.selling.map((one) => (
                          <span className={css.selling} key={one.from} style={across(one, hours)}>
                            {one.to - one.from >= 120 ? lengthText(one.to - one.from, language) : null}
                          </span>
                        ))}
                        {drawn.golden.map((one) => (
                          <span className={css.golden} key={one.from} style={across(one, hours)} />
                        ))}
                        {drawn.busy.map((one) => (
                          <span
                            className={css.busy}
                            key={one.from}
                            style={across(one, hours)}
                            title={words.appointment}
                          />
                        ))}
                        {drawn.times.map((index) => (
                          <TimeBlock
                            chosen={chosen === index}
                            hours={hours}
                            index={index}
                            key={`${index} ${member.id}`}
                            locked={locked.includes(seen[index]?.itemId ?? '')}
                            marked={props.marked?.has(index) ?? false}
                            memberId={member.id}
                            names={names}
                            onDrag={drag}
                            onDrop={drop}
                            onGrip={begin}
                            onKey={press}
                            onOpen={props.onOpen}
                            onPick={props.onChoose}
                            reachable={chosen === null ? index === firstTime : chosen === index}
                            resizable={mayEdit}
                            time={seen[index]}
                          />
                        ))}
                      </div>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
