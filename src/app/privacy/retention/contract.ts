import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';

import { retentionKinds } from './words.ts';

const keep = z.int().min(1).max(10_000).nullable();
const ruleShape = z.object({
  kind: z.enum(retentionKinds),
  /** How long, in the unit of its kind; null is for ever. */
  keep,
  unit: z.enum(['days', 'months']),
  /** What holds where nobody sets anything. */
  standard: z.int().nullable(),
  least: z.int(),
  most: z.int(),
  mayBeOff: z.boolean(),
});
const lineShape = z.object({ kind: z.enum(retentionKinds), keep: z.int(), rows: z.int() });
const given = z.array(z.object({ kind: z.enum(retentionKinds), keep })).max(retentionKinds.length);

export const getRetention = endpoint({
  method: 'GET',
  path: '/api/v1/privacy/retention',
  summary: 'How long what is kept, and what the rules did the last twenty times',
  input: z.object({}),
  output: z.object({
    rules: z.array(ruleShape),
    runs: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        /** Null: by itself, in the week. */
        by: z.string().nullable(),
        report: z.array(lineShape),
      }),
    ),
  }),
});

export const setRetention = endpoint({
  method: 'PUT',
  path: '/api/v1/privacy/retention',
  summary: 'Set how long what is kept; kinds that are not named stay as they are',
  input: z.object({ rules: given }),
  output: z.object({ rules: z.array(ruleShape) }),
});

export const previewRetention = endpoint({
  method: 'POST',
  path: '/api/v1/privacy/retention/preview',
  summary: 'What would go by the rules as they are, or as they are given here; nothing goes',
  input: z.object({ rules: given.optional() }),
  output: z.object({ lines: z.array(lineShape) }),
});

export const applyRetention = endpoint({
  method: 'POST',
  path: '/api/v1/privacy/retention/apply',
  summary: 'Apply the rules now instead of at the end of the week; what went is on record',
  input: z.object({}),
  output: z.object({ report: z.array(lineShape) }),
});
