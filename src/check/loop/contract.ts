import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { isoDateField } from '#base/http/fields.ts';
import { rhythmItemShape } from '#plan/rhythm/contract.ts';
import { runStatuses } from '#plan/rhythm/rules/run.ts';

const stopShape = z.object({
  ...rhythmItemShape.pick({
    id: true,
    code: true,
    part: true,
    name: true,
    verdict: true,
    times: true,
    per: true,
    minutes: true,
    responsible: true,
    who: true,
    sells: true,
  }).shape,
  status: z.enum(runStatuses),
  /** Something of it is still to be done before `until`. */
  due: z.boolean(),
  /** In the period of today: done or left out, and what belongs to it. */
  done: z.int(),
  expected: z.int(),
  /** How many times it should have been done by now, and was not. */
  behind: z.int(),
  lastOn: isoDateField.nullable(),
  until: isoDateField,
  /** The log of activities shows it too. */
  byLog: z.boolean(),
  /** Its next time in the published rhythm, one's own where one has any; `from` in minutes since midnight. */
  next: z
    .object({ day: isoDateField, from: z.int().nullable(), once: z.literal(true).optional() })
    .nullable(),
});
export type LoopStop = z.output<typeof stopShape>;

export const getLoop = endpoint({
  method: 'GET',
  path: '/api/v1/loop',
  summary: 'The rhythm as it runs: what the team kept or has not decided on yet, in the order of the loop',
  input: z.object({}),
  output: z.object({
    items: z.array(stopShape),
    walk: z.object({ decided: z.int(), total: z.int() }),
    may: z.object({ mark: z.boolean(), judge: z.boolean(), design: z.boolean() }),
  }),
});
export type Loop = z.output<typeof getLoop.output>;
