import { randomBytes } from 'node:crypto';

import type { Caller } from '#base/auth/caller.ts';
import { registerPerson } from '#base/auth/getting-in.ts';
import type { Identity } from '#base/auth/identity.ts';
import { joinOrganisation } from '#base/auth/membership.ts';
import { beginSession, type Session } from '#base/auth/sessions.ts';
import { listMembers } from '#base/directory/people/queries.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type pg from 'pg';

import { contextFor } from '../founding.ts';
import { makeDemo } from './commands.ts';

const email = 'bezoeker@bezoeker.cadans.example';

type Pools = { app: pg.Pool };
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
  const userId = await visitor(identity, caller);
  const seated = await identity.db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select(['membership.organisation_id as organisationId', 'member_id as memberId'])
    .where('user.email', '=', email)
    .executeTakeFirst();
  const seat = seated ?? (await freeSeat(identity, pools)) ?? (await makeDemo(pools.app, language));
  if (!seated) await joinOrganisation(identity, email, seat);
  await speak(pools, seat, language);
  return beginSession(identity, caller, { userId, method: 'visitor', secondFactor: false });
}

/** Nobody knows the visitor's password; they come in by the first screen alone. */
async function visitor(identity: Identity, caller: Caller): Promise<string> {
  const known = await identity.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  if (known) return known.id;
  const password = randomBytes(32).toString('base64url');
  return registerPerson(identity, caller, { name: 'Bezoeker', email, password });
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
