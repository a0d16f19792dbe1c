import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { currencyField, idOf } from '#base/http/fields.ts';
import type { DealId } from '#base/kernel/id.ts';

import { lineShape, totalsShape } from '../lines/contract.ts';
import { noteShape } from '../notes/contract.ts';
import { dealContactShape } from '../people/contract.ts';
import { quoteShape } from '../quotes/contract.ts';
import { dealCompetitorShape } from '../rivals/contract.ts';

export const partsShape = z.object({
  /** The deal’s, from which an edit of its parts starts. */
  version: z.int(),
  currency: currencyField,
  lines: z.array(lineShape),
  totals: totalsShape,
  contacts: z.array(dealContactShape),
  competitors: z.array(dealCompetitorShape),
  quotes: z.array(quoteShape),
  pinned: z.array(noteShape),
  /** The VAT of a new line. */
  vatBasisPoints: z.int(),
});
export type DealParts = z.output<typeof partsShape>;

export const getDealParts = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId/parts',
  summary: 'What a deal consists of: products, people, competitors, quotes and pinned notes',
  input: z.object({ dealId: idOf<DealId>() }),
  output: partsShape,
});
