import { availableParallelism } from 'node:os';

import { defineConfig } from '@playwright/test';

/**
 * They last longest, or ask for an application of another kind: a project goes on with the workers that it has, and what
 * asks for others comes at its end, where it would leave the other cores with nothing to do.
 */
const first = /\/(?:every-screen|sales-meeting|sellers-day|mailbox)\.spec\.ts$/;

/** Journeys in a real browser. Each worker starts its own application on its own database (tests/support/journey.ts). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One more than there are cores, for a journey waits an eighth of its time; more than four would want too much memory.
  workers: Math.min(4, availableParallelism() + 1),
  fullyParallel: true,
  timeout: 150_000,
  // Machines that run many things at once are slow at odd moments; what passes at the second try is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'first', testMatch: first },
    { name: 'then', testIgnore: first },
  ],
  globalSetup: './tests/support/build-screens.ts',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // Recording every step costs a third of a journey's time; `--trace on` records one that has to be looked into.
    trace: process.env['CI'] ? 'on-first-retry' : 'off',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
