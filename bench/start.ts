import { firstLoadOfBoard } from '#tests/first-load.ts';

import { buildScreens } from '../src/app/cli/build-screens.ts';
import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * The second start up to the first answered request, beside a bare Node that answers one; and the JavaScript of the
 * first load of the board: everything that the page needs before its first deal is shown, gzipped.
 */
const bench: Bench = async ({ quick }) => {
  await buildScreens({ show: say, done: say });
  const filled = await fillInstallation(quick ? 1000 : 10_000, say);
  try {
    const starts: number[] = [];
    for (let i = 0; i < (quick ? 2 : 5); i++) {
      const application = await startApplicationProcess(filled.dataDir);
      starts.push(Math.round(application.startMillis));
      await application.stop();
    }
    const [, ...again] = starts;
    const js = firstLoadOfBoard();
    return {
      firstStartMillis: starts[0],
      startMillisMedian: again.toSorted((a, b) => a - b)[Math.floor(again.length / 2)],
      startMillisWorst: Math.max(...again),
      boardJavaScriptKilobytesGzipped: round(js.bytes / 1000, 1),
      boardJavaScriptFiles: js.files.length,
    };
  } finally {
    await filled.remove();
  }
};

export default bench;
