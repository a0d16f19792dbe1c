import { useState } from 'react';

import type { FieldSubject, FieldValue, FieldValues } from '../rules/field.ts';
import { missingFields, sameValue, standardValues } from '../rules/take-values.ts';
import { useFields } from './use-fields.ts';

export type FieldInputs = ReturnType<typeof useFieldInputs>;

/**
 * What is filled in of the fields in a form.
 * @param start the values of the row that is edited; null for a new row, which begins with the standards
 */
export function useFieldInputs(subject: FieldSubject, start: FieldValues | null) {
  const { fields, members, isReady } = useFields(subject);
  const [edits, setEdits] = useState<Readonly<Record<string, FieldValue | null>>>({});
  const begun = start ?? standardValues(fields);
  const values = Object.fromEntries(
    Object.entries({ ...begun, ...edits }).filter((pair): pair is [string, FieldValue] => pair[1] !== null),
  );
  const changed = Object.entries(edits).filter(([key, value]) => !sameValue(value, begun[key]));
  return {
    fields,
    members,
    values,
    set: (key: string, value: FieldValue | null) => setEdits((before) => ({ ...before, [key]: value })),
    /** What is sent: `{ fields }` with what differs from the start, or nothing. */
    given: changed.length > 0 ? { fields: Object.fromEntries(changed) } : {},
    /** The required fields that are still empty. */
    missing: new Set(missingFields(fields, values).map(({ key }) => key)),
    isReady,
  };
}
