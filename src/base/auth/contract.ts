import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { currencyField, idOf, languageField, lineField } from '#base/http/fields.ts';
import { accessLevels } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { longestPassword, shortestPassword } from './rules.ts';

const emailField = z
  .email()
  .max(200)
  .transform((email) => email.toLowerCase());
const passwordField = z.string().min(shortestPassword).max(longestPassword);
const tokenField = z.string().min(10).max(200);

export const getWelcome = endpoint({
  method: 'GET',
  path: '/api/v1/welcome',
  summary: 'What somebody who has not signed in can do here',
  for: 'everyone',
  input: z.object({}),
  output: z.object({
    signUpOpen: z.boolean(),
    isEmpty: z.boolean(),
    /** The name of an organisation that waits for its first person. */
    organisationName: z.string().nullable(),
    mailIsSet: z.boolean(),
    language: languageField,
  }),
});

export const getMe = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who you are, in which organisation',
  input: z.object({}),
  output: z.object({
    id: idOf<MemberId>(),
    name: z.string(),
    access: z.enum(accessLevels),
    language: languageField,
    organisation: z.object({
      name: z.string(),
      timeZone: z.string(),
      currency: currencyField,
      isDemo: z.boolean(),
    }),
    today: z.string(),
  }),
});

export const signUp = endpoint({
  method: 'POST',
  path: '/api/v1/sign-up',
  summary: 'Make an organisation and become its administrator',
  for: 'everyone',
  input: z.object({
    name: lineField(),
    email: emailField,
    password: passwordField,
    organisationName: lineField(),
    language: languageField,
  }),
  output: z.null(),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in',
  summary: 'Sign in; the answer sets the session’s cookie',
  for: 'everyone',
  input: z.object({ email: emailField, password: z.string().min(1).max(200) }),
  output: z.null(),
});

export const signOut = endpoint({
  method: 'POST',
  path: '/api/v1/sign-out',
  summary: 'End the session',
  for: 'everyone',
  input: z.object({}),
  output: z.null(),
});

export const askPasswordReset = endpoint({
  method: 'POST',
  path: '/api/v1/password-reset',
  summary:
    'Ask for a link to renew a forgotten password; answers the same whether or not the address is known',
  for: 'everyone',
  input: z.object({ email: emailField }),
  output: z.object({ mailIsSet: z.boolean() }),
});

export const resetPassword = endpoint({
  method: 'PUT',
  path: '/api/v1/password-reset',
  summary: 'Choose a new password with the link from the mail; ends all sessions',
  for: 'everyone',
  input: z.object({ token: tokenField, password: passwordField }),
  output: z.null(),
});

export const getInvitation = endpoint({
  method: 'GET',
  path: '/api/v1/invitations/:token',
  summary: 'What an invitation’s link invites to',
  for: 'everyone',
  input: z.object({ token: tokenField }),
  output: z.object({
    organisationName: z.string(),
    memberName: z.string(),
    email: z.string(),
    language: languageField,
    /** Has this address a password here already? Then that one is asked. */
    known: z.boolean(),
  }),
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitations/:token',
  summary: 'Accept an invitation with a new password, or with the one you have',
  for: 'everyone',
  input: z.object({ token: tokenField, password: passwordField }),
  output: z.null(),
});
