import { fileURLToPath } from 'node:url';

import type { Rolldown } from 'vite';

import { firstLoadOfBoard } from './first-load.ts';

const most = 250_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Throws where the first load of the board has become too heavy, with what weighs most in it. */
export async function holdBoardLean(): Promise<void> {
  const { bytes, files } = firstLoadOfBoard();
  if (bytes <= most) return;
  const modules = await modulesOf(new Set(files.map(({ name }) => name)));
  const listed = (of: { name: string; bytes: number }[]) =>
    of.map((each) => `${(each.bytes / 1000).toFixed(1).padStart(7)} ${each.name}`).join('\n');
  throw new Error(
    `The first load of the board is ${(bytes / 1000).toFixed(1)} kB of JavaScript gzipped, above ${most / 1000}.\n` +
      `Its largest files, kB gzipped:\n${listed(files.slice(0, 12))}\n` +
      `Its largest modules, kB before they are made small:\n${listed(modules.slice(0, 40))}`,
  );
}

async function modulesOf(files: ReadonlySet<string>): Promise<{ name: string; bytes: number }[]> {
  const { build } = await import('vite');
  const made = (await build({
    configFile: `${root}vite.config.ts`,
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  return made.output
    .flatMap((file) => (file.type === 'chunk' && files.has(file.fileName) ? [file] : []))
    .flatMap(({ modules }) =>
      Object.entries(modules).map(([id, { renderedLength }]) => ({
        name: id.replace(root, ''),
        bytes: renderedLength,
      })),
    )
    .toSorted((a, b) => b.bytes - a.bytes);
}
