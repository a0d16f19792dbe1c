let known: Set<string> | undefined;

/** Is this the name, in Dutch or English, or the ISO 3166 code of a country? */
export function isCountry(text: string): boolean {
  known ??= knownCountries();
  return known.has(text.trim().toLowerCase());
}

/** The platform knows the names; every pair of letters that has one is a country. */
function knownCountries(): Set<string> {
  const names = new Set([
    'usa',
    'uk',
    'holland',
    'the netherlands',
    'united states of america',
    'vs',
    'korea',
  ]);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const language of ['nl', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const a of letters)
      for (const b of letters) {
        const name = display.of(a + b);
        if (name === undefined) continue;
        names.add(name.toLowerCase());
        names.add((a + b).toLowerCase());
      }
  }
  return names;
}
