import type { CustomFieldId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { CustomField, FieldKind } from './field.ts';

/** A field to try rules on; choices are `one`, `two` and, retired, `old`. */
export function testField(kind: FieldKind, extra: Partial<CustomField> = {}): CustomField {
  const choosing = kind === 'choice' || kind === 'choices';
  return {
    id: `field-${kind}` as CustomFieldId,
    subject: 'deal',
    key: kind.replace('-', '_'),
    name: { nl: `Veld ${kind}` },
    help: {},
    section: {},
    kind,
    decimals: 0,
    unit: null,
    currency: kind === 'amount' ? ('EUR' as Currency) : null,
    required: false,
    standard: null,
    choices: choosing
      ? [
          { key: 'one', name: { nl: 'Eén', en: 'One' }, colour: 'blue', retired: false },
          { key: 'two', name: { nl: 'Twee, of meer', en: 'Two or more' }, colour: 'green', retired: false },
          { key: 'old', name: { nl: 'Oud' }, colour: 'grey', retired: true },
        ]
      : [],
    retired: false,
    version: 1,
    ...extra,
  };
}
