import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench } from './run.ts';
import { crashRounds } from './support/crash/rounds.ts';
import { victimOn } from './support/crash/victim.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * Eight people who write without a pause while the application, PostgreSQL, a session of it, both, or the application
 * at its start are killed (`kill -9`) at random moments: fifty rounds, with the product's own settings. No write that
 * was acknowledged may be lost, none half done or done twice, and everything comes back without a hand.
 */
const bench: Bench = async ({ quick }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadans-crash-'));
  try {
    const victim = await victimOn(dataDir, ['bin/cadans.js', 'start']);
    const figures = await crashRounds(victim, {
      rounds: quick ? 10 : 50,
      writers: 8,
      longestPauseMillis: quick ? 1000 : 3000,
      say,
    });
    for (const wrong of [...figures.lost, ...figures.broken, ...figures.wrong]) say(`! ${wrong}`);
    return { ...figures, fine: figures.lost.length + figures.broken.length + figures.wrong.length === 0 };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

export default bench;
