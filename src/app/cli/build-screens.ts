import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ProgressLine } from './progress.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builtFrom = join(root, 'dist', 'built-from');

/** The folder of the built screens. */
export const screens = new URL('../../../dist/web/', import.meta.url);

/** Builds the screens when what they are made of has changed since they were built. */
export async function buildScreens(progress: ProgressLine): Promise<'built' | 'fresh'> {
  const print = await fingerprint();
  const last = await readFile(builtFrom, 'utf8').catch(() => '');
  if (last === print) return 'fresh';
  progress.show('Building the screens (once per version) …');
  await runVite();
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(builtFrom, print);
  return 'built';
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(join(root, 'src'), { recursive: true })).filter(isSource).sort();
  const files = ['package-lock.json', 'vite.config.ts', ...names.map((name) => join('src', name))];
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  for (const [i, content] of contents.entries()) hash.update(files[i] ?? '').update(content);
  return hash.digest('hex');
}

function isSource(name: string): boolean {
  return /\.(ts|tsx|css|html|js|svg|png|webmanifest)$/.test(name) && !/\.test\.tsx?$/.test(name);
}

/** In a process of its own, whose memory goes when it is done. */
async function runVite(): Promise<void> {
  const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('exit', done));
  if (code !== 0) throw new Error(`The screens could not be built:\n${said}`);
}
