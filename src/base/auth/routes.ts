import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';

import type { Endpoint, InputOf, OutputOf } from '#base/http/contract.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import * as contract from './contract.ts';
import {
  beginSession,
  endSession,
  registerPerson,
  sendPasswordReset,
  setPassword,
  type Session,
} from './getting-in.ts';
import type { Identity } from './identity.ts';
import { readInvitation, spendInvitation } from './invitations.ts';
import { joinOrganisation, opennessOf, type Openness, oneAtATime } from './membership.ts';
import { isLetIn, type Principal } from './principal.ts';
import { refusals } from './refusals.ts';
import { registerOrResume } from './resume-sign-up.ts';

export type GettingIn = {
  identity: Identity;
  mailIsSet: boolean;
  signUp: 'first' | 'open';
  whoIs(request: FastifyRequest): Promise<Principal | null>;
  /** Makes an organisation with everything that a new one has (or takes the waiting one), and its first member. */
  found(
    wish: { organisationName: string; name: string; email: string; language: Language },
    waiting: OrganisationId | null,
  ): Promise<{ organisationId: OrganisationId; memberId: MemberId }>;
};

/** The endpoints by which people get in; the only ones that answer somebody who has not signed in. */
export function gettingInRoutes(
  server: Server,
  { identity, mailIsSet, signUp, whoIs, found }: GettingIn,
): void {
  const { doorkeeper, endpoints, app } = server;

  /** Answers everyone: parse, do. */
  function welcome<In extends z.ZodObject, Out extends z.ZodType>(
    endpoint: Endpoint<In, Out>,
    handler: (
      input: InputOf<Endpoint<In, Out>>,
      caller: Caller,
      reply: FastifyReply,
    ) => Promise<OutputOf<Endpoint<In, Out>>>,
  ): void {
    endpoints.push(endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        const input = parseInput(endpoint.input, inputOf(request), doorkeeper.languageOf(request));
        const output = await handler(input as InputOf<Endpoint<In, Out>>, callerOf(request), reply);
        reply.header('cache-control', 'no-store');
        return output === null ? reply.code(204).send() : reply.send(output);
      },
    });
  }

  /** Whoever no organisation lets in (any more) gets no session. */
  async function refuseOutsider(session: Session): Promise<void> {
    if (!(await isLetIn(identity, session.token)))
      throw new Refusal('forbidden', { because: 'no-membership', says: refusals['no-membership'] });
  }

  welcome(contract.getWelcome, async (_, { request }) => ({
    ...welcomeTo(await opennessOf(identity, signUp)),
    mailIsSet,
    language: doorkeeper.languageOf(request),
  }));

  welcome(contract.signUp, async (wish, caller, reply) => {
    const session = await oneAtATime(identity, async () => {
      const { signUpOpen, waiting } = await opennessOf(identity, signUp);
      if (!signUpOpen)
        throw new Refusal('refused', { because: 'sign-up-closed', says: refusals['sign-up-closed'] });
      const begun = await registerOrResume(identity, caller, wish);
      const made = await found(wish, waiting?.organisationId ?? null);
      await joinOrganisation(identity, wish.email, made);
      return begun;
    });
    setCookies(reply, session.cookies);
    return null;
  });

  welcome(contract.signIn, async (who, caller, reply) => {
    const session = await beginSession(identity, caller, who);
    await refuseOutsider(session);
    setCookies(reply, session.cookies);
    return null;
  });

  welcome(contract.signOut, async (_, caller, reply) => {
    setCookies(reply, await endSession(identity, caller));
    return null;
  });

  welcome(contract.askPasswordReset, async ({ email }, caller) => {
    await sendPasswordReset(identity, caller, email);
    return { mailIsSet };
  });

  welcome(contract.resetPassword, async ({ token, password }, caller) => {
    await setPassword(identity, caller, token, password);
    return null;
  });

  welcome(contract.getInvitation, async ({ token }) => {
    const { organisationName, memberName, email, language, known } = await readInvitation(identity, token);
    return { organisationName, memberName, email, language, known };
  });

  welcome(contract.acceptInvitation, async ({ token, password }, caller, reply) => {
    const { email, memberName, known } = await readInvitation(identity, token);
    const session = known
      ? await beginSession(identity, caller, { email, password })
      : await registerPerson(identity, caller, { name: memberName, email, password });
    await spendInvitation(identity, token, email);
    await refuseOutsider(session);
    setCookies(reply, session.cookies);
    return null;
  });

  endpoints.push(contract.getMe);
  app.get(contract.getMe.path, async (request, reply) => {
    const principal = await whoIs(request);
    if (!principal) throw new Refusal('unauthenticated');
    if (!principal.membership)
      throw new Refusal('forbidden', { because: 'no-membership', says: refusals['no-membership'] });
    const { member, organisation } = principal.membership;
    const { today } = await doorkeeper.admit(request);
    const { name, timeZone, currency, isDemo } = organisation;
    reply.header('cache-control', 'no-store');
    return { ...member, organisation: { name, timeZone, currency, isDemo }, today };
  });
}

function welcomeTo({ signUpOpen, isEmpty, waiting }: Openness) {
  return { signUpOpen, isEmpty, organisationName: waiting?.name ?? null };
}

type Caller = {
  ip: string;
  userAgent: string | undefined;
  cookie: string | undefined;
  request: FastifyRequest;
};

function callerOf(request: FastifyRequest): Caller {
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'],
    cookie: request.headers.cookie,
    request,
  };
}

function setCookies(reply: FastifyReply, cookies: string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}
