import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { buildScreens } from '../src/app/cli/build-screens.ts';
import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const root = fileURLToPath(new URL('../', import.meta.url));

type Manifest = Record<
  string,
  { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }
>;

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
    const js = firstLoad([
      'index.html',
      'house.tsx',
      'do/pipeline/ui/deals-screen.tsx',
      'do/pipeline/ui/board/board.tsx',
    ]);
    return {
      firstStartMillis: starts[0],
      startMillisMedian: again.toSorted((a, b) => a - b)[Math.floor(again.length / 2)],
      startMillisWorst: Math.max(...again),
      boardJavaScriptKilobytesGzipped: round(js.bytes / 1000, 1),
      boardJavaScriptFiles: js.files,
    };
  } finally {
    await filled.remove();
  }
};

/** Size of these entries' chunks with all that they import, each counted once. */
function firstLoad(entries: string[]): { bytes: number; files: number } {
  const manifest = JSON.parse(readFileSync(`${root}dist/web/.vite/manifest.json`, 'utf8')) as Manifest;
  const wanted = new Set<string>();
  const take = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || wanted.has(key)) return;
    wanted.add(key);
    for (const next of chunk.imports ?? []) take(next);
  };
  for (const entry of entries) {
    const key = Object.keys(manifest).find((name) => name === entry || name.endsWith(`/${entry}`));
    if (!key)
      throw new Error(`${entry} is not in the build: ${readdirSync(`${root}dist/web/assets`).join(', ')}`);
    take(key);
  }
  const files = [...wanted].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(`${root}dist/web/${file}`)).length,
    0,
  );
  return { bytes, files: files.length };
}

export default bench;
