import { createHmac } from 'node:crypto';

import { beginSession, registerPerson, type Session } from '#base/auth/getting-in.ts';
import type { Identity } from '#base/auth/identity.ts';
import { joinOrganisation } from '#base/auth/membership.ts';
import { listMembers } from '#base/directory/people/queries.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type pg from 'pg';

import { contextFor } from '../founding.ts';
import { makeDemo } from './commands.ts';

const email = 'bezoeker@bezoeker.cadans.example';

type Pools = { app: pg.Pool };
type Caller = { ip: string };
type Seat = { organisationId: OrganisationId; memberId: MemberId };

/**
 * Lets somebody look around on an installation where nobody has an organisation yet. There is one visitor and one
 * invented company, however often the first screen is used: what was made before is taken up again.
 */
export async function letVisitorIn(
  identity: Identity,
  pools: Pools,
  caller: Caller,
  language: Language,
): Promise<Session> {
  const session = await visitorSession(identity, caller);
  const seated = await identity.db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select(['membership.organisation_id as organisationId', 'member_id as memberId'])
    .where('user.email', '=', email)
    .executeTakeFirst();
  const seat = seated ?? (await freeSeat(identity, pools)) ?? (await makeDemo(pools.app, language));
  if (!seated) await joinOrganisation(identity, email, seat);
  await speak(pools, seat, language);
  return session;
}

/** Nobody knows the visitor's password: it follows from the installation's secret. */
async function visitorSession(identity: Identity, caller: Caller): Promise<Session> {
  const { secret } = identity.auth.options;
  const password = createHmac('sha256', secret).update('visitor').digest('base64url');
  try {
    return await beginSession(identity, caller, { email, password });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'unauthenticated') throw error;
    // A visitor whose password came from an earlier secret makes room; the company stays.
    await identity.db.deleteFrom('user').where('email', '=', email).execute();
    return registerPerson(identity, caller, { name: 'Bezoeker', email, password });
  }
}

/** The head of an invented company that was made on the command line. */
async function freeSeat(identity: Identity, pools: Pools): Promise<Seat | null> {
  const waiting = await identity.db
    .selectFrom('organisation')
    .leftJoin('membership', 'membership.organisation_id', 'organisation.organisation_id')
    .select(['organisation.organisation_id as organisationId'])
    .where('is_demo', '=', true)
    .where('membership.member_id', 'is', null)
    .executeTakeFirst();
  if (!waiting) return null;
  const { organisationId } = waiting;
  const members = await listMembers(inside(pools, organisationId));
  const head = members.find(({ access, canSignIn }) => access === 'administrator' && canSignIn);
  return head ? { organisationId, memberId: head.id } : null;
}

async function speak(pools: Pools, { organisationId, memberId }: Seat, language: Language): Promise<void> {
  await inside(pools, organisationId).transaction((tx) =>
    tx.updateTable('member').set({ language }).where('id', '=', memberId).execute(),
  );
}

function inside({ app }: Pools, id: OrganisationId) {
  return contextFor(app, { id, organisationName: 'Cadans', language: 'nl', isDemo: true });
}
