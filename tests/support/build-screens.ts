import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { holdBoardLean } from './lean-board.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the screens once before the journeys, as `npm start` would, so that the workers do not do it at once; and weighs them. */
export default async function setup(): Promise<void> {
  const build =
    "const { buildScreens } = await import('./src/app/cli/build-screens.ts');" +
    'await buildScreens({ show() {}, done() {} });';
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', build], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The screens could not be built:\n${stderr}`);
  await holdBoardLean();
}
