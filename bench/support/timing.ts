/** Times of one thing done many times, in milliseconds. */
export type Times = { p50: number; p95: number; worst: number; times: number };

/** Does a thing one after another. The first tenth warms up and does not count. */
export async function timed(times: number, work: (i: number) => Promise<unknown>): Promise<Times> {
  const warmUp = Math.ceil(times / 10);
  const taken: number[] = [];
  for (let i = 0; i < times + warmUp; i++) {
    const began = performance.now();
    await work(i);
    if (i >= warmUp) taken.push(performance.now() - began);
  }
  return summary(taken);
}

/** How often a second a thing gets done by clients that each wait for their own answer. */
export async function perSecond(
  clients: number,
  seconds: number,
  work: (i: number) => Promise<unknown>,
): Promise<{ perSecond: number; p50: number; p95: number }> {
  const until = performance.now() + seconds * 1000;
  const taken: number[] = [];
  const began = performance.now();
  let i = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const start = performance.now();
        await work(i++);
        taken.push(performance.now() - start);
      }
    }),
  );
  const { p50, p95 } = summary(taken);
  return { perSecond: Math.round(taken.length / ((performance.now() - began) / 1000)), p50, p95 };
}

function summary(taken: number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), worst: round(sorted.at(-1) ?? 0), times: taken.length };
}

export const round = (n: number, digits = 2): number => Number(n.toFixed(digits));
