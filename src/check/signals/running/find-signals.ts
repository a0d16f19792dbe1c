import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addWeeks, weekOf, weeksEnding, type IsoDate } from '#base/kernel/date.ts';

import { readBaselines, readChanges } from '../reading/baselines.ts';
import { readDecidedQuotes } from '../reading/decided-quotes.ts';
import { readAgreedResponse, readDesks } from '../reading/desks.ts';
import { readFigures } from '../reading/figures.ts';
import { readOwnerWon } from '../reading/owner-won.ts';
import { readPhaseHistories } from '../reading/phase-stays.ts';
import { readSellingTime } from '../reading/selling-time.ts';
import { readWatched, type Watched } from '../reading/subjects.ts';
import { baselineOf, type Baseline } from '../rules/baseline.ts';
import { findBelowTarget } from '../rules/find-below-target.ts';
import { findFallingRatios } from '../rules/find-falling-ratio.ts';
import { findLateResponses, findMissedFollowUps, findRotting, type Desk } from '../rules/find-neglected.ts';
import { findOwnerShare } from '../rules/find-owner-share.ts';
import { findProcess } from '../rules/find-process.ts';
import { findStuckPhases, type PhaseHistory } from '../rules/find-stuck-phase.ts';
import type { Finding } from '../rules/finding.ts';
import { worthKeeping } from '../rules/worth-keeping.ts';
import { isWithoutOwner, ripe, subjectKey, type Series, type Subject } from '../rules/series.ts';

/** A year and a quarter: what is recent, and a year to hold it against. */
const weeksRead = 65;

type Based = { series: Series; baseline: Baseline; isNew: boolean };

/** Everything that was read, of whom it is. */
type Seen = {
  series: readonly Series[];
  quotes: readonly Series[];
  selling: readonly Series[];
  based: readonly Based[];
  histories: readonly PhaseHistory[];
  desks: readonly Desk[];
  agreedMinutes: number | null;
  today: IsoDate;
};

export type Found = {
  findings: Finding[];
  watched: Watched[];
  /** Baselines that were taken in this run, to be frozen. */
  taken: { series: Series; baseline: Baseline }[];
  figures: number;
};

/**
 * Passes every figure of everybody by all the questions. Weeks that are not over are left out: half a week is always
 * below its target.
 * @param step told after each part of the work, of how many
 */
export async function findSignals(
  tx: Tx,
  ctx: Context,
  step: (done: number, total: number) => void = () => {},
): Promise<Found> {
  const steps = 6;
  const weeks = weeksEnding(addWeeks(weekOf(ctx.today), -1), weeksRead);
  const { watched, people } = await readWatched(tx, ctx);
  const series = (await readFigures(tx, ctx, weeks, watched, people)).map(ripe);
  step(1, steps);
  const quotes = await readDecidedQuotes(tx, ctx, weeks, watched);
  step(2, steps);
  const histories = await readPhaseHistories(tx, ctx, watched);
  step(3, steps);
  const agreed = await readAgreedResponse(tx, ctx);
  const desks = await readDesks(tx, ctx, watched, agreed);
  const selling = await readSellingTime(tx, ctx, weeks, watched);
  step(4, steps);
  const won = await readOwnerWon(tx, ctx, people);
  const frozen = await readBaselines(tx, ctx);
  const changes = await readChanges(tx, ctx);
  const based = series.flatMap((one) => {
    const key = `${one.figure} ${subjectKey(one.subject)}`;
    const before = frozen.get(key) ?? null;
    const baseline = baselineOf(one, before, changes.get(key) ?? null);
    return baseline ? [{ series: one, baseline, isNew: baseline !== before }] : [];
  });
  const owner = won && findOwnerShare(won, people.members.filter(({ archived }) => !archived).length);
  const agreedMinutes = agreed?.minutes ?? null;
  const seen: Seen = { series, quotes, selling, based, histories, desks, agreedMinutes, today: ctx.today };
  // Each side of the owner switch is judged by itself: what one side tries makes the other no less sure.
  const withOwner = worthKeeping([...findAmong(sideOf(seen, false)), ...(owner ? [owner] : [])]);
  const without = worthKeeping(findAmong(sideOf(seen, true)));
  step(5, steps);
  return {
    findings: [...withOwner, ...without],
    watched,
    taken: based.filter(({ isNew }) => isNew),
    figures: series.length + quotes.length + selling.length,
  };
}

/** With the owner: everybody's, as they are; without: the wholes in which the owner counts, without those deals. */
function sideOf(seen: Seen, without: boolean): Seen {
  const own = <T extends { subject: Subject }>(all: readonly T[]) =>
    all.filter(({ subject }) => isWithoutOwner(subject) === without);
  return {
    ...seen,
    series: own(seen.series),
    quotes: own(seen.quotes),
    selling: own(seen.selling),
    based: seen.based.filter(({ series }) => isWithoutOwner(series.subject) === without),
    histories: own(seen.histories),
    desks: own(seen.desks),
  };
}

function findAmong({
  series,
  quotes,
  selling,
  based,
  histories,
  desks,
  agreedMinutes,
  today,
}: Seen): Finding[] {
  const single = ({ subject }: Series) => subject.kind === 'member';
  return [
    ...[...series, ...selling].flatMap((one) => findBelowTarget(one) ?? []),
    // The whole and its teams are one family; single people, of whom there are many more figures, another.
    ...findProcess(based.filter((one) => !single(one.series))),
    ...findProcess(based.filter((one) => single(one.series))),
    ...findFallingRatios([...series, ...quotes]),
    ...findStuckPhases(histories, today),
    ...findRotting(desks, today),
    ...findMissedFollowUps(desks, today),
    ...findLateResponses(desks, today, agreedMinutes),
  ];
}
