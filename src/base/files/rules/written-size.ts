import { formatNumber } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';

/** A number of bytes as people read it: `840 B`, `12 kB`, `3,4 MB`; thousands, as discs and telephones count. */
export function writtenSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, language)} kB`;
  return `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}
