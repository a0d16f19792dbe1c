import { checkValue, type ValueFault } from './check-value.ts';
import type { CustomField, FieldValue, FieldValues } from './field.ts';

/** What is wrong with what was given for one key. */
export type FieldFault = {
  key: string;
  fault: ValueFault | { because: 'no-such-field' | 'field-retired' | 'required' };
};

export type Taken = { ok: true; values: FieldValues } | { ok: false; faults: FieldFault[] };

/** What a new row begins with where nothing else is given. */
export function standardValues(fields: readonly CustomField[]): FieldValues {
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.standard === null || field.retired ? [] : [[field.key, field.standard] as const],
    ),
  );
}

/**
 * The values of a row after an edit: what is given is put in, null takes a value away, the rest stays. Whole, or with
 * everything that is wrong. A required value may not be taken away; one that was never there is not asked for here.
 */
export function mergeValues(
  fields: readonly CustomField[],
  before: FieldValues,
  given: Readonly<Record<string, unknown>>,
): Taken {
  const known = new Map(fields.map((field) => [field.key, field]));
  const values: Record<string, FieldValue> = { ...before };
  const faults: FieldFault[] = [];
  for (const [key, wanted] of Object.entries(given)) {
    const field = known.get(key);
    if (!field) {
      faults.push({ key, fault: { because: 'no-such-field' } });
      continue;
    }
    const kept = before[key] ?? null;
    const checked = checkValue(field, wanted, kept);
    if (!checked.ok) {
      const { ok: _, ...fault } = checked;
      faults.push({ key, fault });
    } else if (checked.value === null) {
      if (field.required && !field.retired && kept !== null)
        faults.push({ key, fault: { because: 'required' } });
      else delete values[key];
    } else if (field.retired && !sameValue(checked.value, kept))
      faults.push({ key, fault: { because: 'field-retired' } });
    else values[key] = checked.value;
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values };
}

/** The values of a new row: the standards, what is given over them, and every required field with a value. */
export function beginValues(fields: readonly CustomField[], given: Readonly<Record<string, unknown>>): Taken {
  const merged = mergeValues(fields, standardValues(fields), given);
  const values = merged.ok ? merged.values : {};
  const wrong = merged.ok ? [] : merged.faults;
  const missing = merged.ok
    ? missingFields(fields, values).map(({ key }): FieldFault => ({ key, fault: { because: 'required' } }))
    : [];
  const faults = [...wrong, ...missing];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values };
}

/** The required fields that have no value here. */
export function missingFields(fields: readonly CustomField[], values: FieldValues): CustomField[] {
  return fields.filter(({ key, required, retired }) => required && !retired && values[key] === undefined);
}

export function sameValue(one: FieldValue | null | undefined, other: FieldValue | null | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The fields whose values differ, with both: what changed, for the history. */
export function changedValues(
  before: FieldValues,
  after: FieldValues,
): { key: string; before: FieldValue | null; after: FieldValue | null }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !sameValue(before[key], after[key]))
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
}
