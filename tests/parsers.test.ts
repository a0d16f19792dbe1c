import { expect, test } from 'vitest';

import { parserChecks } from '#tests/parser-checks.ts';

/** More with HOSTILE_RUNS=5000; another beginning with HOSTILE_SEED. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? 300);
const seed = Number(process.env['HOSTILE_SEED'] ?? 47);
/** Nobody waits longer for one cell. */
const longestMillis = 5000;

test.each(parserChecks)('whatever is written, $name are read or not, at once', async ({ once }) => {
  for (let n = 0; n < runs; n++) {
    const began = performance.now();
    await once(seed * 1_000_000 + n);
    expect([n, performance.now() - began < longestMillis]).toEqual([n, true]);
  }
});
