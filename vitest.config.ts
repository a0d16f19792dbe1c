import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One core less, as is usual, would leave a machine with two half idle: the database waits as often as it works.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          environment: 'node',
          // Nothing is timed; a machine that does many things at once is slow.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          // An external server is not asked for the embedded one's ways, nor again for what every endpoint answers.
          exclude: process.env['DATABASE_URL']
            ? [
                'src/base/db/embedded/**',
                'tests/crash/{crash,away,disk-full}.db.test.ts',
                'tests/{rights,hostile-input,hostile-requests,every-write}.db.test.ts',
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
