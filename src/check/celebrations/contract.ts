import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { centsField, currencyField, idOf } from '#base/http/fields.ts';
import type { DealId } from '#base/kernel/id.ts';

const shownShape = z.object({
  /** In the organisation at all. */
  shown: z.boolean(),
  /** For oneself. */
  own: z.boolean(),
  may: z.object({ set: z.boolean() }),
});

export const getCelebrations = endpoint({
  method: 'GET',
  path: '/api/v1/me/celebrations',
  summary: 'Whether a deal that is won is celebrated, in the organisation and for yourself',
  input: z.object({}),
  output: shownShape,
});

export const chooseCelebrations = endpoint({
  method: 'PUT',
  path: '/api/v1/me/celebrations',
  summary: 'Choose whether you see that a deal is won',
  input: z.object({ shown: z.boolean() }),
  output: shownShape,
});

export const setCelebrations = endpoint({
  method: 'PUT',
  path: '/api/v1/organisation/celebrations',
  summary: 'Set whether deals that are won are celebrated at all, on the walls and in the application',
  input: z.object({ shown: z.boolean() }),
  output: shownShape,
});

export const getCelebration = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId/celebration',
  summary:
    'What there is to celebrate of a deal that was won in the last ten minutes; null where there is nothing',
  input: z.object({ dealId: idOf<DealId>() }),
  output: z.object({
    celebration: z
      .object({
        dealId: idOf<DealId>(),
        title: z.string(),
        customer: z.string().nullable(),
        winner: z.string().nullable(),
        own: z.boolean(),
        amountCents: centsField.nullable(),
        currency: currencyField,
      })
      .nullable(),
  }),
});
export type Celebration = NonNullable<z.output<typeof getCelebration.output>['celebration']>;
