import type { Contents, Head } from './archive/contents.ts';
import { readBackupFile } from './archive/read-file.ts';
import { damaged } from './errors.ts';

export type VerifiedBackup = { head: Head; contents: Contents; rows: number; tableBytes: number };

/** Reads a backup from end to end and refuses one that was cut or altered. Touches nothing. */
export async function verifyBackup(
  path: string,
  passphrase: string | undefined,
  onBytes: (bytes: number) => void = () => {},
): Promise<VerifiedBackup> {
  let head: Head | undefined;
  let contents: Contents | undefined;
  for await (const part of readBackupFile(path, passphrase)) {
    if (part.kind === 'head') head = part.head;
    else if (part.kind === 'contents') contents = part.contents;
    else onBytes(part.bytes.length);
  }
  if (!head || !contents) throw damaged('it ends too early');
  const sum = (of: (table: Contents['tables'][number]) => number) =>
    contents.tables.reduce((total, table) => total + of(table), 0);
  return { head, contents, rows: sum(({ rows }) => rows), tableBytes: sum(({ bytes }) => bytes) };
}
