/** A stretch that somebody sold in: a focus block, or an appointment with a customer. Instants in milliseconds. */
export type SoldStretch = {
  from: number;
  to: number;
  /** What came between, in milliseconds. */
  lost: number;
};

/** An activity that was logged and counts; `minutes` is how long it took, written down or usual. */
export type SoldActivity = { at: number; minutes: number };

const minute = 60_000;

/**
 * What stretches add to the minutes that were logged, none counted twice. Stretches that overlap are one. Activities
 * logged during a stretch, or no longer after it than they took themselves, are part of it: a stretch and its
 * activities count as the longer of the two. In whole minutes, 0 and up.
 */
export function minutesBesidesLog(
  stretches: readonly SoldStretch[],
  activities: readonly SoldActivity[],
): number {
  const taken = new Set<number>();
  let minutes = 0;
  for (const { from, to, lost } of joined(stretches)) {
    let logged = 0;
    for (const [n, activity] of activities.entries()) {
      if (taken.has(n) || activity.at < from || activity.at > to + activity.minutes * minute) continue;
      taken.add(n);
      logged += activity.minutes;
    }
    minutes += Math.max(0, Math.floor((to - from - lost) / minute) - logged);
  }
  return minutes;
}

/** Stretches that overlap or touch made one, in the order of time; what was lost in each is lost in all. */
function joined(stretches: readonly SoldStretch[]): SoldStretch[] {
  const all: SoldStretch[] = [];
  for (const one of stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before && one.from <= before.to)
      all[all.length - 1] = {
        from: before.from,
        to: Math.max(before.to, one.to),
        lost: before.lost + one.lost,
      };
    else all.push(one);
  }
  return all;
}
