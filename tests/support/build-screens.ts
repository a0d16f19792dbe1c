import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { holdBoardLean } from './lean-board.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What all workers need is made once before the journeys: the screens, as `npm start` would build them, which are
 * weighed; and a data folder with the newest schema and nobody in it, of which each takes a copy.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const build =
    "const { buildScreens } = await import('./src/app/cli/build-screens.ts');" +
    'await buildScreens({ show() {}, done() {} });';
  run('The screens could not be built', ['--input-type=module', '-e', build]);
  await holdBoardLean();
  const folder = await mkdtemp(join(tmpdir(), 'cadans-journey-new-'));
  run('There is no new data folder', ['bin/cadans.js', 'migrate'], { CADANS_DATA: folder, DATABASE_URL: '' });
  process.env[newFolder] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** The setting by which workers know the new data folder. */
export const newFolder = 'CADANS_JOURNEY_NEW';

function run(trouble: string, args: string[], settings: Record<string, string> = {}): void {
  const env = { ...process.env, ...settings };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${trouble}:\n${stderr}`);
}
