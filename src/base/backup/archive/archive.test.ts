import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';

import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contentsName, headName, pieceName, type Contents, type Head } from './contents.ts';
import { needsPassphrase, readBackupFile } from './read-file.ts';
import { seal, unseal } from './sealed.ts';
import { readTar, tarEnd, tarEntry, type Entry } from './tar.ts';
import { writeBackupFile } from './write-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadans-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = new Date('2026-11-22T02:30:00Z');

async function* inBits(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const held: Buffer[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A small backup with one table in two pieces. */
function entries(change: (contents: Contents) => Contents = (contents) => contents): Entry[] {
  const head: Head = {
    form: 'cadans-backup-1',
    version: '0.1.0',
    takenAt: at.toISOString(),
    postgres: '18.4',
    migrations: [],
    tables: [{ name: 'public.account', columns: ['id'] }],
    secret: { fingerprint: '0'.repeat(16) },
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  const [first, second] = [Buffer.from('1\n2\n'), Buffer.from('3\n')];
  const contents = change({
    headSha256: sha256(headBytes),
    tables: [{ name: 'public.account', rows: 3, bytes: 6, sha256: sha256(Buffer.concat([first, second])) }],
    sequences: [],
  });
  return [
    { name: headName, bytes: headBytes },
    { name: pieceName('public.account', 1), bytes: first },
    { name: pieceName('public.account', 2), bytes: second },
    { name: contentsName, bytes: Buffer.from(JSON.stringify(contents)) },
  ];
}

async function written(name: string, parts: Entry[], passphrase?: string): Promise<string> {
  const path = join(folder, name);
  const tar = Buffer.concat([...parts.flatMap((entry) => tarEntry(entry, at)), tarEnd()]);
  await writeBackupFile(path, inBits(tar, 300), passphrase);
  return path;
}

async function read(path: string, passphrase?: string): Promise<string[]> {
  const kinds: string[] = [];
  for await (const part of readBackupFile(path, passphrase))
    kinds.push(part.kind === 'rows' ? `${part.table} ${part.bytes.toString().trim()}` : part.kind);
  return kinds;
}

describe('the parts of a backup', () => {
  test('come out of a tar as they went in, whatever pieces it arrives in', async () => {
    const parts = [
      { name: 'empty', bytes: Buffer.alloc(0) },
      { name: 'whole-block', bytes: randomBytes(512) },
      { name: 'tables/public.déal/000001.copy', bytes: randomBytes(70_001) },
    ];
    const tar = Buffer.concat([...parts.flatMap((entry) => tarEntry(entry, at)), tarEnd()]);
    for (const size of [61, 511, 512, 4096, tar.length]) {
      const found: Entry[] = [];
      for await (const entry of readTar(inBits(tar, size))) found.push(entry);
      expect(found).toEqual(parts);
    }
  });

  test('are seen by the tar of any system', () => {
    const tar = Buffer.concat([...tarEntry({ name: 'a.json', bytes: Buffer.from('{}') }, at), tarEnd()]);
    const listed = spawnSync('tar', ['-tvf', '-'], { input: tar, env: { ...process.env, TZ: 'UTC' } });
    expect(listed.stdout.toString()).toMatch(/-rw------- 0\/0\s+2 2026-11-22 02:30 a\.json/);
  });
});

describe('a backup in a file', () => {
  test('is read as it was written, with a passphrase and without', async () => {
    const seen = ['head', 'public.account 1\n2', 'public.account 3', 'contents'];
    const open = await written('open', entries());
    expect(await needsPassphrase(open)).toBe(false);
    expect(await read(open)).toEqual(seen);
    const closed = await written('closed', entries(), 'lange zin om te onthouden');
    expect(await needsPassphrase(closed)).toBe(true);
    expect(await read(closed, 'lange zin om te onthouden')).toEqual(seen);
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('says when a passphrase is missing or is not the right one', async () => {
    const closed = await written('shut', entries(), 'de goede');
    await expect(read(closed)).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(read(closed, 'de foute')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const other = join(folder, 'other.zip');
    await writeFile(other, 'PK something else');
    await expect(read(other)).rejects.toMatchObject({ code: 'not-a-backup' });
  });

  /** What a reader has of it: all that was written, or a refusal. Never something else. */
  async function wholeOrRefused(bytes: Buffer, passphrase: string | undefined): Promise<'whole' | 'refused'> {
    const path = join(folder, 'touched');
    await writeFile(path, bytes);
    try {
      expect(await read(path, passphrase)).toEqual([
        'head',
        'public.account 1\n2',
        'public.account 3',
        'contents',
      ]);
      return 'whole';
    } catch (error) {
      expect(String((error as { code?: string }).code)).toMatch(/damaged|not-a-backup|passphrase-wrong/);
      return 'refused';
    }
  }

  test('is refused when it was cut anywhere', async () => {
    const open = await readFile(await written('cut-open', entries()));
    // The last bytes are the compression’s own: a reader who has lost them has lost no row.
    for (let length = 1; length < open.length - 20; length += 7)
      expect([length, await wholeOrRefused(open.subarray(0, length), undefined)]).toEqual([
        length,
        'refused',
      ]);
    const closed = await readFile(await written('cut-closed', entries(), 'zin'));
    for (const length of [100, 170, 200, closed.length - 17, closed.length - 1])
      expect([length, await wholeOrRefused(closed.subarray(0, length), 'zin')]).toEqual([length, 'refused']);
  });

  test('gives what was written or nothing when one bit of it was turned', async () => {
    const turn = (bytes: Buffer, place: number) => {
      const turned = Buffer.from(bytes);
      turned[place] = (turned[place] ?? 0) ^ 4;
      return turned;
    };
    const open = await readFile(await written('bit-open', entries()));
    const refused = { times: 0, of: 0 };
    for (let place = 0; place < open.length; place += 5) {
      refused.of++;
      if ((await wholeOrRefused(turn(open, place), undefined)) === 'refused') refused.times++;
    }
    expect(refused.times).toBeGreaterThan(refused.of * 0.9);
    const closed = await readFile(await written('bit-closed', entries(), 'zin'));
    for (const place of [30, 60, 110, 150, 200, closed.length - 1])
      expect([place, await wholeOrRefused(turn(closed, place), 'zin')]).toEqual([place, 'refused']);
  });

  test('is refused when parts were left out, doubled, changed or put in another order', async () => {
    const [head, first, second, contents] = entries();
    if (!head || !first || !second || !contents) throw new Error('no parts');
    const orders: Record<string, Entry[]> = {
      'no-head': [first, second, contents],
      'no-end': [head, first, second],
      'one-missing': [head, first, contents],
      doubled: [head, first, first, second, contents],
      swapped: [head, second, first, contents],
      behind: [head, first, second, contents, first],
      foreign: [head, first, second, { name: '../../etc/passwd', bytes: Buffer.from('x') }, contents],
      'other-head': [
        { ...head, bytes: Buffer.from(head.bytes.toString().replace('18.4', '17.0')) },
        first,
        second,
        contents,
      ],
      'other-sum': entries((told) => ({ ...told, headSha256: '0' })),
    };
    for (const [name, parts] of Object.entries(orders)) {
      const path = await written(name, parts);
      await expect(read(path), name).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  test('never takes the place of a file that is there, and leaves none behind when it fails', async () => {
    const path = await written('first', entries());
    const before = await readFile(path);
    await expect(written('first', entries())).rejects.toMatchObject({ code: 'there-already' });
    expect(await readFile(path)).toEqual(before);
    const failing = (async function* () {
      yield Buffer.alloc(100_000);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    })();
    await expect(writeBackupFile(join(folder, 'full'), failing, undefined)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('full'))).toEqual([]);
  });
});

describe('a lock with a passphrase', () => {
  const sizes = [1, 65_535, 131_072];

  test('is the one of age: what it closes age opens, and the reverse', async () => {
    for (const size of [0, 65_537]) {
      const bytes = randomBytes(size);
      const closed = await all(seal(inBits(bytes, 10_000), 'één zin', 8));
      const theirs = new Decrypter();
      theirs.addPassphrase('één zin');
      expect(Buffer.from(await theirs.decrypt(closed))).toEqual(bytes);
      const encrypter = new Encrypter();
      encrypter.setPassphrase('één zin');
      encrypter.setScryptWorkFactor(10);
      const from = Buffer.from(await encrypter.encrypt(bytes));
      expect(await all(unseal(inBits(from, 777), 'één zin'))).toEqual(bytes);
    }
  });

  test('gives back every length, in whatever pieces it arrives', async () => {
    for (const size of sizes) {
      const bytes = randomBytes(size);
      const closed = await all(seal(inBits(bytes, 30_011), 'zin', 8));
      expect(await all(unseal(inBits(closed, 4999), 'zin'))).toEqual(bytes);
    }
  });

  test('sees that its pieces were swapped or that the last was left out', async () => {
    const closed = await all(seal(inBits(randomBytes(150_000), 50_000), 'zin', 8));
    const body = closed.length - (65_552 * 2 + (150_000 - 131_072) + 16);
    const part = (n: number) => closed.subarray(body + n * 65_552, body + (n + 1) * 65_552);
    const head = closed.subarray(0, body);
    await expect(
      all(unseal(inBits(Buffer.concat([head, part(1), part(0), part(2)]), 9999), 'zin')),
    ).rejects.toThrow(/altered/);
    await expect(all(unseal(inBits(Buffer.concat([head, part(0), part(1)]), 9999), 'zin'))).rejects.toThrow(
      /cut/,
    );
  });

  test('does not work for an hour because a file asks it to', async () => {
    const closed = (await all(seal(inBits(Buffer.from('x'), 1), 'zin', 8))).toString('latin1');
    const asking = Buffer.from(closed.replace(/( [\w+/]{22}) 8\n/, '$1 30\n'), 'latin1');
    await expect(all(unseal(inBits(asking, 100), 'zin'))).rejects.toThrow(/too much work/);
  });
});

test('an uncompressed or foreign zstd file is no backup', async () => {
  const path = join(folder, 'foreign');
  await writeFile(path, zstdCompressSync(Buffer.from('hello')));
  await expect(read(path)).rejects.toMatchObject({ code: 'damaged' });
});
