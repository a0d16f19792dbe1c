import type { RetentionKind } from './words.ts';

type Bounds = {
  unit: 'days' | 'months';
  /** Without a rule of the organisation: how long; null is for ever. */
  standard: number | null;
  least: number;
  most: number;
};

/**
 * How long each kind may be kept, and is where nobody set a rule. What people wrote is kept until somebody decides;
 * what only served a purpose that has passed goes by itself.
 */
export const bounds: Record<RetentionKind, Bounds> = {
  'activity-texts': { unit: 'months', standard: null, least: 6, most: 240 },
  'idle-contacts': { unit: 'months', standard: null, least: 6, most: 240 },
  'lost-deals': { unit: 'months', standard: null, least: 6, most: 240 },
  'import-files': { unit: 'days', standard: 90, least: 7, most: 730 },
  exports: { unit: 'days', standard: 7, least: 1, most: 30 },
  'webhook-log': { unit: 'days', standard: 90, least: 7, most: 730 },
  sessions: { unit: 'days', standard: 30, least: 1, most: 30 },
  history: { unit: 'months', standard: null, least: 12, most: 240 },
};

/** Exports and what they are like are never kept for ever. */
export const mayBeOff = (kind: RetentionKind): boolean => kind !== 'exports' && kind !== 'sessions';

/** Is this how long it may be kept? */
export function isKeepable(kind: RetentionKind, keep: number | null): boolean {
  if (keep === null) return mayBeOff(kind);
  return Number.isInteger(keep) && keep >= bounds[kind].least && keep <= bounds[kind].most;
}

/** The moment before which something has been kept long enough. */
export function keptSince(kind: RetentionKind, keep: number, now: Date): Date {
  const since = new Date(now);
  if (bounds[kind].unit === 'days') {
    since.setUTCDate(since.getUTCDate() - keep);
    return since;
  }
  const day = since.getUTCDate();
  since.setUTCDate(1);
  since.setUTCMonth(since.getUTCMonth() - keep);
  const lastDay = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth() + 1, 0)).getUTCDate();
  since.setUTCDate(Math.min(day, lastDay));
  return since;
}
