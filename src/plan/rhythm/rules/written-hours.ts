import { clockText, readClock } from './move-time.ts';
import type { Span } from './week.ts';

/** `08:30-12:00, 12:30-17:00` → the stretches of a day; null for what cannot be read. Empty is a day off. */
export function readHours(text: string, day: number): Span[] | null {
  if (text.trim() === '') return [];
  const spans = text.split(',').map((part) => {
    const [from, to, more] = part.split(/[-–]/).map(readClock);
    return typeof from === 'number' && typeof to === 'number' && more === undefined && from < to
      ? { day, from, to }
      : null;
  });
  return spans.some((span) => span === null) ? null : spans.flatMap((span) => span ?? []);
}

export function hoursText(spans: readonly Span[], day: number): string {
  return spans
    .filter((span) => span.day === day)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => `${clockText(from)}-${clockText(to)}`)
    .join(', ');
}
