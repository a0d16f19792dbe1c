import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import { richTextField } from '#base/http/rich-text-field.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import type { ProcessId } from '#plan/process/rules/model.ts';
import { roleCodeField } from '#plan/roles/catalogue-contract.ts';

const tickFields = { by: z.string().nullable(), at: z.iso.datetime() };
const tickShape = z.object(tickFields);

const stepShape = z.object({
  /** The process that the step stands in: the deal’s, or a building block of it. */
  processId: idOf<ProcessId>(),
  nodeId: z.string(),
  name: z.string(),
  role: roleCodeField.nullable(),
  phaseId: idOf<PhaseId>(),
  /** `now` for the phase that the deal is in, `earlier` for those before it. */
  when: z.enum(['now', 'earlier']),
  /** Is it for a role that the reader has today, or for everybody? */
  own: z.boolean(),
  manual: richTextField(20_000).nullable(),
  result: z.string(),
  points: z.array(z.object({ text: z.string(), ticked: tickShape.nullable() })),
});

export const dealChecklistShape = z.object({
  /** The published process that is followed; null where none fits this deal. */
  process: z.object({ id: idOf<ProcessId>(), name: z.string(), number: z.int() }).nullable(),
  /** All that fit, the likeliest first. */
  choices: z.array(z.object({ id: idOf<ProcessId>(), name: z.string() })),
  steps: z.array(stepShape),
  /** What was ticked and unticked, the newest first; a hundred at most. */
  history: z.array(
    z.object({
      did: z.enum(['ticked', 'unticked']),
      step: z.string(),
      point: z.string(),
      ...tickFields,
    }),
  ),
  may: z.object({ tick: z.boolean() }),
});
export type DealChecklist = z.output<typeof dealChecklistShape>;

const ofDeal = { dealId: idOf<DealId>() };

export const getDealChecklist = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId/checklist',
  summary:
    'The checklist points of the published process for a deal, in its phase and before, with what was ticked',
  input: z.object({ ...ofDeal, processId: idOf<ProcessId>().optional() }),
  output: dealChecklistShape,
});

export const tickPoint = endpoint({
  method: 'PUT',
  path: '/api/v1/deals/:dealId/checklist',
  summary: 'Tick a point of the published process for a deal, or no longer',
  input: z.object({
    ...ofDeal,
    processId: idOf<ProcessId>().describe('the process that the step stands in'),
    nodeId: z.string().min(1).max(100),
    point: z.string().min(1).max(300),
    ticked: z.boolean(),
  }),
  output: z.object({ ticked: tickShape.nullable() }),
});
