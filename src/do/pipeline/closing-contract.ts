import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField, textField, versionField } from '#base/http/fields.ts';
import type { CompetitorId, DealId, LossReasonId } from '#base/kernel/id.ts';

import { dealRowShape } from './shapes.ts';

export const editClosing = endpoint({
  method: 'PATCH',
  path: '/api/v1/deals/:dealId/closing',
  summary: 'Correct when and how a deal was won or lost; what stood there stays in the history',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    /** Not to come, and not before the deal began. */
    closedOn: isoDateField.optional(),
    orderConfirmation: textField(2000).optional(),
    lossReasonId: idOf<LossReasonId>().nullable().optional(),
    lostToId: idOf<CompetitorId>().nullable().optional(),
    lossNote: textField(2000).optional(),
  }),
  output: dealRowShape,
});

export const repeatOrder = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/repeat',
  summary: 'Start a deal for the repeat of a won order, in the sales cycle for existing customers',
  input: z.object({
    dealId: idOf<DealId>(),
    /** The title of the first where none is given. */
    title: lineField(300).optional(),
  }),
  output: dealRowShape,
});
