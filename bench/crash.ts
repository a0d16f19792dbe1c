import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench } from './run.ts';
import { databaseAway } from './support/crash/away.ts';
import { crashRounds } from './support/crash/rounds.ts';
import { victimOn } from './support/crash/victim.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * Eight people who write without a pause while the application, PostgreSQL, a session of it, both, or the application
 * at its start are killed (`kill -9`) at random moments: fifty rounds, with the product's own settings. No write that
 * was acknowledged may be lost, none half done or done twice, and everything comes back without a hand. Then the database
 * goes away for thirty seconds under an application that runs.
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
    const away = await databaseAway(quick ? 5 : 30);
    const faults = [...figures.lost, ...figures.broken, ...figures.wrong, ...away.wrong];
    for (const fault of faults) say(`! ${fault}`);
    return { ...figures, away, fine: faults.length === 0 };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

export default bench;
