import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, paragraphField, versionField } from '#base/http/fields.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import { dealRowShape, givenResult } from './shapes.ts';

export const changeDealCycle = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/cycle',
  summary: 'Let an open deal go on in a phase of another sales cycle, with its history and what both ask for',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    /** A phase of another cycle. The results of those before it are asked for, as of a new deal. */
    toPhaseId: idOf<PhaseId>(),
    results: z.array(givenResult).max(100).optional(),
    /** Begins there without them, or where its cycle lets nothing be skipped; who did, and why, is in the history. */
    override: z.object({ reason: paragraphField(1000) }).optional(),
  }),
  output: dealRowShape,
});
