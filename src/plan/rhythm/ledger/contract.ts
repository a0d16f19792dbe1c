import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, weekField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { roleCodeField } from '../../roles/catalogue-contract.ts';

const lineFields = {
  planned: z.number().describe('minutes'),
  real: z.number().describe('minutes'),
  ratio: z.number().nullable(),
};
const lines = {
  weeks: z.array(z.object(lineFields)),
  trend: z.number().nullable().describe('change of the ratio per week'),
};

export const getSellingTime = endpoint({
  method: 'GET',
  path: '/api/v1/selling-time',
  summary:
    'Net selling time, planned and real, per week: one’s own, everybody’s and per role; roles of fewer than three ' +
    'people are left out, so that nobody’s figures can be told from them, unless works council or staff agreed to it; ' +
    'then there are those of each colleague too',
  input: z.object({ weeks: countField(1, 26).default(13), until: weekField.optional() }),
  output: z.object({
    weeks: z.array(weekField),
    own: z.object(lines).nullable(),
    all: z.object(lines).nullable(),
    roles: z.array(z.object({ role: roleCodeField, ...lines })),
    /** Of each colleague by name; null where that was not agreed to. */
    members: z.array(z.object({ memberId: idOf<MemberId>(), name: z.string(), ...lines })).nullable(),
    leftOut: z.int().describe('roles of fewer than three people'),
  }),
});
