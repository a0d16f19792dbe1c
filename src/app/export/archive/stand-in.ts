import type { MemberId } from '#base/kernel/id.ts';

import { linesOf } from './lines.ts';
import type { Manifest } from './manifest.ts';
import { tableFile } from './manifest.ts';
import type { Zip } from '#app/import/reading/zip.ts';

type Person = { name: string; email: string | null };

/**
 * Who of the archive is the one that reads it back: the member with the same address, else one of the same name
 * without an address. Null where it is none of them.
 */
export async function sameMember(
  zip: Zip,
  manifest: Manifest,
  person: Person,
): Promise<{ id: MemberId; name: string } | null> {
  const told = manifest.tables.find(({ name }) => name === 'member');
  if (!told || told.rows === 0 || !zip.has(tableFile('member'))) return null;
  let namesake: { id: MemberId; name: string } | null = null;
  for await (const line of linesOf(zip.text(tableFile('member')))) {
    const values = JSON.parse(line) as (string | null)[];
    const valueOf = (column: string) => values[told.columns.indexOf(column)] ?? null;
    if (valueOf('archived_at') !== null) continue;
    const [id, name, email] = [valueOf('id'), valueOf('name') ?? '', valueOf('email')];
    if (id === null) continue;
    const one = { id: id as MemberId, name };
    if (email !== null && email.toLowerCase() === person.email?.toLowerCase()) return one;
    if (email === null && name === person.name) namesake ??= one;
  }
  return namesake;
}
