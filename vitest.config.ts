import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

/** Each changes what other files of the same process would see: the clock, or how a name becomes an address. */
const alone = ['src/base/db/clock.test.ts', 'src/base/outside/ask-outside.test.ts'];

export default defineConfig({
  test: {
    // One core less, as is usual, would leave a machine with two half idle: the database waits as often as it works.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', ...alone],
          environment: 'node',
          // Files share a process: reading the rules anew for each would be a third of the time.
          isolate: false,
          // Nothing is timed; a machine that does many things at once is slow.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'rules-alone', include: alone, environment: 'node', testTimeout: 60_000 } },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          // An external server is asked all that the slices ask of a database. What is the same whoever keeps the rows
          // (processes and files, what every endpoint answers, who waits at the door) was tried on the embedded one.
          exclude: process.env['DATABASE_URL']
            ? [
                'src/base/db/embedded/**',
                'src/app/cli/{rescue,secret}.db.test.ts',
                'src/app/demo/visitor.db.test.ts',
                'tests/crash/{crash,away,disk-full}.db.test.ts',
                'tests/{rights,hostile-input,hostile-requests,every-write}.db.test.ts',
                'tests/{headers,pace,places,slow-clients}.db.test.ts',
              ]
            : [],
          environment: 'node',
          // Files share a process, each with a database of its own: reading the application anew for each would be a
          // quarter of the time.
          isolate: false,
          globalSetup: ['tests/support/database-server.ts'],
          // Nothing is timed here either; some make a whole invented company.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
