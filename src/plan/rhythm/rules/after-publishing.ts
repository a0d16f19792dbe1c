import { weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { exceptionsOf, timesOfWeek, type OwnTime, type RhythmException } from './exceptions.ts';
import { rhythmDays, type Away, type Rhythm } from './rhythm-days.ts';
import type { DayOccurrence } from './weekly-days.ts';
import { whatItBreaks, type Break } from './what-it-breaks.ts';

/** What becomes of an exception when a new version holds. */
export type ExceptionAfter =
  /** The new version has no time that it could be of. */
  | { exception: RhythmException; becomes: 'ends' }
  /**
   * `stays`: the time lies where it did. `follows`: it is of the nearest time of the same item and people.
   * `breaks` says what is in its way where it was put; empty where it fits.
   */
  | { exception: RhythmException; becomes: 'stays' | 'follows'; time: OwnTime; breaks: Break[] };

/** What becomes of each exception from a week on under a new version, in the order in which they come. */
export function exceptionsAfter(
  rhythm: Omit<Rhythm, 'exceptions'>,
  exceptions: readonly RhythmException[],
  fromWeek: WeekId,
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): ExceptionAfter[] {
  // What comes monthly can lie before that week and be put after it.
  const ahead = exceptions.filter(
    ({ was, to }) => weekOf(to && to.day > was.day ? to.day : was.day) >= fromWeek,
  );
  const timeOf = timesUnder(rhythm, ahead);
  const inWeek = new Map<WeekId, DayOccurrence[]>();
  const occurrencesIn = (week: WeekId) => {
    const known = inWeek.get(week);
    if (known) return known;
    const { occurrences } = rhythmDays(
      { ...rhythm, exceptions: ahead },
      { from: week, weeks: 1 },
      closed,
      absences,
    );
    inWeek.set(week, occurrences);
    return occurrences;
  };
  return ahead.map((exception): ExceptionAfter => {
    const time = timeOf.get(exception.id);
    if (!time) return { exception, becomes: 'ends' };
    const { to, was } = exception;
    const becomes = time.day === was.day && time.from === was.from ? 'stays' : 'follows';
    if (to === null) return { exception, becomes, time, breaks: [] };
    const others = occurrencesIn(weekOf(to.day)).filter(({ once }) => once?.exceptionId !== exception.id);
    const wanted = { itemId: time.itemId, members: time.members, ...to };
    return {
      exception,
      becomes,
      time,
      breaks: whatItBreaks(rhythm.ground, wanted, others, closed, absences),
    };
  });
}

/** Of which time in a version each exception is, by its id; those that are of none are not there. */
function timesUnder(
  { ground, placements, year }: Omit<Rhythm, 'exceptions'>,
  exceptions: readonly RhythmException[],
): Map<string, OwnTime> {
  const found = new Map<string, OwnTime>();
  const keep = (times: readonly OwnTime[], own: readonly RhythmException[]) => {
    for (const [index, { id }] of exceptionsOf(times, ground.items, own)) {
      const time = times[index];
      if (time) found.set(id, time);
    }
  };
  const ofWeek = new Map<WeekId, RhythmException[]>();
  for (const one of exceptions) {
    const week = weekOf(one.was.day);
    ofWeek.set(week, [...(ofWeek.get(week) ?? []), one]);
  }
  for (const [week, own] of ofWeek) keep(timesOfWeek(placements, week), own);
  keep(year, exceptions);
  return found;
}
