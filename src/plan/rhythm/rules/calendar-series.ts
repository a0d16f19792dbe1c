import { addDays, addWeeks, startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { freeStretches } from './check-plan.ts';
import { rhythmDays, type Away, type Rhythm } from './rhythm-days.ts';
import { sellingBlocks } from './selling-blocks.ts';
import type { Minutes } from './week.ts';

/** An event in a calendar: once, or every week, with the weeks in which it is not there or elsewhere. */
export type CalendarSeries = {
  /** The same for ever, for the same time of the same version: whoever asks, is away that day, left or changed teams. */
  uid: string;
  itemId: string | null;
  memberIds: readonly string[];
  day: IsoDate;
  from: Minutes;
  to: Minutes;
  /** Null for what happens once. */
  weekly: {
    /** The last week, included. */
    until: WeekId;
    /** Days on which it does not happen. */
    without: IsoDate[];
    /** Days on which it happens on another day of the week or at another hour, with that day and those hours. */
    moved: { from: IsoDate; to: IsoDate; begins: Minutes; ends: Minutes }[];
  } | null;
};

export type Span = { from: WeekId; until: WeekId };

/**
 * The events of whoever is asked for, in the weeks in which a rhythm holds: a series for every weekly time and every
 * selling block, and single events for what comes less often. Closed days and absences are exceptions of the series.
 * @param selling whose selling blocks go along; nobody's in a team's calendar
 */
export function calendarSeries(
  planId: string,
  rhythm: Rhythm,
  { from, until }: Span,
  memberIds: readonly string[],
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
  selling: string | null,
): CalendarSeries[] {
  const weeks: WeekId[] = [];
  for (let week = from; week <= until; week = addWeeks(week, 1)) weeks.push(week);
  const { occurrences } = rhythmDays(rhythm, { from, weeks: weeks.length }, closed, absences);
  const isOurs = (members: readonly string[]) => members.some((id) => memberIds.includes(id));
  const ofItem = new Map<string, typeof occurrences>();
  for (const one of occurrences) ofItem.set(one.itemId, [...(ofItem.get(one.itemId) ?? []), one]);
  const weekly = rhythm.placements.flatMap((placement, n): CalendarSeries[] => {
    if (!isOurs(placement.members)) return [];
    const without: IsoDate[] = [];
    const moved: NonNullable<CalendarSeries['weekly']>['moved'] = [];
    const own = ofItem.get(placement.itemId) ?? [];
    for (const week of weeks) {
      const day = addDays(startOfWeek(week), placement.day);
      const found = own.find(
        (one) =>
          (one.once?.day ?? one.movedFrom ?? one.day) === day &&
          (one.once?.from ?? one.from) === placement.from &&
          one.members.every((id) => placement.members.includes(id)) &&
          isOurs(one.members),
      );
      if (!found) without.push(day);
      else if (found.day !== day || found.from !== placement.from || found.to !== placement.to)
        moved.push({ from: day, to: found.day, begins: found.from, ends: found.to });
    }
    return [
      {
        uid: `${planId}-${n}`,
        itemId: placement.itemId,
        memberIds: placement.members,
        day: addDays(startOfWeek(from), placement.day),
        from: placement.from,
        to: placement.to,
        weekly: { until, without, moved },
      },
    ];
  });
  const placed = new Set(rhythm.placements.map(({ itemId }) => itemId));
  const together = new Set(
    rhythm.ground.items.flatMap(({ id, gathering }) => (gathering === 'together' ? [id] : [])),
  );
  // Of a meeting there is one a day, of what people do alone or in pairs one each; those need everybody that they have.
  const partyOf = ({ itemId, members }: (typeof occurrences)[number]) =>
    together.has(itemId) ? '' : `-${members.toSorted().join('-')}`;
  const once = occurrences.flatMap((one): CalendarSeries[] =>
    placed.has(one.itemId) || !isOurs(one.members)
      ? []
      : [
          {
            uid: `${planId}-${one.itemId}-${one.once?.day ?? one.day}${partyOf(one)}`,
            itemId: one.itemId,
            memberIds: one.members,
            day: one.day,
            from: one.from,
            to: one.to,
            weekly: null,
          },
        ],
  );
  return [
    ...weekly,
    ...once,
    ...(selling === null ? [] : blockSeries(planId, rhythm, weeks, selling, closed, absences)),
  ];
}

/**
 * Blocks that lie in the weekly plan. In a week in which one is shorter, longer or gone it is left out of its series, and
 * what there is to sell in that week stands by itself.
 */
function blockSeries(
  planId: string,
  rhythm: Rhythm,
  weeks: readonly WeekId[],
  memberId: string,
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): CalendarSeries[] {
  const { problem } = rhythm.ground;
  const member = problem.members.find(({ id }) => id === memberId);
  const [first] = weeks;
  const until = weeks.at(-1);
  if (!member?.sells || first === undefined || until === undefined) return [];
  const byWeek = new Map(
    weeks.map((week) => {
      const { occurrences } = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
      return [week, sellingBlocks(rhythm, memberId, week, occurrences, closed, absences)] as const;
    }),
  );
  const usual = Array.from({ length: problem.days }, (_, day) => day).flatMap((day) =>
    freeStretches(problem, rhythm, member, day)
      .filter(({ from, to }) => to - from >= problem.blocks.minimumMinutes)
      .map(({ from, to }) => ({ day, from, to })),
  );
  const block = { itemId: null, memberIds: [memberId] };
  const series = usual.map(({ day, from, to }): CalendarSeries => {
    const dates = weeks.map((week) => ({ week, date: addDays(startOfWeek(week), day) }));
    return {
      ...block,
      uid: `${planId}-selling-${memberId}-${day}-${from}`,
      day: addDays(startOfWeek(first), day),
      from,
      to,
      weekly: {
        until,
        moved: [],
        without: dates.flatMap(({ week, date }) =>
          byWeek.get(week)?.some((one) => one.day === date && one.from === from && one.to === to)
            ? []
            : [date],
        ),
      },
    };
  });
  const once = [...byWeek].flatMap(([week, blocks]) =>
    blocks
      .filter(
        (one) =>
          !usual.some(
            ({ day, from, to }) =>
              addDays(startOfWeek(week), day) === one.day && from === one.from && to === one.to,
          ),
      )
      .map(({ day, from, to }): CalendarSeries => ({
        ...block,
        uid: `${planId}-selling-${memberId}-${day}-${from}-once`,
        day,
        from,
        to,
        weekly: null,
      })),
  );
  return [...series, ...once];
}
