import { randomUUID } from 'node:crypto';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Caller } from '../caller.ts';
import { canComeInAs, whatBecomesOf } from '../entrance/rules.ts';
import type { Identity } from '../identity.ts';
import { beginSession, type Session } from '../sessions.ts';
import { signOnRefusal, type Said } from './trip.ts';

/** What the organisation itself does: makes a member of somebody, and remembers that signing in worked. */
export type Reception = {
  makeMember(organisationId: OrganisationId, person: { name: string; email: string }): Promise<MemberId>;
  letMemberIn(organisationId: OrganisationId, memberId: MemberId): Promise<void>;
  worked(organisationId: OrganisationId, version: number): Promise<void>;
};

/**
 * Somebody comes from the organisation's provider. The session that begins reaches that organisation alone; who is known
 * by the provider's own name for them needs no address any more.
 */
export async function arrive(
  identity: Identity,
  caller: Caller,
  said: Said,
  reception: Reception,
): Promise<Session> {
  const { provider, subject } = said;
  const { organisationId } = provider;
  const userId = (await linked(identity, said)) ?? (await welcomeNew(identity, said, reception));
  const place = await identity.db
    .selectFrom('membership')
    .select('member_id')
    .where('user_id', '=', userId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!place) throw signOnRefusal('not-invited');
  const entry = { userId, method: 'single-sign-on' as const, secondFactor: true };
  const session = await beginSession(identity, caller, { ...entry, onlyOrganisationId: organisationId });
  const { rows } = await identity.pool.query<{ who: { member: unknown } | null }>(
    'SELECT identity.who_is($1) AS who',
    [session.token],
  );
  if (!rows[0]?.who?.member) {
    await identity.db.deleteFrom('session').where('token', '=', session.token).execute();
    throw signOnRefusal('member-archived');
  }
  await identity.db
    .insertInto('sign_on_link')
    .values({ organisation_id: organisationId, issuer: provider.issuer, subject, user_id: userId })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'issuer', 'subject']).doNothing())
    .execute();
  await reception.worked(organisationId, provider.version);
  return session;
}

async function linked({ db }: Identity, { provider, subject }: Said): Promise<string | null> {
  const row = await db
    .selectFrom('sign_on_link')
    .select('user_id')
    .where('organisation_id', '=', provider.organisationId)
    .where('issuer', '=', provider.issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/** The first time: who is this to the organisation? */
async function welcomeNew(identity: Identity, said: Said, reception: Reception): Promise<string> {
  const { provider, email: claimed } = said;
  const { organisationId } = provider;
  const allowed = canComeInAs(said, provider.domains);
  if (!allowed.ok) throw signOnRefusal(allowed.because);
  const email = claimed ?? '';
  const user = await identity.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  const own = user
    ? await identity.db
        .selectFrom('membership')
        .select('member_id')
        .where('user_id', '=', user.id)
        .where('organisation_id', '=', organisationId)
        .executeTakeFirst()
    : undefined;
  const member = await memberAt(identity, organisationId, email);
  const becomes = whatBecomesOf({
    known: user !== undefined,
    belongsHere: own !== undefined,
    member,
    letsIn: provider.letsIn,
  });
  if (!becomes.ok) throw signOnRefusal(becomes.because);
  if (user) return user.id;
  const name = said.name ?? email.slice(0, email.indexOf('@'));
  const memberId = member?.id ?? (await reception.makeMember(organisationId, { name, email }));
  if (member && !member.canSignIn) await reception.letMemberIn(organisationId, memberId);
  return newPerson(identity, { name: member?.name ?? name, email, organisationId, memberId });
}

type MemberAtDoor = { id: MemberId; name: string; archived: boolean; canSignIn: boolean };

async function memberAt(
  { pool }: Identity,
  organisationId: OrganisationId,
  email: string,
): Promise<MemberAtDoor | null> {
  const { rows } = await pool.query<{ member: MemberAtDoor | null }>(
    'SELECT identity.member_at($1, $2) AS member',
    [organisationId, email],
  );
  return rows[0]?.member ?? null;
}

/** Somebody without a password here; an invitation that waited for them has served. */
async function newPerson(
  { db }: Identity,
  seat: { name: string; email: string; organisationId: OrganisationId; memberId: MemberId },
): Promise<string> {
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('user').values({ id, name: seat.name, email: seat.email }).execute();
    await tx
      .deleteFrom('membership')
      .where('organisation_id', '=', seat.organisationId)
      .where('member_id', '=', seat.memberId)
      .execute();
    await tx
      .insertInto('membership')
      .values({
        user_id: id,
        organisation_id: seat.organisationId,
        member_id: seat.memberId,
        created_at: new Date(),
      })
      .execute();
    await tx
      .updateTable('invitation')
      .set({ accepted_at: new Date() })
      .where('organisation_id', '=', seat.organisationId)
      .where('member_id', '=', seat.memberId)
      .where('accepted_at', 'is', null)
      .execute();
  });
  return id;
}
