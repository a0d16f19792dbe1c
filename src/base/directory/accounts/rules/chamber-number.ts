import { isDutch } from './region.ts';

/** `1234 5678` and `12.34.56.78` → `12345678`; what has other signs stays as it is. */
export function writtenChamberNumber(text: string): string {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(digits) ? digits : text.trim();
}

/** Is this a number of the Dutch chamber of commerce, eight digits? Registers abroad number as they like. */
export function isChamberNumber(text: string, country: string | null): boolean {
  return !isDutch(country) || /^\d{8}$/.test(writtenChamberNumber(text));
}
