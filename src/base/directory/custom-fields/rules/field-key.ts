const longest = 50;

/**
 * A key for a field of this name that none of the others has: `Aantal locaties` is `aantal_locaties`, and
 * `aantal_locaties_2` where that one is taken.
 */
export function fieldKey(name: string, taken: ReadonlySet<string>): string {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const begun = /^[a-z]/.test(bare) ? bare : `field_${bare}`;
  const key = begun.slice(0, longest).replace(/_+$/, '');
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? key : `${key}_${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
