import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, textField, versionField } from '#base/http/fields.ts';
import type { CompetitorId, DealId } from '#base/kernel/id.ts';

import { threats } from './words.ts';

export const dealCompetitorShape = z.object({
  competitor: z.object({ id: idOf<CompetitorId>(), name: z.string() }),
  threat: z.enum(threats).nullable(),
  /** Where it is strong, where it is weak, what it offered. */
  note: z.string().nullable(),
});
export type DealCompetitor = z.output<typeof dealCompetitorShape>;

export const setDealCompetitors = endpoint({
  method: 'PUT',
  path: '/api/v1/deals/:dealId/competitors',
  summary: 'The competitors that are after the same deal, with how much they threaten it',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    competitors: z
      .array(
        z.object({
          competitorId: idOf<CompetitorId>(),
          threat: z.enum(threats).nullable().optional(),
          note: textField(1000).optional(),
        }),
      )
      .max(50),
  }),
  output: z.object({ version: z.int(), competitors: z.array(dealCompetitorShape) }),
});
