import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

const here = fileURLToPath(new URL('../', import.meta.url));
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cadans-built-'));
  await mkdir(join(root, 'src/app/cli'), { recursive: true });
  await symlink(join(here, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['vite.server.config.ts', 'package.json', 'package-lock.json', 'bin'])
    await cp(join(here, name), join(root, name), { recursive: true });
  await writeMain('Koffie → klant', "new URL('quote.typ', import.meta.url).pathname");
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('the server is put together once per version, says what its sources say and knows where they lie', async () => {
  const first = start();
  expect(first.said).toEqual(['Putting the server together (once per version) …']);
  expect(first.printed).toBe(`Koffie → klant ${root}/src/app/cli/quote.typ`);
  const again = start();
  expect(again).toEqual({ ...first, said: [] });
  expect(first.from).toContain('/dist/server/');
  // No letter takes two bytes for the sake of another.
  expect(await readFile(fileURLToPath(first.from), 'latin1')).not.toMatch(/[^\0-\u007f]/);
});

test('another version takes its place', async () => {
  const first = start();
  await writeMain('Thee', '1');
  const second = start();
  expect(second.printed).toBe('Thee 1');
  expect(second.from).not.toBe(first.from);
  expect(await readdir(join(root, 'dist/server'))).toHaveLength(1);
});

test('what cannot be put together runs from its sources and says so', async () => {
  await writeFile(join(root, 'vite.server.config.ts'), 'throw new Error("no");');
  const { said, printed, from } = start();
  expect(said[1]).toMatch(/^The server could not be put together and runs from its sources: /);
  expect(printed).toBe(`Koffie → klant ${root}/src/app/cli/quote.typ`);
  expect(from).toContain('/src/app/cli/main.ts');
  expect(await readdir(join(root, 'dist/server'))).toEqual([]);
});

async function writeMain(word: string, value: string): Promise<void> {
  const text = `export const printed: string = '${word} ' + ${value};\n`;
  await writeFile(join(root, 'src/app/cli/main.ts'), text);
}

type Start = { said: string[]; printed: string; from: string };

/** In a process of its own, as whoever starts Cadans has one. */
function start(): Start {
  const script =
    "const { builtServer } = await import('./bin/built-server.js'); const said = [];" +
    `const from = builtServer((text) => said.push(text), ${JSON.stringify(root)}).href;` +
    'const { printed } = await import(from); console.log(JSON.stringify({ said, printed, from }));';
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Start;
}
