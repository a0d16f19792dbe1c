import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import { heldAgainstChance } from './false-discovery.ts';
import { strengthOf, type Finding } from './finding.ts';
import { chiSquareAbove } from './normal.ts';
import type { Subject } from './series.ts';
import {
  lateDays,
  daysUntil,
  incidenceAt,
  kaplanMeier,
  littlesDays,
  logRank,
  survivalAt,
  type Stay,
} from './survival.ts';

/** One stay of a deal in a phase, in days since some day that all share; `until` is null while it is there. */
export type PhaseStay = { dealId: DealId; from: number; until: number | null; end: 'moved' | 'lost' | null };

/** The stays of one subject in one phase, and today on the same count of days. */
export type PhaseHistory = { phaseId: PhaseId; subject: Subject; stays: readonly PhaseStay[]; today: number };

const quarter = 91;
/** Two quarters before this one. */
const earlier = 182;
const leastLeft = 8;
const shownDeals = 40;

type Compared = {
  history: PhaseHistory;
  now: Stay[];
  before: Stay[];
  test: ReturnType<typeof logRank>;
  chance: number;
};

/**
 * In which phase deals get stuck: this quarter against the two before it. Open deals count for as long as they have been
 * there, losses are another way out (competing risk), and a deal that was there before the quarter began counts from
 * then on. The log-rank test, with most weight for late days because that is where deals that are stuck show, says whether
 * they leave more slowly than chance explains, over all phases and subjects.
 */
export function findStuckPhases(many: readonly PhaseHistory[], date: IsoDate): Finding[] {
  const compared = many.flatMap((history) => compare(history) ?? []);
  const held = heldAgainstChance(compared.map(({ chance }) => chance));
  return compared.flatMap((one, at) => {
    const chance = held[at] ?? 1;
    return chance <= 0.1 ? [findingOf(one, chance, compared.length, date)] : [];
  });
}

/** What of the stays lies in a stretch of days, each counted from its own beginning. */
export function seenBetween(stays: readonly PhaseStay[], from: number, until: number): Stay[] {
  return stays.flatMap(({ from: began, until: left, end }) => {
    const leftOrNow = left ?? until;
    if (began >= until || (left !== null && left <= from) || leftOrNow <= began) return [];
    const ended = left !== null && left <= until;
    return [
      { from: Math.max(0, from - began), until: Math.min(leftOrNow, until) - began, end: ended ? end : null },
    ];
  });
}

function compare(history: PhaseHistory): Compared | null {
  const { stays, today } = history;
  const now = seenBetween(stays, today - quarter, today);
  const before = seenBetween(stays, today - quarter - earlier, today - quarter);
  const left = (some: readonly Stay[]) => some.filter(({ end }) => end !== null).length;
  if (left(before) < leastLeft || now.length < leastLeft) return null;
  const late = logRank(now, before, lateDays);
  // Both sides of the chi-square; only slower is a signal.
  const half = chiSquareAbove(late.chiSquare) / 2;
  const chance = late.seen < late.expected ? half : 1 - half;
  return { history, now, before, test: logRank(now, before), chance };
}

function findingOf(
  { history, now, before, test }: Compared,
  chance: number,
  tried: number,
  date: IsoDate,
): Finding {
  const curves = { now: kaplanMeier(now), before: kaplanMeier(before) };
  const fourInFive = daysUntil(curves.before, 0.8) ?? curves.before.at(-1)?.time ?? 0;
  const [at, was] = [incidenceAt(now, fourInFive), incidenceAt(before, fourInFive)];
  const { stays, today } = history;
  const old = stays
    .filter(({ until, from }) => until === null && today - from > fourInFive)
    .map(({ dealId, from }) => ({ id: dealId, days: today - from }))
    .sort((a, b) => b.days - a.days);
  const longest = Math.min(180, Math.max(fourInFive * 2, 28));
  const days = Array.from({ length: longest + 1 }, (_, day) => day);
  const inPhase = stays.reduce(
    (sum, { from, until }) =>
      sum + Math.max(0, Math.min(until ?? today, today) - Math.max(from, today - quarter)),
    0,
  );
  return {
    kind: 'stuck-phase',
    figure: null,
    phaseId: history.phaseId,
    subject: history.subject,
    turn: 'worse',
    since: addDays(date, -quarter),
    chance,
    strength: strengthOf(chance),
    facts: {
      kind: 'stuck-phase',
      halfAfter: daysUntil(curves.now, 0.5),
      halfBefore: daysUntil(curves.before, 0.5),
      movedNow: at.moved,
      movedBefore: was.moved,
      lostNow: at.lost,
      lostBefore: was.lost,
      fourInFive,
      left: { seen: test.seen, expected: test.expected },
      tried,
      little: littlesDays(inPhase / quarter, now.filter(({ end }) => end !== null).length, quarter),
      curve: {
        days,
        now: days.map((day) => survivalAt(curves.now, day)),
        before: days.map((day) => survivalAt(curves.before, day)),
      },
      deals: old.slice(0, shownDeals),
      dealCount: old.length,
    },
  };
}
