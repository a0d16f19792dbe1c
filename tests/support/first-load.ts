import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { builtScreens } from '../../src/app/cli/build-screens.ts';

const boardEntries = [
  'index.html',
  'house.tsx',
  'do/pipeline/ui/deals-screen.tsx',
  'do/pipeline/ui/board/board.tsx',
];

type Manifest = Record<string, { file: string; imports?: string[] }>;
export type FirstLoad = { bytes: number; files: { name: string; bytes: number }[] };

/**
 * The JavaScript of the first load of the board, gzipped: everything that the page needs before its first deal is
 * shown, each chunk counted once, the largest first. Read from the screens as they were built last.
 */
export function firstLoadOfBoard(): FirstLoad {
  const folder = builtScreens();
  if (folder === null) throw new Error('The screens were not built.');
  const built = fileURLToPath(folder);
  const manifest = JSON.parse(readFileSync(`${built}.vite/manifest.json`, 'utf8')) as Manifest;
  const wanted = new Set<string>();
  const take = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || wanted.has(key)) return;
    wanted.add(key);
    for (const next of chunk.imports ?? []) take(next);
  };
  for (const entry of boardEntries) {
    const key = Object.keys(manifest).find((name) => name === entry || name.endsWith(`/${entry}`));
    if (!key) throw new Error(`${entry} is not in the build: ${readdirSync(`${built}assets`).join(', ')}`);
    take(key);
  }
  const files = [...wanted]
    .map((key) => manifest[key]?.file ?? '')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(built + name)).length }))
    .toSorted((a, b) => b.bytes - a.bytes);
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
