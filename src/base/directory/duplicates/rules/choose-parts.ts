import { partKeys, partValue, type MergedKind, type MergedRow } from './parts.ts';

export type PartChoice = { part: string; same: boolean; take: 'a' | 'b' };

/** Which of two rows stays: the one of which more is known, else the one that was there first. */
export function rowToKeep(kind: MergedKind, a: MergedRow, b: MergedRow): 'a' | 'b' {
  const known = (row: MergedRow) =>
    partKeys(kind, a, b).filter((part) => partValue(kind, part, row) !== null).length;
  const more = known(a) - known(b);
  if (more !== 0) return more > 0 ? 'a' : 'b';
  return String(a['created_at']) <= String(b['created_at']) ? 'a' : 'b';
}

/**
 * Which value of each part wins where nobody chooses: what is known before what is not; the name of the one that stays;
 * a customer before a prospect, for who bought once stays one; of an address the fuller one; else what was written last.
 */
export function proposedParts(kind: MergedKind, a: MergedRow, b: MergedRow): PartChoice[] {
  const stays = rowToKeep(kind, a, b);
  const newest = String(a['updated_at']) >= String(b['updated_at']) ? 'a' : 'b';
  return partKeys(kind, a, b).map((part) => {
    const [ofA, ofB] = [partValue(kind, part, a), partValue(kind, part, b)];
    const same = JSON.stringify(ofA) === JSON.stringify(ofB);
    return { part, same, take: same ? 'a' : part === 'name' ? stays : betterOf(part, ofA, ofB, newest) };
  });
}

function betterOf(part: string, a: unknown, b: unknown, newest: 'a' | 'b'): 'a' | 'b' {
  if (a === null || b === null) return a === null ? 'b' : 'a';
  if (part === 'kind') return a === 'customer' ? 'a' : 'b';
  const fuller = filled(a) - filled(b);
  return fuller === 0 ? newest : fuller > 0 ? 'a' : 'b';
}

const filled = (value: unknown): number =>
  Array.isArray(value) ? value.filter((one) => one !== null).length : 1;
