import type { KeyboardEvent, PointerEvent } from 'react';
import { classNames } from '#base/ui-kit/class-names.ts';
import { LockIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { clockText } from '../../rules/move-time.ts';
import type { Placement } from '../../rules/week.ts';
import { dayNames, plannerMessages } from '../messages.ts';
import { across, down, type Stretch } from './drawn-week.ts';
import type { Names } from './use-names.ts';
import css from './time-block.module.css';

/** A shorter one has no room for a word. */
const wideFrom = 60;

/** One time of an item in somebody's day: to point at, drag, and move by keys. */
export function TimeBlock(props: {
  time: Placement | undefined;
  index: number;
  memberId: string;
  names: Names;
  hours: Stretch;
  chosen: boolean;
  locked: boolean;
  marked: boolean;
  reachable: boolean;
  resizable: boolean;
  upright?: boolean | undefined;
  onGrip: (event: PointerEvent<HTMLElement>, index: number, resizing: boolean) => void;
  onDrag: (event: PointerEvent<HTMLElement>) => void;
  /** Answers whether anything was dragged. */
  onDrop: (keep: boolean) => boolean;
  onKey: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  onPick: (index: number) => void;
  onOpen: (index: number) => void;
}) {
  const { time, index, memberId, names, hours, chosen, locked, reachable, resizable, upright } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  if (!time) return null;
  const name = names.item(time.itemId);
  const others = time.members.filter((id) => id !== memberId).map(names.person);
  const says = [
    words.atOn(name, dayNames[language][time.day] ?? '', clockText(time.from), clockText(time.to)),
    ...(others.length > 0 ? [words.withPeople(others.join(', '))] : []),
    ...(locked ? [words.isLocked] : []),
    ...(props.marked ? [words.thisOnce] : []),
  ].join(', ');
  return (
    <button
      aria-label={says}
      aria-pressed={chosen}
      className={classNames(
        css.block,
        css[names.part(time.itemId)],
        chosen && css.chosen,
        props.marked && css.once,
        upright ? css.upright : time.to - time.from < wideFrom && css.slim,
      )}
      data-time={index}
      onClick={() => {
        if (chosen) props.onOpen(index);
        else props.onPick(index);
      }}
      onDoubleClick={() => props.onOpen(index)}
      onFocus={() => props.onPick(index)}
      onKeyDown={(event) => props.onKey(event, index)}
      onPointerCancel={() => props.onDrop(false)}
      onPointerDown={(event) => props.onGrip(event, index, false)}
      onPointerMove={props.onDrag}
      onPointerUp={() => props.onDrop(true)}
      style={upright ? down(time, hours) : across(time, hours)}
      tabIndex={reachable ? 0 : -1}
      title={says}
      type="button"
    >
      {locked ? <LockIcon size={12} /> : null}
      {upright || time.to - time.from >= wideFrom ? <span className={css.name}>{name}</span> : null}
      {resizable ? (
        <span
          aria-hidden="true"
          className={css.edge}
          onPointerDown={(event) => {
            event.stopPropagation();
            props.onGrip(event, index, true);
          }}
        />
      ) : null}
    </button>
  );
}
