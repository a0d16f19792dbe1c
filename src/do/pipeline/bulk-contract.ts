import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { amountField, idOf, isoDateField, lineField, textField } from '#base/http/fields.ts';
import type {
  BulkChangeId,
  CompetitorId,
  DealId,
  LossReasonId,
  MemberId,
  PhaseId,
  ProductId,
} from '#base/kernel/id.ts';

import { dealFilters } from './contract.ts';
import { bulkStatuses } from './bulk-words.ts';

/** More deals than these are not changed at once. */
export const mostAtOnce = 10_000;

/** A value as it is kept: an id, a day, a status, cents, that of a field; null for none. */
const value = z
  .union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(60))])
  .nullable();

/** One thing to change of many deals. */
export const bulkChangeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owner'), ownerId: idOf<MemberId>().nullable() }),
  z.object({ kind: z.literal('expected-close'), on: isoDateField.nullable() }),
  /** Later, or with a number below nought earlier; a deal without a day is left as it is. */
  z.object({ kind: z.literal('shift-close'), days: z.int().min(-3650).max(3650) }),
  z.object({ kind: z.literal('product'), productId: idOf<ProductId>().nullable() }),
  z.object({ kind: z.literal('amount'), amountCents: amountField.nullable() }),
  /** A field of one's own, by its key; null takes its value away. */
  z.object({ kind: z.literal('field'), key: lineField(60), value }),
  z.object({ kind: z.literal('phase'), phaseId: idOf<PhaseId>() }),
  z.object({
    kind: z.literal('lose'),
    lossReasonId: idOf<LossReasonId>(),
    lostToId: idOf<CompetitorId>().nullable().optional(),
    note: textField(2000).optional(),
  }),
  z.object({ kind: z.literal('delete') }),
]);

const dealIds = z.array(idOf<DealId>()).max(mostAtOnce);

/** Which deals: those named, or all that a filter finds but those named in `except`. */
const which = {
  ids: dealIds.optional(),
  found: z.object(dealFilters).optional(),
  except: dealIds.optional(),
};

const named = z.object({ id: idOf<DealId>(), title: z.string() });
const refusedShape = z.object({
  because: z.string(),
  says: z.string(),
  count: z.int(),
  examples: z.array(named),
});
export const previewBulk = endpoint({
  method: 'POST',
  path: '/api/v1/deals/bulk/preview',
  summary:
    'What a change of many deals would do, without doing it: how many change, and which are refused why',
  input: z.object({ ...which, change: bulkChangeShape }),
  output: z.object({
    total: z.int(),
    change: z.int(),
    /** Those that are so already. */
    same: z.int(),
    refused: z.array(refusedShape),
    examples: z.array(named.extend({ before: value, after: value })),
  }),
});

export const bulkShape = z.object({
  id: idOf<BulkChangeId>(),
  status: z.enum(bulkStatuses),
  change: bulkChangeShape,
  total: z.int(),
  waiting: z.int(),
  changed: z.int(),
  same: z.int(),
  left: z.int(),
  refused: z.array(refusedShape),
  takenBack: z.int(),
  /** Those that could not be taken back, by reason. */
  kept: z.array(refusedShape),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  may: z.object({ takeBack: z.boolean() }),
});
export type Bulk = z.output<typeof bulkShape>;

export const startBulk = endpoint({
  method: 'POST',
  path: '/api/v1/deals/bulk',
  summary: 'Fix which deals a change is for, at most 10,000; then `run` it, step by step',
  input: z.object({ ...which, change: bulkChangeShape }),
  output: bulkShape,
});

const one = z.object({ bulkId: idOf<BulkChangeId>() });

export const getBulk = endpoint({
  method: 'GET',
  path: '/api/v1/deals/bulk/:bulkId',
  summary: 'How far a change of many deals is',
  input: one,
  output: bulkShape,
});

export const listBulk = endpoint({
  method: 'GET',
  path: '/api/v1/deals/bulk',
  summary: 'The last changes of many deals: one’s own, for managers everybody’s',
  input: z.object({}),
  output: z.object({ rows: z.array(bulkShape) }),
});

export const runBulk = endpoint({
  method: 'POST',
  path: '/api/v1/deals/bulk/:bulkId/run',
  summary:
    'Do the next step of a change: two hundred deals in one transaction. Ask again while any are waiting',
  input: one,
  output: bulkShape,
});

export const stopBulk = endpoint({
  method: 'POST',
  path: '/api/v1/deals/bulk/:bulkId/stop',
  summary: 'Stop a change: what is done stays, what waits is left as it is',
  input: one,
  output: bulkShape,
});

export const takeBackBulk = endpoint({
  method: 'POST',
  path: '/api/v1/deals/bulk/:bulkId/take-back',
  summary: 'Take a change back, two hundred deals a step; a deal that was changed since stays as it is',
  input: one,
  output: bulkShape,
});
