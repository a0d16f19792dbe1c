import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { brokenInvariants, lostWrites } from '../../bench/support/crash/invariants.ts';
import { smallDisk } from '../../bench/support/crash/small-disk.ts';
import { victimOn } from '../../bench/support/crash/victim.ts';
import { signUp, startWriters } from '../../bench/support/crash/writers.ts';

const disk = await smallDisk(400);
afterAll(() => disk?.remove());

/** Only root may mount a disk of its own; without one there is none that could be filled without harm to others. */
test.skipIf(disk === null)(
  'when the disk is full people hear so, nothing that was acknowledged is lost, and room makes it go on by itself',
  async () => {
    if (disk === null) return;
    const victim = await victimOn(join(disk.folder, 'data'), ['tests/support/application-process.ts']);
    try {
      await victim.start();
      const cookie = await signUp(victim.url);
      const writers = await startWriters(victim.url, cookie, 4);
      await disk.fillUpTo(24 * 1024 * 1024);
      const { tally } = writers;
      while (tally.refusals.size === 0) await pause(50);
      await pause(1500);
      expect(
        [...tally.refusals.keys()].every((word) => ['disk-full', 'database-away', 'busy'].includes(word)),
      ).toBe(true);
      await disk.makeRoom();
      await victim.ready();
      const before = tally.acknowledged;
      while (tally.acknowledged < before + 20) await pause(50);
      await writers.stop();
      expect(tally.wrong).toEqual([]);
      expect(await victim.look((client) => lostWrites(client, writers.deals))).toEqual([]);
      expect(await victim.look(brokenInvariants)).toEqual([]);
    } finally {
      await victim.stop();
    }
  },
  120_000,
);
