import { expect, test } from 'vitest';
import * as z from 'zod';

import { centsField, currencyField, idOf, isoDateField, lineField, textField, weekField } from './fields.ts';
import { exampleOf, type JsonSchema } from './examples.ts';

const input = z.object({
  id: idOf(),
  title: lineField(),
  note: textField(),
  amountCents: centsField.nullable(),
  currency: currencyField,
  closeOn: isoDateField,
  week: weekField,
  kind: z.enum(['call', 'visit']),
  many: z.array(z.object({ at: z.iso.datetime(), yes: z.boolean() })),
  either: z.union([z.literal('me'), idOf()]),
  only: z.literal('deal'),
});

test('an example is one that the contract accepts, in words that a reader knows', () => {
  const example = exampleOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  expect(input.safeParse(example).error?.issues).toBeUndefined();
  expect(example).toMatchObject({
    title: 'Nieuwe machine',
    amountCents: 1_250_000,
    kind: 'call',
    only: 'deal',
  });
});

test('an endless schema ends', () => {
  const endless: JsonSchema = { type: 'object', properties: {} };
  endless.properties = { again: endless, more: { type: 'array', items: endless } };
  expect(JSON.stringify(exampleOf(endless)).length).toBeLessThan(10_000);
});
