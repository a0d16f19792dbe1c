import type { PartKind, SeriesKind } from '../words.ts';

/** A part of the agenda. `name` where it is not called as its kind. */
export type Part = { key: string; kind: PartKind; name: string | null; minutes: number };

const part = (kind: PartKind, minutes: number): Part => ({ key: kind, kind, name: null, minutes });

/** The agenda with which a new series begins: an hour with a team, half of one between two. */
export function startingParts(kind: SeriesKind): Part[] {
  return kind === 'team'
    ? [
        part('news', 5),
        part('score', 10),
        part('commitments', 5),
        part('issues', 30),
        part('decisions', 3),
        part('actions', 4),
        part('rating', 3),
      ]
    : [
        part('news', 3),
        part('score', 5),
        part('commitments', 5),
        part('issues', 12),
        part('actions', 3),
        part('rating', 2),
      ];
}

/**
 * The same parts in so many minutes: each gets its share, a minute at least, and the longest what is left over or short.
 * Where there are more parts than minutes they stay a minute each, and do not fit.
 */
export function fittedTo(parts: readonly Part[], minutes: number): Part[] {
  const all = minutesOf(parts);
  const scaled = parts.map((each) => ({
    ...each,
    minutes: Math.max(1, Math.round((each.minutes / all) * minutes)),
  }));
  const longest = scaled.find((each) => scaled.every((other) => other.minutes <= each.minutes));
  const rest = minutes - minutesOf(scaled);
  return scaled.map((each) =>
    each === longest ? { ...each, minutes: Math.max(1, each.minutes + rest) } : each,
  );
}

export const mostParts = 20;

export type AgendaDecision =
  | { ok: true }
  | { ok: false; because: 'no-parts' | 'part-twice' | 'part-without-name' }
  | { ok: false; because: 'too-long'; minutes: number; room: number };

/**
 * Can a meeting of so many minutes be held by these parts? Keys are unique, parts of a known kind stand on it once, own
 * ones have a name, and together they fit.
 */
export function canHold(parts: readonly Part[], room: number): AgendaDecision {
  if (parts.length === 0) return { ok: false, because: 'no-parts' };
  const once = parts.filter(({ kind }) => kind !== 'own').map(({ kind }) => kind);
  if (hasTwice(parts.map(({ key }) => key)) || hasTwice(once)) return { ok: false, because: 'part-twice' };
  if (parts.some(({ kind, name }) => kind === 'own' && !name?.trim()))
    return { ok: false, because: 'part-without-name' };
  const minutes = minutesOf(parts);
  return minutes > room ? { ok: false, because: 'too-long', minutes, room } : { ok: true };
}

export function minutesOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

function hasTwice(words: readonly string[]): boolean {
  return new Set(words).size < words.length;
}

/** The part before or behind another; null at the ends, and where there is no such part. */
export function partBeside(parts: readonly Part[], key: string | null, step: 1 | -1): Part | null {
  const at = parts.findIndex((each) => each.key === key);
  return at === -1 ? null : (parts[at + step] ?? null);
}
