import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';

import type { Names } from '../../planner/ui/use-names.ts';
import { onceMessages } from '../messages.ts';
import css from './once.module.css';
import type { useOnce } from './use-once.ts';
import { placeText, timesOf, type WeekData, type WeekTime } from './week-time.ts';

/** The items of one week with their times, and what is left out of it for once. */
export function WeekList(props: {
  data: WeekData;
  names: Names;
  onlyDropped: boolean;
  mayMove: (time: WeekTime) => boolean;
  onOpen: (time: WeekTime) => void;
  onRestore: ReturnType<typeof useOnce>['restore'];
}) {
  const { data, names, onlyDropped, mayMove, onOpen, onRestore } = props;
  const words = useWords(onceMessages);
  const language = useLanguage();
  const times = onlyDropped ? [] : timesOf(data);
  const who = (members: readonly string[]) =>
    members.length > 2 ? words.peopleCount(members.length) : members.map(names.person).join(', ');
  const ofItem = new Map<string, WeekTime[]>();
  for (const time of times.toSorted((a, b) => names.item(a.itemId).localeCompare(names.item(b.itemId))))
    ofItem.set(time.itemId, [...(ofItem.get(time.itemId) ?? []), time]);
  return (
    <ScrollRegion label={words.item}>
      <table className={css.list}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {data.dropped.map(({ itemId, day, once }, n) => {
            const time = once ? droppedTime(itemId, once) : null;
            return (
              <tr key={`${itemId} ${day} ${String(n)}`}>
                <th className={css.struck} scope="row">
                  {names.item(itemId)}
                </th>
                <td>
                  <span className={css.struck}>
                    {placeText(once ?? { day, from: null, to: 0 }, language)}
                  </span>{' '}
                  <span className={css.soft}>{who(once?.members ?? [])}</span> <Badge>{words.leftOut}</Badge>{' '}
                  {time && once && mayMove(time) ? (
                    <Button onClick={() => onRestore(time, names.item(itemId), once, null)} small>
                      {words.back}
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
          {[...ofItem].map(([itemId, own]) => (
            <tr key={itemId}>
              <th scope="row">{names.item(itemId)}</th>
              <td>
                <ul className={css.times}>
                  {own.map((time, n) => (
                    <li key={`${time.day} ${time.from} ${String(n)}`}>
                      <button
                        className={classNames(css.time, time.once && css.timeOnce)}
                        onClick={() => onOpen(time)}
                        type="button"
                      >
                        {placeText(time, language)} <span>{who(time.members)}</span>
                      </button>
                      {time.once ? <Badge>{words.marked}</Badge> : null}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

export const droppedTime = (itemId: string, once: NonNullable<WeekTime['once']>): WeekTime => ({
  itemId,
  members: once.members,
  day: once.day as IsoDate,
  from: once.from ?? 0,
  to: once.to,
  movedFrom: null,
  once,
});
