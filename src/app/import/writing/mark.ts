import { createHash } from 'node:crypto';

import type { ImportRecord } from '#app/import/rules/records.ts';

/** What a record says, in 27 letters: the same mark is the same record, wherever in its file it stands. */
export function markOf(record: ImportRecord): string {
  const { line: _, ...said } = record;
  return createHash('sha1').update(JSON.stringify(said)).digest('base64url');
}
