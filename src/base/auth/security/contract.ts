import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { longestPassword, shortestPassword } from '../rules.ts';

const moment = z.iso.datetime();
const codes = z.object({ codes: z.array(z.string()) });
const code = z.string().min(6).max(20);

export const listPlaces = endpoint({
  method: 'GET',
  path: '/api/v1/me/places',
  summary: 'The organisations in which you can work with this session, the one you are in marked',
  input: z.object({}),
  output: z.object({
    places: z.array(
      z.object({
        memberId: idOf<MemberId>(),
        organisation: z.string(),
        isDemo: z.boolean(),
        here: z.boolean(),
      }),
    ),
  }),
});

export const enterPlace = endpoint({
  method: 'PUT',
  path: '/api/v1/me/place',
  summary: 'Go on in another of your organisations, as the member that you are there',
  input: z.object({ memberId: idOf<MemberId>() }),
  output: z.null(),
});

export const sessionShape = z.object({
  id: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string().nullable(),
  method: z.enum(['password', 'passkey', 'single-sign-on', 'visitor']),
  secondFactor: z.boolean(),
  startedAt: moment,
  seenAt: moment,
});

export const passkeyShape = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
  /** Is it kept by a service that brings it to one's other devices? */
  synced: z.boolean(),
});

export const getSecurity = endpoint({
  method: 'GET',
  path: '/api/v1/me/security',
  summary: 'How you sign in: password, second factor, passkeys, and where you are signed in',
  input: z.object({}),
  output: z.object({
    email: z.string(),
    hasPassword: z.boolean(),
    /** Signed in by the organisation's own provider: the rest is arranged there. */
    managedElsewhere: z.boolean(),
    /** Has it been shown a short while ago that it is you? */
    confirmed: z.boolean(),
    confirmWays: z.array(z.enum(['password', 'passkey'])),
    authenticatorSince: moment.nullable(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(passkeyShape),
    /** From when on an organisation of yours asks a second factor. */
    requiredFrom: moment.nullable(),
    sessions: z.array(sessionShape),
  }),
});

export const confirmIdentity = endpoint({
  method: 'POST',
  path: '/api/v1/me/confirmation',
  summary:
    'Show by your password that it is you; changes to your security are answered for ten minutes after',
  input: z.object({ password: z.string().min(1).max(longestPassword) }),
  output: z.null(),
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/v1/me/password',
  summary: 'Change your password; ends your sessions elsewhere',
  secret: true,
  input: z.object({
    present: z.string().min(1).max(longestPassword),
    password: z.string().min(shortestPassword).max(longestPassword),
  }),
  output: z.object({ endedSessions: z.int() }),
});

export const beginAuthenticator = endpoint({
  method: 'POST',
  path: '/api/v1/me/authenticator',
  summary: 'Begin to set up an authenticator app: its secret, once',
  secret: true,
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string() }),
});

export const confirmAuthenticator = endpoint({
  method: 'PUT',
  path: '/api/v1/me/authenticator',
  summary:
    'Show that the app works; signing in asks its code from now on. Answers with codes to recover with, once',
  secret: true,
  input: z.object({ code }),
  output: codes,
});

export const removeAuthenticator = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/authenticator',
  summary: 'Signing in asks no code from the app any more',
  input: z.object({}),
  output: z.null(),
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/v1/me/recovery-codes',
  summary: 'New codes to recover with, once; the earlier ones stop working',
  secret: true,
  input: z.object({}),
  output: codes,
});

export const renamePasskey = endpoint({
  method: 'PATCH',
  path: '/api/v1/me/passkeys/:passkeyId',
  summary: 'Give a passkey another name',
  input: z.object({ passkeyId: z.string().max(1400), name: lineField() }),
  output: z.null(),
});

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/passkeys/:passkeyId',
  summary: 'Forget a passkey',
  input: z.object({ passkeyId: z.string().max(1400) }),
  output: z.null(),
});

export const endOneSession = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/sessions/:sessionId',
  summary: 'Sign out on one device',
  input: z.object({ sessionId: z.string().max(100) }),
  output: z.null(),
});

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/sessions',
  summary: 'Sign out everywhere else',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
});
