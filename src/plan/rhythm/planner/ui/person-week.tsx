import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { clockText, drawnHours, lengthText, moveTime, resizeTime } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { dayNames, plannerMessages } from '../messages.ts';
import { down, drawnDay } from './drawn-week.ts';
import { TimeBlock } from './time-block.tsx';
import type { Names } from './use-names.ts';
import css from './person-week.module.css';

/** One person's week, the days beside each other and the hours downwards, as in a diary. */
export function PersonWeek(props: {
  ground: RhythmGround;
  placements: readonly Placement[];
  locked: readonly string[];
  memberId: string;
  names: Names;
  chosen: number | null;
  mayEdit: boolean;
  /** Times that lie elsewhere for once. */
  marked?: ReadonlySet<number> | undefined;
  onChoose: (index: number | null) => void;
  onOpen: (index: number) => void;
  onChange: (placements: readonly Placement[], index: number) => void;
  onLock: (itemId: string) => void;
  onPreview: (placements: readonly Placement[] | null) => void;
}) {
  const { ground, placements, locked, memberId, names, chosen, mayEdit } = props;
  const { problem } = ground;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const grip = useRef<{
    index: number;
    offset: number;
    startY: number;
    resizing: boolean;
    moved: boolean;
  } | null>(null);
  const [shown, setShown] = useState<readonly Placement[] | null>(null);
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member) return null;
  const hours = drawnHours(problem);
  const seen = shown ?? placements;
  const days = Array.from({ length: problem.days }, (_, day) => day);
  const place = (x: number, y: number) => {
    const columns = [...(frame.current?.querySelectorAll('[data-day]') ?? [])];
    const column = columns.find((one) => {
      const { left, right } = one.getBoundingClientRect();
      return x >= left && x < right;
    });
    if (!column) return null;
    const { top, height } = column.getBoundingClientRect();
    return {
      day: Number(column.getAttribute('data-day')),
      minutes: hours.from + ((y - top) / height) * (hours.to - hours.from),
    };
  };
  const begin = (event: PointerEvent<HTMLElement>, index: number, resizing: boolean) => {
    const at = place(event.clientX, event.clientY);
    const one = placements[index];
    if (!mayEdit || !at || !one || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { index, offset: at.minutes - one.from, startY: event.clientY, resizing, moved: false };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    const at = place(event.clientX, event.clientY);
    if (!held || !at) return;
    held.moved = true;
    const next = held.resizing
      ? resizeTime(placements, held.index, at.minutes, problem)
      : moveTime(placements, held.index, { day: at.day, from: at.minutes - held.offset }, problem);
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
    if (!one || !mayEdit) return;
    const up = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key.toLowerCase() === 'l' && !event.ctrlKey && !event.metaKey) props.onLock(one.itemId);
    if (up === 0 && side === 0) return;
    event.preventDefault();
    const by = up * problem.slotMinutes;
    const next =
      event.shiftKey && up !== 0
        ? resizeTime(placements, index, one.to + by, problem)
        : moveTime(placements, index, { day: one.day + side, from: one.from + by }, problem);
    if (next !== placements) props.onChange(next, index);
  };
  const lines = Array.from({ length: (hours.to - hours.from) / 60 }, (_, n) => hours.from + n * 60);
  return (
    <div className={css.week} ref={frame}>
      <div aria-hidden="true" className={css.clock}>
        {lines.map((at) => (
          <span key={at} style={down({ from: at, to: at }, hours)}>
            {clockText(at)}
          </span>
        ))}
      </div>
      {days.map((day) => {
        const drawn = drawnDay(problem, seen, member, day);
        return (
          <section aria-label={dayNames[language][day]} className={css.day} key={day}>
            <h3>{dayNames[language][day]}</h3>
            <div className={css.column} data-day={day}>
              {drawn.present.map((one) => (
                <span className={css.present} key={one.from} style={down(one, hours)} />
              ))}
              {lines.map((at) => (
                <span className={css.line} key={at} style={{ top: down({ from: at, to: at }, hours).top }} />
              ))}
              {drawn.selling.map((one) => (
                <span className={css.selling} key={one.from} style={down(one, hours)}>
                  {words.selling}
                  <br />
                  {lengthText(one.to - one.from, language)}
                </span>
              ))}
              {drawn.golden.map((one) => (
                <span className={css.golden} key={one.from} style={down(one, hours)} />
              ))}
              {drawn.busy.map((one) => (
                <span className={css.busy} key={one.from} style={down(one, hours)} title={words.appointment}>
                  {words.appointment}
                </span>
              ))}
              {drawn.times.map((index) => (
                <TimeBlock
                  chosen={chosen === index}
                  hours={hours}
                  index={index}
                  key={index}
                  locked={locked.includes(seen[index]?.itemId ?? '')}
                  marked={props.marked?.has(index) ?? false}
                  memberId={memberId}
                  names={names}
                  onDrag={drag}
                  onDrop={drop}
                  onGrip={begin}
                  onKey={press}
                  onOpen={props.onOpen}
                  onPick={props.onChoose}
                  reachable
                  resizable={mayEdit}
                  time={seen[index]}
                  upright
                />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
