import { isIsoDate } from '#base/kernel/date.ts';
import { Refusal } from '#base/kernel/refusal.ts';

/** A place in a sorted list, made unreadable enough that nobody builds on its form. */
export function writeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor for this order (`sort` is its first value); refuses one of another order or a damaged one. */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // falls through to the refusal
  }
  throw wrongCursor();
}

/** A cursor that no page of this list gave. */
export function wrongCursor(): Refusal {
  return new Refusal('invalid', {
    because: 'cursor',
    errors: [
      {
        pointer: '/cursor',
        message: {
          nl: 'Dit is geen plek in deze lijst. Begin bij de eerste pagina.',
          en: 'This is no place in this list. Begin at the first page.',
        },
      },
    ],
  });
}

function isCursorValue(value: unknown): value is string | number | null {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  return value === null || typeof value === 'number';
}

const instant =
  /^([\d-]{10}) (?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d){0,2}$/;

/** Is this an instant as the database writes it, `2026-11-22 14:05:00.123456+00`? A JavaScript date has no microseconds. */
export function isInstantText(value: unknown): value is string {
  return typeof value === 'string' && isIsoDate(instant.exec(value)?.[1] ?? '');
}
