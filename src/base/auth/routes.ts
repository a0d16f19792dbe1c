import type { FastifyReply, FastifyRequest } from 'fastify';

import { parseInput } from '#base/http/problem.ts';
import type { Server } from '#base/http/serve.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Caller } from './caller.ts';
import * as contract from './contract.ts';
import { standing, type AtTheDesk } from './doorkeeper.ts';
import { enter, type Entered } from './enter.ts';
import {
  holderOfPassword,
  registerPerson,
  sendPasswordReset,
  setPassword,
  signInByPassword,
  wordsOfLink,
} from './getting-in.ts';
import { guessesOf } from './guesses.ts';
import type { Identity } from './identity.ts';
import { readInvitation, spendInvitation } from './invitations.ts';
import { joinOrganisation, opennessOf, type Openness, oneAtATime } from './membership.ts';
import { refuseWeak } from './passwords.ts';
import type { Principal } from './principal.ts';
import { refusals } from './refusals.ts';
import { registerOrResume } from './resume-sign-up.ts';
import { signInByCode } from './second-factor/sign-in.ts';
import { beginSession, endSession } from './sessions.ts';
import { readSignUp, registerProven, sendSignUpLink, type SignUpWish } from './sign-up-by-mail.ts';
import { providersAtTheDoor } from './single-sign-on/provider.ts';
import { setCookies, welcoming } from './welcoming.ts';

export type GettingIn = {
  identity: Identity;
  mailIsSet: boolean;
  signUp: 'first' | 'open';
  whoIs(request: FastifyRequest): Promise<Principal | null>;
  admitToDesk(request: FastifyRequest): Promise<AtTheDesk>;
  /** Makes an organisation with everything that a new one has (or takes the waiting one), and its first member. */
  found(
    wish: { organisationName: string; name: string; email: string; language: Language },
    waiting: OrganisationId | null,
  ): Promise<{ organisationId: OrganisationId; memberId: MemberId }>;
};

