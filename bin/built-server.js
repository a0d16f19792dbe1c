// The server in one file, made once per version: a start reads one text instead of a thousand.
// See docs/decisions/0152-the-server-in-one-file.md.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('../', import.meta.url));

/**
 * Where the command line begins: the built server when it is of these sources, or can be made so; else the sources
 * themselves, which do the same and take longer to read.
 *
 * @param {(text: string) => void} say what takes a while, and what went wrong
 * @param {string} root the folder with `src` and `node_modules`
 * @returns {URL}
 */
export function builtServer(say, root = here) {
  try {
    const version = join(root, 'dist', 'server', fingerprint(root));
    if (!existsSync(join(version, 'main.js'))) {
      say('Putting the server together (once per version) …');
      build(root, version);
    }
    return pathToFileURL(join(version, 'main.js'));
  } catch (error) {
    say(`The server could not be put together and runs from its sources: ${reason(error)}`);
    return pathToFileURL(join(root, 'src/app/cli/main.ts'));
  }
}

/** What keeps the heap small, as in `npm start`. */
const heap = ['--max-semi-space-size=8', '--heap-growing-percent=20'];

const memory = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_TOP_PAD_: '0',
  MALLOC_MMAP_THRESHOLD_: '65536',
};

/**
 * Goes on as a process with a small heap, whose malloc gives back what it no longer needs (both have to be asked for
 * before a process begins); to whoever started it, it stays the same process. What it starts itself does not inherit
 * this. Elsewhere than on Linux, and where malloc was already told what to do, nothing happens.
 */
export function withSmallMemory() {
  if (process.platform !== 'linux' || !process.execve) return;
  const told = Object.entries(process.env).filter(([name]) => name.startsWith('MALLOC_'));
  if (told.length === 0) {
    const flags = process.execArgv.length > 0 ? process.execArgv : heap;
    const command = [process.execPath, ...flags, ...process.argv.slice(1)];
    process.execve(process.execPath, command, { ...process.env, ...memory });
  }
  for (const [name, value] of told) if (memory[name] === value) delete process.env[name];
}

/** Of the sources as they lie here: names, sizes and times, so that it takes no reading. */
function fingerprint(root) {
  const hash = createHash('sha256').update(root);
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src', name));
  for (const name of ['package-lock.json', 'vite.server.config.ts', ...names.sort()]) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Made beside its place and put there whole: two that start at once do not meet. */
function build(root, version) {
  const folder = dirname(version);
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, 'new-'));
  try {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const config = join(root, 'vite.server.config.ts');
    const { status, stderr, error } = spawnSync(
      process.execPath,
      [vite, 'build', '--config', config, '--outDir', made, '--logLevel', 'error'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (error) throw error;
    if (status !== 0) throw new Error(stderr.trim());
    for (const old of readdirSync(folder)) if (!old.startsWith('new-')) remove(join(folder, old));
    chmodSync(made, 0o755);
    renameSync(made, version);
  } catch (error) {
    remove(made);
    if (!existsSync(join(version, 'main.js'))) throw error;
  }
}

function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

function reason(error) {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
