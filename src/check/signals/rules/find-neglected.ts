import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import { heldAgainstChance } from './false-discovery.ts';
import { strengthOf, type Finding } from './finding.ts';
import { chanceOfFall, type Part } from './proportions.ts';
import type { Subject } from './series.ts';

/** An open deal as it is looked after. */
export type OpenDeal = {
  id: DealId;
  phaseId: PhaseId;
  /** Days without an activity beyond what its phase allows; 0 or less where it is fine, null where no limit is set. */
  rottingDays: number | null;
  /** Days since what was planned on it should have been done; null where nothing is overdue. */
  overdueDays: number | null;
  /** Is anything planned on it? */
  hasNext: boolean;
  /**
   * Of a new deal: by how many minutes its first response was, or is by now, later than agreed; 0 where it is in time.
   * Null where the deal is not new any more, or nothing is agreed for it.
   */
  lateMinutes: number | null;
  /** Has nobody responded yet? */
  waits: boolean;
};

/** The open deals of one subject. */
export type Desk = { subject: Subject; deals: readonly OpenDeal[] };

/** One or two are the day's work; from here it is a pattern. */
const leastDeals = 3;
const shownDeals = 40;

/**
 * Where deals rot: in which phases of the whole organisation, and with which teams and people more than chance explains.
 */
export function findRotting(desks: readonly Desk[], today: IsoDate): Finding[] {
  const rots = ({ rottingDays }: OpenDeal) => rottingDays !== null && rottingDays > 0;
  const phases = desks.flatMap(({ subject, deals }): (Desk & { phaseId: PhaseId | null })[] =>
    subject.kind === 'organisation'
      ? [...Map.groupBy(deals, ({ phaseId }) => phaseId)].map(([phaseId, own]) => ({
          subject,
          phaseId,
          deals: own,
        }))
      : [],
  );
  const people = desks
    .map((desk) => ({ ...desk, phaseId: null }))
    .filter(({ subject }) => subject.kind !== 'organisation');
  const whole = desks.find(({ subject }) => subject.kind === 'organisation')?.deals ?? [];
  const found = [...neglected(phases, rots, whole, leastPart), ...neglected(people, rots, whole)];
  return found.map(({ desk, bad, usual, chance }) => ({
    ...about(desk.subject, chance),
    kind: 'rotting',
    phaseId: desk.phaseId,
    since: addDays(today, -Math.max(...bad.map(({ rottingDays }) => rottingDays ?? 0))),
    facts: {
      kind: 'rotting',
      count: bad.length,
      open: desk.deals.length,
      usual,
      phases: [...Map.groupBy(bad, ({ phaseId }) => phaseId)]
        .map(([phaseId, deals]) => ({ phaseId, count: deals.length }))
        .sort((a, b) => b.count - a.count),
      deals: listed(bad, ({ rottingDays }) => rottingDays ?? 0),
    },
  }));
}

/** Who leaves deals without a next step, or what was planned undone, more than chance explains. */
export function findMissedFollowUps(desks: readonly Desk[], today: IsoDate): Finding[] {
  const missed = ({ overdueDays, hasNext }: OpenDeal) => overdueDays !== null || !hasNext;
  const whole = desks.find(({ subject }) => subject.kind === 'organisation')?.deals ?? [];
  const [all, people] = [desks.filter(isWhole), desks.filter((desk) => !isWhole(desk))];
  const found = [...neglected(all, missed, [], leastPart), ...neglected(people, missed, whole)];
  return found.map(({ desk, bad, usual, chance }) => ({
    ...about(desk.subject, chance),
    kind: 'missed-follow-ups',
    since: addDays(today, -Math.max(0, ...bad.map(({ overdueDays }) => overdueDays ?? 0))),
    facts: {
      kind: 'missed-follow-ups',
      overdue: bad.filter(({ overdueDays }) => overdueDays !== null).length,
      without: bad.filter(({ overdueDays }) => overdueDays === null).length,
      open: desk.deals.length,
      usual,
      deals: listed(bad, ({ overdueDays }) => overdueDays ?? 0),
    },
  }));
}

/** Where first responses come later than agreed: with everybody, and with which teams and people more than chance explains. */
export function findLateResponses(
  desks: readonly Desk[],
  today: IsoDate,
  agreedMinutes: number | null,
): Finding[] {
  if (agreedMinutes === null) return [];
  const isNew = ({ lateMinutes }: OpenDeal) => lateMinutes !== null;
  const late = ({ lateMinutes }: OpenDeal) => lateMinutes !== null && lateMinutes > 0;
  const daysOf = ({ lateMinutes }: OpenDeal) => Math.ceil((lateMinutes ?? 0) / 1440);
  const asked = desks.map((desk) => ({ ...desk, deals: desk.deals.filter(isNew) }));
  const whole = asked.find(isWhole)?.deals ?? [];
  const [all, people] = [asked.filter(isWhole), asked.filter((desk) => !isWhole(desk))];
  const found = [...neglected(all, late, [], leastPart), ...neglected(people, late, whole)];
  return found.map(({ desk, bad, usual, chance }) => ({
    ...about(desk.subject, chance),
    kind: 'late-response',
    since: addDays(today, -Math.max(0, ...bad.map(daysOf))),
    facts: {
      kind: 'late-response',
      late: bad.length,
      waiting: bad.filter(({ waits }) => waits).length,
      open: desk.deals.length,
      agreedMinutes,
      usual,
      deals: listed(bad, daysOf),
    },
  }));
}

const about = (subject: Subject, chance: number | null) => ({
  figure: null,
  phaseId: null,
  subject,
  turn: 'worse' as const,
  chance,
  strength: chance === null ? ('fair' as const) : strengthOf(chance),
});

const listed = (deals: readonly OpenDeal[], days: (deal: OpenDeal) => number) =>
  deals
    .map((deal) => ({ id: deal.id, days: days(deal) }))
    .sort((a, b) => b.days - a.days)
    .slice(0, shownDeals);

const isWhole = ({ subject }: Desk) => subject.kind === 'organisation';
/** What is counted, without others to hold it against, stands out from one in five on. */
const leastPart = 0.2;

/**
 * Desks with more neglected deals than others have: each against all the other deals by an exact test, over all desks.
 * @param whole every open deal; empty where there are no others
 * @param least the part that has to be neglected besides
 */
function neglected<D extends Desk>(
  desks: readonly D[],
  isBad: (deal: OpenDeal) => boolean,
  whole: readonly OpenDeal[],
  least = 0,
) {
  const partOf = (deals: readonly OpenDeal[]): Part => ({
    some: deals.filter(isBad).length,
    all: deals.length,
  });
  const all = partOf(whole);
  const tried = desks.map((desk) => {
    const own = partOf(desk.deals);
    const others = { some: Math.max(0, all.some - own.some), all: Math.max(0, all.all - own.all) };
    // Fewer well kept deals than others have, is more neglected ones.
    const well = ({ some, all: of }: Part): Part => ({ some: of - some, all: of });
    return {
      desk,
      own,
      usual: others,
      chance: whole.length === 0 ? 0 : chanceOfFall(well(own), well(others)),
    };
  });
  const held = heldAgainstChance(tried.map(({ chance }) => chance));
  return tried.flatMap(({ desk, own, usual }, at) => {
    const raised = held[at] ?? 1;
    if (own.some < leastDeals || raised > 0.1 || own.some < least * own.all) return [];
    const part = usual.all === 0 ? 0 : usual.some / usual.all;
    return [{ desk, bad: desk.deals.filter(isBad), usual: part, chance: whole.length === 0 ? null : raised }];
  });
}