/** The endpoints by which people get in; the only ones that answer somebody who has not signed in. */
export function gettingInRoutes(
  server: Server,
  { identity, mailIsSet, signUp, whoIs, admitToDesk, found }: GettingIn,
): void {
  const { doorkeeper, endpoints, app } = server;
  const welcome = welcoming(server);

  const guesses = guessesOf(identity, 'wrong-door-link');
  /** Whoever is first installs it, and may have typed the mail server wrong; everybody after them proves their mailbox. */
  const asksProof = ({ isEmpty }: Openness) => mailIsSet && !isEmpty;

  welcome(contract.getWelcome, async (_, { request }) => {
    const openness = await opennessOf(identity, signUp);
    return {
      ...welcomeTo(openness),
      mailIsSet,
      signUpByMail: asksProof(openness),
      singleSignOn: await providersAtTheDoor(identity),
      language: doorkeeper.languageOf(request),
    };
  });

  welcome(contract.signUp, async (wish, { caller, reply, language }) => {
    await refuseWeak(wish.password, language, [wish.name, wish.email, wish.organisationName]);
    const userId = await oneAtATime(identity, async () => {
      const openness = await mustBeOpen();
      if (asksProof(openness))
        throw new Refusal('refused', { because: 'prove-mail-first', says: refusals['prove-mail-first'] });
      const person = await registerOrResume(identity, caller, wish);
      await begin(wish, openness);
      return person;
    });
    return letIn(caller, reply, userId);
  });

  welcome(contract.askSignUpLink, async (wish, { caller }) => {
    if (!asksProof(await mustBeOpen())) throw new Refusal('not-found');
    await sendSignUpLink(identity, caller, wish);
    return null;
  });

  welcome(contract.getSignUp, async ({ token }, { caller }) =>
    byLink(caller, () => readSignUp(identity, token)),
  );

  welcome(contract.finishSignUp, async ({ token, password }, { caller, reply, language }) => {
    const wish = await byLink(caller, () => readSignUp(identity, token));
    await refuseWeak(password, language, [wish.name, wish.email, wish.organisationName]);
    const userId = await oneAtATime(identity, async () => {
      const openness = await mustBeOpen();
      const person = await registerProven(identity, caller, { token, password });
      await begin(wish, openness);
      return person;
    });
    return letIn(caller, reply, userId);
  });

  welcome(contract.signIn, async (who, { caller, reply }) =>
    answer(reply, await signInByPassword(identity, caller, who)),
  );

  welcome(contract.signInByCode, async ({ code }, { caller, reply }) => {
    answer(reply, await signInByCode(identity, caller, code));
    return null;
  });

  welcome(contract.signOut, async (_, { caller, reply }) => {
    setCookies(reply, await endSession(identity, caller));
    // What the browser kept of the screens goes too.
    reply.header('clear-site-data', '"cache"');
    return null;
  });

  welcome(contract.askPasswordReset, async ({ email }, { caller }) => {
    await sendPasswordReset(identity, caller, email);
    return { mailIsSet };
  });

  welcome(contract.resetPassword, async ({ token, password }, { caller, language }) => {
    await refuseWeak(password, language, await wordsOfLink(identity, token));
    await setPassword(identity, caller, token, password);
    return null;
  });

  welcome(contract.getInvitation, async ({ token }, { caller }) => {
    const { organisationName, memberName, email, language, known, singleSignOnOnly } = await byLink(
      caller,
      () => readInvitation(identity, token),
    );
    return { organisationName, memberName, email, language, known, singleSignOnOnly };
  });

  welcome(contract.acceptInvitation, async ({ token, password }, { caller, reply, language }) => {
    const { email, memberName, organisationName, known, singleSignOnOnly } = await byLink(caller, () =>
      readInvitation(identity, token),
    );
    if (singleSignOnOnly)
      throw new Refusal('refused', { because: 'single-sign-on-only', says: refusals['single-sign-on-only'] });
    const userId = known
      ? await holderOfPassword(identity, caller, { email, password })
      : await register(caller, { name: memberName, email, password }, language, organisationName);
    await spendInvitation(identity, token, email);
    return answer(reply, await enter(identity, caller, { userId, method: 'password', secondFactor: false }));
  });

  async function mustBeOpen(): Promise<Openness> {
    const openness = await opennessOf(identity, signUp);
    if (openness.signUpOpen) return openness;
    throw new Refusal('refused', { because: 'sign-up-closed', says: refusals['sign-up-closed'] });
  }

  async function begin(wish: SignUpWish, { waiting }: Openness): Promise<void> {
    const made = await found(wish, waiting?.organisationId ?? null);
    await joinOrganisation(identity, wish.email, made);
  }

  async function letIn(caller: Caller, reply: FastifyReply, userId: string): Promise<null> {
    const entry = { userId, method: 'password' as const, secondFactor: false };
    const { cookies } = await beginSession(identity, caller, entry);
    setCookies(reply, cookies);
    return null;
  }

  /** Opens what a link from a mail is for; a place that comes with too many that open nothing has to wait. */
  async function byLink<T>(caller: Caller, read: () => Promise<T>): Promise<T> {
    guesses.refuseGuesser(caller.ip);
    try {
      return await read();
    } catch (error) {
      if (error instanceof Refusal && error.details.because === 'link-spent') await guesses.wrong(caller.ip);
      throw error;
    }
  }

  async function register(
    caller: Caller,
    person: { name: string; email: string; password: string },
    language: Language,
    organisationName: string,
  ): Promise<string> {
    const { password } = parseInput(contract.newPassword, { password: person.password }, language);
    await refuseWeak(password, language, [person.name, person.email, organisationName]);
    return registerPerson(identity, caller, person);
  }

  endpoints.push(contract.getMe);
  app.get(contract.getMe.path, async (request, reply) => {
    const principal = await whoIs(request);
    if (!principal) throw new Refusal('unauthenticated');
    if (!principal.membership)
      throw new Refusal('forbidden', { because: 'no-membership', says: refusals['no-membership'] });
    const { member, organisation, secondFactorFrom } = principal.membership;
    const { ctx } = await admitToDesk(request);
    const { name, timeZone, currency, isDemo } = organisation;
    reply.header('cache-control', 'no-store');
    return {
      ...member,
      organisation: { name, timeZone, currency, isDemo },
      secondFactorDue:
        principal.hasFactor || principal.secondFactor ? null : (secondFactorFrom?.toISOString() ?? null),
      mustSetUp: standing(principal) === 'must-set-up',
      today: ctx.today,
    };
  });
}

function welcomeTo({ signUpOpen, isEmpty, waiting }: Openness) {
  return { signUpOpen, isEmpty, organisationName: waiting?.name ?? null };
}

function answer(reply: FastifyReply, { cookies, ways }: Entered) {
  setCookies(reply, cookies);
  return ways === null ? null : { secondStep: { ways } };
}
