const units =
  /\((?:nl|en|de|fr|be|nl-nl|nl-be|en-us|en-gb|[^)]*[€$£%][^)]*|eur|usd|gbp|euro|in [^)]*|x ?1[.,]?000[^)]*|mln|k)\)/gi;

/**
 * The bare words of a header, so that one way of writing finds the other: `Deal - Titel*`, `deal_titel`,
 * `DealTitel` and `Waarde (€)` become `deal titel` and `waarde`. Accents, case, stars, dashes and units go.
 */
export function headerKey(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .replace(units, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What amounts under this header are multiplied by: `Omzet (x 1.000)` → 1000, `Revenue (in millions)` → 1,000,000. */
export function scaleIn(header: string): 1 | 1000 | 1_000_000 {
  if (/\b(?:in )?(?:millions?|miljoen(?:en)?|mln|mio)\b|x ?1[.,]000[.,]000/i.test(header)) return 1_000_000;
  if (/\b(?:in thousands|duizend(?:en)?)\b|x ?1[.,]?000\b|[€$£] ?k\b|\bk ?[€$£]/i.test(header)) return 1000;
  return 1;
}
