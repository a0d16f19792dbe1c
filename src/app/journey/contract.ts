import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';

import { journeyCodes, stepStates } from './rules.ts';

const stepShape = z.object({
  code: z.enum(journeyCodes),
  state: z.enum(stepStates),
  /** How many of how many, where that says how far it is. */
  done: z.int().nullable(),
  of: z.int().nullable(),
});

export const getJourney = endpoint({
  method: 'GET',
  path: '/api/v1/journey',
  summary: 'How far an organisation is on the way to selling with the loop, in the order in which that works',
  input: z.object({}),
  output: z.object({ steps: z.array(stepShape) }),
});
