/**
 * The groups of three letters in a text: each word in small letters without accents, with two blanks before it and one
 * behind, as PostgreSQL's pg_trgm counts them.
 */
export function trigrams(text: string): Set<string> {
  const groups = new Set<string>();
  const plain = text.slice(0, 300).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) groups.add(padded.slice(i, i + 3));
  }
  return groups;
}

/** What two texts have in common of all their groups: 0 nothing, 1 everything. */
export function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const group of a) if (b.has(group)) both++;
  return both / (a.size + b.size - both);
}
