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
  return fits(criterion, value) ? { ok: true, value } : { ok: false, because: `not-a-${criterion.kind}` };
}

function fits({ kind, choices }: ExitCriterion, value: Value): boolean {
  switch (kind) {
    case 'yes':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isIsoDate(value);
    case 'choice':
      return choices.some(({ key, retired }) => key === value && !retired);
    case 'text':
      return typeof value === 'string';
  }
}
