const leastMillis = 1700;
const longestMillis = 10_000;

/**
 * How long to leave the server alone after it took so long to answer: a quick one is asked again soon enough to show
 * within two seconds what others do; one that has much to do is not asked again by every screen before it is done.
 */
export function restAfter(tookMillis: number): number {
  return Math.min(Math.max(leastMillis, 3 * tookMillis), longestMillis);
}
