import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';

export const beginSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in/single-sign-on',
  summary: 'Where the browser goes to sign in with the organisation’s own provider',
  for: 'everyone',
  input: z.object({
    /** Says which organisation; needed where several here have a provider. */
    email: z.string().max(200).optional(),
    /** The screen to go to afterwards. */
    back: z.string().max(2000).optional(),
  }),
  output: z.object({ url: z.string() }),
});
