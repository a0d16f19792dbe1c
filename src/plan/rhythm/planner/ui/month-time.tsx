import { classNames } from '#base/ui-kit/class-names.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { onceMessages } from '../../exceptions/messages.ts';
import type { OnceTime } from '../../exceptions/ui/week-time.ts';
import { clockText } from '../../rules/move-time.ts';
import { plannerMessages } from '../messages.ts';
import type { Names } from './use-names.ts';
import css from './month.module.css';

/** An item on a day of the month: opens its time, or where several have it that day lets one of them be chosen. */
export function MonthTime(props: {
  times: readonly OnceTime[];
  names: Names;
  /** Null in a draft, in which there is no day yet to put elsewhere. */
  onOpen: ((time: OnceTime) => void) | null;
}) {
  const { times, names, onOpen } = props;
  const words = useWords(plannerMessages);
  const onceWords = useWords(onceMessages);
  const [first] = times;
  if (!first) return null;
  const once = times.find((time) => time.once);
  const isDropped = times.every((time) => time.isDropped);
  const look = {
    className: classNames(css.time, once && css.once, isDropped && css.dropped),
    'data-part': names.part(first.itemId),
  };
  const mark = (time: OnceTime | undefined) =>
    time?.once ? (time.isDropped ? onceWords.leftOut : onceWords.marked) : null;
  const says = (
    <>
      {first.from === null ? null : <span className={css.clock}>{clockText(first.from)} </span>}
      {names.item(first.itemId)}
      {times.length > 1 ? ` ${words.times(times.length)}` : null}
      {once ? <VisuallyHidden>{`, ${mark(once) ?? ''}`}</VisuallyHidden> : null}
    </>
  );
  const title = once ? `${names.item(first.itemId)}, ${mark(once) ?? ''}` : names.item(first.itemId);
  if (!onOpen)
    return (
      <span {...look} title={title}>
        {says}
      </span>
    );
  if (times.length === 1)
    return (
      <button {...look} onClick={() => onOpen(first)} title={title} type="button">
        {says}
      </button>
    );
  const label = (time: OnceTime) =>
    [
      [
        ...(time.from === null ? [words.noRoom] : [clockText(time.from)]),
        time.members.map(names.person).join(', '),
      ].join(' '),
      mark(time),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    <Menu
      groups={[
        {
          heading: names.item(first.itemId),
          items: times.map((time) => ({ label: label(time), onSelect: () => onOpen(time) })),
        },
      ]}
      trigger={
        <button {...look} title={title} type="button">
          {says}
        </button>
      }
    />
  );
}
