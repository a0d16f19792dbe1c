import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { languageField } from '#base/http/fields.ts';

export const openDemo = endpoint({
  method: 'POST',
  path: '/api/v1/demo',
  summary:
    'Make an invented company to look around in, and go there: for an administrator, or for the first visitor of an empty installation',
  for: 'everyone',
  input: z.object({ language: languageField }),
  output: z.null(),
});

export const throwAwayDemo = endpoint({
  method: 'DELETE',
  path: '/api/v1/demo',
  summary: 'Throw the invented company away, with everything in it',
  input: z.object({}),
  output: z.null(),
});
