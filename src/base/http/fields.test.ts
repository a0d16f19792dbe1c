import { expect, test } from 'vitest';

import { amountField, lineField, paragraphField } from './fields.ts';
import { parseInput } from './problem.ts';
import * as z from 'zod';

const shape = z.object({ title: lineField(), amountCents: amountField });
const saidOf = (input: unknown) => {
  try {
    return parseInput(shape, input, 'nl');
  } catch (error) {
    return (error as { details: { errors: unknown } }).details.errors;
  }
};

test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'])(
  'a title stands on one line, whoever writes it (%j)',
  (end) => {
    expect(saidOf({ title: `Lijn 3${end}Jansen`, amountCents: 1 })).toEqual([
      { pointer: '/title', message: 'Gebruik één regel, zonder regeleinde.' },
    ]);
    expect(paragraphField(100).parse(`Lijn 3${end}Jansen`)).toBe(`Lijn 3${end}Jansen`);
  },
);

test('a line break at the end of a title is taken off, as the forms do', () => {
  expect(saidOf({ title: ' Lijn 3\n', amountCents: 0 })).toEqual({ title: 'Lijn 3', amountCents: 0 });
});

test('an amount is nought or more', () => {
  expect(saidOf({ title: 'Lijn 3', amountCents: -1 })).toEqual([
    { pointer: '/amountCents', message: 'Kies 0 of meer.' },
  ]);
  expect(saidOf({ title: 'Lijn 3', amountCents: 12.5 })).toMatchObject([{ pointer: '/amountCents' }]);
});
