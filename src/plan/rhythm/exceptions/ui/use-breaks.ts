import { useQuery } from '@tanstack/react-query';
import { startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { listAbsences } from '../../hours/contract.ts';
import { getRhythmWeeks } from '../../planner/contract.ts';
import type { Names } from '../../planner/ui/use-names.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { whatItBreaks, type Break } from '../../rules/what-it-breaks.ts';
import { onceMessages } from '../messages.ts';
import { ownPlace, timesOf, type OnceTime, type Place } from './week-time.ts';

/** The published rhythm in one week of the calendar. */
export function useWeek(week: WeekId) {
  return useQuery({
    queryKey: ['rhythm-weeks', week],
    queryFn: ({ signal }) => ask(getRhythmWeeks, { from: week, weeks: 1 }, { signal }),
    placeholderData: (before) => before,
  });
}

/** Who is away from the Monday of this week on. */
export function useAbsences() {
  const { today } = useViewer();
  const from = startOfWeek(weekOf(today));
  const { data } = useQuery({
    queryKey: ['absences', from],
    queryFn: ({ signal }) => ask(listAbsences, { from }, { signal }),
  });
  return data?.absences ?? [];
}

/** What a time would break where it is put; empty while nothing is put anywhere. */
export function useBreaks(ground: RhythmGround | undefined, time: OnceTime, to: Place | null): Break[] {
  const { data } = useWeek(weekOf(to?.day ?? time.day));
  const absences = useAbsences();
  if (!ground || !to || !data) return [];
  const own = ownPlace(time);
  const others = timesOf(data).filter((one) => {
    const place = ownPlace(one);
    return !(
      one.itemId === time.itemId &&
      place.day === own.day &&
      place.from === own.from &&
      one.members.every((id) => (time.once?.members ?? time.members).includes(id))
    );
  });
  const closed = new Set(data.closed as IsoDate[]);
  return whatItBreaks(
    ground,
    { itemId: time.itemId, members: time.once?.members ?? time.members, ...to },
    others,
    closed,
    absences,
  );
}

const namedAtMost = 3;

/** What is broken, in words, each once; a whole team that is elsewhere in one line. */
export function useBreakWords(names: Pick<Names, 'item' | 'person'>) {
  const words = useWords(onceMessages);
  return (breaks: readonly Break[]): string[] => {
    const lines = new Map<string, { one: Break; people: string[] }>();
    for (const one of breaks) {
      const key = `${one.kind} ${one.kind === 'in-two-places' ? one.itemId : ''}`;
      const line = lines.get(key) ?? { one, people: [] };
      if ('memberId' in one) line.people.push(names.person(one.memberId));
      lines.set(key, line);
    }
    return [...lines.values()].map(({ one, people }) => {
      if (one.kind === 'closed' || one.kind === 'outside-window') return words[one.kind];
      const who =
        people.length > namedAtMost
          ? words.andMore(people.slice(0, namedAtMost - 1).join(', '), people.length - namedAtMost + 1)
          : people.join(', ');
      return one.kind === 'in-two-places'
        ? words['in-two-places'](who, names.item(one.itemId))
        : words[one.kind](who);
    });
  };
}
