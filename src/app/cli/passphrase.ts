import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

import { needsPassphrase } from '#base/backup/archive/read-file.ts';

import { UsageError } from './failure.ts';

/** The passphrase of a backup: of the settings, else asked for at the terminal without showing it; none where none is needed. */
export async function passphraseFor(path: string, given: string | undefined): Promise<string | undefined> {
  if (!(await needsPassphrase(path))) return undefined;
  if (given !== undefined) return given;
  if (!process.stdin.isTTY)
    throw new UsageError('This backup is closed with a passphrase: give it in BACKUP_PASSPHRASE.');
  process.stderr.write('The passphrase of this backup: ');
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: mute, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
}
