import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { currencyField, idOf, languageField, lineField } from '#base/http/fields.ts';
import { accessLevels } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { longestPassword, shortestPassword, stepWays } from './rules.ts';

const emailField = z
  .email()
  .max(200)
  .transform((email) => email.toLowerCase());
const passwordField = z.string().min(shortestPassword).max(longestPassword);
/** A password that is chosen. */
export const newPassword = z.object({ password: passwordField });
const tokenField = z.string().min(10).max(200);

/** How signing in came out: in (no content), or what is asked next. */
const entered = z.object({ secondStep: z.object({ ways: z.array(z.enum(stepWays)) }) }).nullable();

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
    /** Does somebody who signs up prove their mailbox first, by a link? The password is chosen behind it. */
    signUpByMail: z.boolean(),
    /** Does an organisation here have people sign in with its own provider; with one, which? */
    singleSignOn: z.object({ organisationName: z.string().nullable() }).nullable(),
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
    /** The organisation asks a second factor, and this person has none: from when on nothing else is answered. */
    secondFactorDue: z.iso.datetime().nullable(),
    /** It is that late: nothing else is answered before there is one. */
    mustSetUp: z.boolean(),
    today: z.string(),
  }),
});

export const signUp = endpoint({
  method: 'POST',
  path: '/api/v1/sign-up',
  summary:
    'Make an organisation and become its administrator: the first person, and others where no mail is set',
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

export const askSignUpLink = endpoint({
  method: 'POST',
  path: '/api/v1/sign-ups',
  summary:
    'Ask for the link with which signing up goes on, where mail is set; answers the same whether or not the address is known',
  for: 'everyone',
  input: z.object({
    name: lineField(),
    email: emailField,
    organisationName: lineField(),
    language: languageField,
  }),
  output: z.null(),
});

export const getSignUp = endpoint({
  method: 'GET',
  path: '/api/v1/sign-ups/:token',
  summary: 'What the link in the mail goes on with',
  for: 'everyone',
  input: z.object({ token: tokenField }),
  output: z.object({
    name: z.string(),
    email: z.string(),
    organisationName: z.string(),
    language: languageField,
  }),
});

export const finishSignUp = endpoint({
  method: 'POST',
  path: '/api/v1/sign-ups/:token',
  summary: 'Choose a password, make the organisation and become its administrator',
  for: 'everyone',
  input: z.object({ token: tokenField, password: passwordField }),
  output: z.null(),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in',
  summary: 'Sign in; the answer sets the session’s cookie, or says which second step comes first',
  for: 'everyone',
  input: z.object({ email: emailField, password: z.string().min(1).max(200) }),
  output: entered,
});

export const signInByCode = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in/code',
  summary: 'The second step of signing in: a code from the app, or one to recover with',
  for: 'everyone',
  input: z.object({ code: z.string().min(6).max(20) }),
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
    /** Does this organisation let people in with its own provider alone? */
    singleSignOnOnly: z.boolean(),
  }),
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitations/:token',
  summary: 'Accept an invitation with a new password, or with the one you have',
  for: 'everyone',
  input: z.object({ token: tokenField, password: z.string().min(1).max(longestPassword) }),
  output: entered,
});
