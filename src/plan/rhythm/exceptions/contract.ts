import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, isoDateField, weekField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { RhythmItemId } from '../item.ts';
import type { RhythmExceptionId } from './exception.ts';

const clock = z.int().min(0).max(1440).meta({ description: 'minutes since midnight' });
const placeShape = z.object({ day: isoDateField, from: clock, to: clock });

const exceptionShape = z.object({
  id: idOf<RhythmExceptionId>(),
  itemId: z.string(),
  members: z.array(z.string()),
  was: z.object({ day: isoDateField, from: clock.nullable() }),
  to: placeShape.nullable().describe('null: left out this once'),
  version: z.int(),
});
export type ExceptionLine = z.output<typeof exceptionShape>;

export const listRhythmExceptions = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-exceptions',
  summary: 'What lies elsewhere for once or is left out for once, from a week on, the soonest first',
  input: z.object({ from: weekField.optional() }),
  output: z.object({ exceptions: z.array(exceptionShape) }),
});

export const putElsewhereOnce = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-exceptions',
  summary:
    'Put one time of the published rhythm elsewhere for once, make it longer or shorter, or leave it out; back where the rhythm has it, the exception is gone',
  input: z.object({
    itemId: idOf<RhythmItemId>(),
    members: z.array(idOf<MemberId>()).min(1).max(200),
    was: z
      .object({ day: isoDateField, from: clock.nullable() })
      .describe('where the rhythm has it, holidays and exceptions left aside'),
    to: placeShape.nullable().describe('null: left out this once'),
    version: countField(0, 1e9).describe('of the exception that it has already; 0 where it has none'),
    despite: z.boolean().default(false).describe('although it breaks something'),
  }),
  output: exceptionShape.nullable().describe('null where it lies as the rhythm has it'),
});

export const takeBackException = endpoint({
  method: 'DELETE',
  path: '/api/v1/rhythm-exceptions/:exceptionId',
  summary: 'Take an exception back: the time lies where the rhythm has it',
  input: z.object({ exceptionId: idOf<RhythmExceptionId>(), version: countField(1, 1e9) }),
  output: z.null(),
});
