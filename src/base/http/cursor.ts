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
  throw new Refusal('invalid', {
    because: 'cursor',
    errors: [{ pointer: '/cursor', message: 'cursor' }],
  });
}

function isCursorValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
