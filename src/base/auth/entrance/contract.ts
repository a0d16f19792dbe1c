import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { graceDays, idleDays, mostDays } from './rules.ts';

const version = z.int().min(0);

export const singleSignOnShape = z.object({
  issuer: z.string(),
  clientId: z.string(),
  hasSecret: z.boolean(),
  domains: z.array(z.string()),
  letsIn: z.enum(['invited', 'domain']),
  required: z.boolean(),
  /** When somebody last came in by it, as it is set now. */
  workedAt: z.iso.datetime().nullable(),
  version,
});
export type SingleSignOn = z.output<typeof singleSignOnShape>;

export const entranceShape = z.object({
  secondFactor: z.object({ from: z.iso.datetime().nullable(), version }),
  /** After how many days unused, and in any case, somebody has to sign in again; its version is that of the second factor. */
  sessionLife: z.object({ idleDays: z.int(), mostDays: z.int() }),
  /** Members who can sign in and have no second factor. */
  without: z.array(z.object({ id: idOf<MemberId>(), name: z.string() })),
  singleSignOn: singleSignOnShape.nullable(),
  /** The address that the provider has to know. */
  callback: z.string(),
});

export const getEntrance = endpoint({
  method: 'GET',
  path: '/api/v1/entrance',
  summary: 'What the organisation asks of whoever comes in',
  input: z.object({}),
  output: entranceShape,
});

export const requireSecondFactor = endpoint({
  method: 'PUT',
  path: '/api/v1/entrance/second-factor',
  summary: 'Ask a second factor of everybody, from so many days on; or no longer',
  input: z.object({
    required: z.boolean(),
    graceDays: z.literal(graceDays).optional(),
    version,
  }),
  output: entranceShape,
});

export const setSessionLife = endpoint({
  method: 'PUT',
  path: '/api/v1/entrance/session-life',
  summary: 'How long people stay signed in: so many days unused, and so many in any case',
  input: z.object({ idleDays: z.literal(idleDays), mostDays: z.literal(mostDays), version }),
  output: entranceShape,
});

export const signOutEverybody = endpoint({
  method: 'POST',
  path: '/api/v1/entrance/sign-out',
  summary: 'Sign everybody else in the organisation out, on all their devices',
  input: z.object({}),
  output: z.object({ sessions: z.int() }),
});

export const signOutMember = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/sign-out',
  summary: 'Sign a member out on all their devices',
  input: z.object({ memberId: idOf<MemberId>() }),
  output: z.object({ sessions: z.int() }),
});

export const setSingleSignOn = endpoint({
  method: 'PUT',
  path: '/api/v1/entrance/single-sign-on',
  summary: 'Have people sign in with the organisation’s own provider (OpenID Connect)',
  secret: true,
  input: z.object({
    issuer: z.url({ protocol: /^https?$/ }).max(500),
    clientId: lineField(500),
    /** Left out, the present one stays; null for a client without one. */
    clientSecret: z.string().trim().min(1).max(2000).nullable().optional(),
    domains: z.array(lineField(253)).min(1).max(20),
    letsIn: z.enum(['invited', 'domain']),
    version,
  }),
  output: entranceShape,
});

export const requireSingleSignOn = endpoint({
  method: 'PUT',
  path: '/api/v1/entrance/single-sign-on/required',
  summary: 'Let people in by single sign-on alone, or also by password',
  input: z.object({ required: z.boolean(), version }),
  output: entranceShape,
});

export const removeSingleSignOn = endpoint({
  method: 'DELETE',
  path: '/api/v1/entrance/single-sign-on',
  summary: 'Stop with single sign-on',
  input: z.object({}),
  output: entranceShape,
});

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/second-factor-reset',
  summary: 'Take the second factors of a member who lost them away, and end their sessions',
  input: z.object({ memberId: idOf<MemberId>() }),
  output: z.null(),
});
