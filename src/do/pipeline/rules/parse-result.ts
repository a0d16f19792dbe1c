import type { Decision } from '#base/kernel/decision.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import type { ExitCriterion } from '#plan/sales-cycle/cycle.ts';

type Value = boolean | number | string;
type Parsed =
  | { ok: true; value: Value | null }
  | ({ ok: false } & Exclude<
      Decision<{ because: 'criterion-retired' | `not-a-${ExitCriterion['kind']}` }>,
      { ok: true }
    >);

/**
 * Is this a result of the criterion's kind? A yes is true or false, a number is finite, a day is `2026-11-22`, a
 * choice is the key of one in use, a text has something in it. Null or an empty text takes a result away, also
 * of a criterion that is no longer asked for.
 */
export function parseResult(criterion: ExitCriterion, given: Value | null): Parsed {
  const value = typeof given === 'string' ? given.trim() : given;
  if (value === null || value === '') return { ok: true, value: null };
  if (criterion.retired) return { ok: false, because: 'criterion-retired' };
  return fitsKind[criterion.kind](value, criterion)
    ? { ok: true, value }
    : { ok: false, because: `not-a-${criterion.kind}` };
}

const fitsKind: Record<ExitCriterion['kind'], (value: Value, criterion: ExitCriterion) => boolean> = {
  yes: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => typeof value === 'string' && isIsoDate(value),
  choice: (value, { choices }) => choices.some(({ key, retired }) => key === value && !retired),
};
