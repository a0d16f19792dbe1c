import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { ProgressLine } from './progress.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');
const builtFrom = join(dist, 'built-from');
/** A server that still runs serves the folder that it began with; so the newest few stay. */
const kept = 3;

/**
 * The folder of the screens that were built last; null where none were. Each build has a folder of its own, which never
 * changes: a server goes on with the one that it opened.
 */
export function builtScreens(): URL | null {
  try {
    return folderUrl(readFileSync(builtFrom, 'utf8').trim());
  } catch {
    return null;
  }
}

/** Builds the screens when what they are made of has changed since they were built. */
export async function buildScreens(progress: ProgressLine): Promise<'built' | 'fresh'> {
  const print = await fingerprint();
  const last = await readFile(builtFrom, 'utf8').catch(() => '');
  if (last === print && (await isBuilt(print))) return 'fresh';
  if (!(await isBuilt(print))) {
    progress.show('Building the screens (once per version) …');
    await buildInto(folderOf(print));
  }
  await changeOver(print);
  await removeOld(print);
  return 'built';
}

const folderOf = (print: string) => join(dist, `web-${print.slice(0, 16)}`);
const folderUrl = (print: string) => new URL(`${pathToFileURL(folderOf(print)).href}/`);

async function isBuilt(print: string): Promise<boolean> {
  return stat(join(folderOf(print), 'index.html')).then(
    () => true,
    () => false,
  );
}

/** Beside its place first, so that a folder under its own name is always whole. */
async function buildInto(folder: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  const making = `${folder}.${process.pid}`;
  try {
    await runVite(making);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Another process built the same at the same time, and was first.
    if (await stat(folder).catch(() => null)) return;
    throw error;
  }
}

/** One rename: whoever starts finds the screens of before or these. */
async function changeOver(print: string): Promise<void> {
  const written = `${builtFrom}.${process.pid}`;
  await writeFile(written, print);
  await rename(written, builtFrom);
}

async function removeOld(print: string): Promise<void> {
  const names = (await readdir(dist)).filter((name) => /^web-[0-9a-f]{16}$/.test(name));
  const folders = await Promise.all(
    names.map(async (name) => ({ path: join(dist, name), at: (await stat(join(dist, name))).mtimeMs })),
  );
  const old = folders
    .filter(({ path }) => path !== folderOf(print))
    .toSorted((a, b) => b.at - a.at)
    .slice(kept - 1);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

/** What the screens are made of beside `src`. */
const besideSources = ['package-lock.json', 'vite.config.ts', 'docs/guide.md', 'docs/guide.nl.md'];

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(join(root, 'src'), { recursive: true })).filter(isSource).sort();
  const files = [...besideSources, ...names.map((name) => join('src', name))];
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  for (const [i, content] of contents.entries()) hash.update(files[i] ?? '').update(content);
  return hash.digest('hex');
}

function isSource(name: string): boolean {
  return /\.(ts|tsx|css|html|js|svg|png|webmanifest)$/.test(name) && !/\.test\.tsx?$/.test(name);
}

/** In a process of its own, whose memory goes when it is done. */
async function runVite(folder: string): Promise<void> {
  const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', folder], {
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
