import { setTimeout as pause } from 'node:timers/promises';

import { brokenInvariants, lostWrites } from './invariants.ts';
import type { Victim } from './victim.ts';
import { signUp, startWriters } from './writers.ts';

export type CrashFigures = {
  rounds: number;
  acknowledged: number;
  /** Writes that were sent again after a fall. */
  sentAgain: number;
  lost: string[];
  broken: string[];
  wrong: string[];
  /** From the fall until requests could come again. */
  backMillis: { p50: number; worst: number };
  stoppedWith: number | null;
};

const ways = ['database', 'application', 'session', 'both', 'while starting'] as const;
type Way = (typeof ways)[number];

/**
 * Lets people write without a pause and kills, at random moments, the application, PostgreSQL, one of its sessions,
 * both, or the application while it starts. At the end everything that was acknowledged must be there, once, and
 * every invariant must hold; after each fall it must be back without anybody's hand.
 */
export async function crashRounds(
  victim: Victim,
  {
    rounds,
    writers: count,
    longestPauseMillis,
    say,
  }: {
    rounds: number;
    writers: number;
    longestPauseMillis: number;
    say: (text: string) => void;
  },
): Promise<CrashFigures> {
  await victim.start();
  const cookie = await signUp(victim.url);
  const writers = await startWriters(victim.url, cookie, count);
  const back: number[] = [];
  const broken: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = ways[round % ways.length] ?? 'database';
    await pause(Math.random() * longestPauseMillis);
    back.push(await fall(victim, way));
    const before = writers.tally.acknowledged;
    while (writers.tally.acknowledged < before + count) await pause(20);
    if (round % 10 === 9) broken.push(...(await victim.look(brokenInvariants)));
    say(
      `${round + 1}/${rounds} ${way}: back after ${Math.round(back.at(-1) ?? 0)} ms, ${before} acknowledged`,
    );
  }
  await writers.stop();
  const lost = await victim.look((client) => lostWrites(client, writers.deals));
  broken.push(...(await victim.look(brokenInvariants)));
  const sorted = back.toSorted((a, b) => a - b);
  return {
    rounds,
    acknowledged: writers.tally.acknowledged,
    sentAgain: writers.tally.again,
    lost,
    broken,
    wrong: writers.tally.wrong,
    backMillis: {
      p50: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      worst: Math.round(sorted.at(-1) ?? 0),
    },
    stoppedWith: await victim.stop(),
  };
}

/** Answers with the milliseconds until requests could come again. */
async function fall(victim: Victim, way: Way): Promise<number> {
  const began = performance.now();
  if (way === 'database') await victim.killDatabase();
  else if (way === 'session') await victim.killSession();
  else await victim.killApplication();
  if (way === 'both') await victim.killDatabase();
  if (way === 'while starting') {
    victim.startOnly();
    await pause(Math.random() * 1500);
    await victim.killApplication();
  }
  if (way === 'database' || way === 'session') {
    // Until it has noticed, it says that it is ready.
    await pause(100);
    await victim.ready();
  } else await victim.start();
  return performance.now() - began;
}
