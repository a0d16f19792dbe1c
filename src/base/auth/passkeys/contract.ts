import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { lineField } from '#base/http/fields.ts';

/** As the browser's own interface speaks (WebAuthn); the library checks every part of it. */
const spoken = z.record(z.string().max(100), z.unknown());
const options = z.object({ options: spoken });

export const beginPasskeySignIn = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in/passkey/options',
  summary: 'What a browser needs to sign in with a passkey, or to take the second step with one',
  for: 'everyone',
  input: z.object({}),
  output: options,
});

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in/passkey',
  summary: 'Sign in with a passkey',
  for: 'everyone',
  input: z.object({ response: spoken }),
  output: z.null(),
});

export const beginPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys/options',
  summary: 'What a browser needs to make a passkey',
  input: z.object({}),
  output: options,
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys',
  summary: 'Keep a passkey that the browser made; with the first, codes to recover with, once',
  secret: true,
  input: z.object({ name: lineField(), response: spoken }),
  output: z.object({ codes: z.array(z.string()).nullable() }),
});

export const confirmByPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/confirmation/passkey',
  summary: 'Show by a passkey that it is you',
  input: z.object({ response: spoken }),
  output: z.null(),
});
