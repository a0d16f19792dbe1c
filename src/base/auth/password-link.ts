import { randomBytes } from 'node:crypto';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Identity } from './identity.ts';

const validHours = 24;
/** What the tokens begin with that are handed over by somebody: those of a mail do not. */
const handed = 'handed-';

/** Was this token handed over by an administrator, or made on the server? Then it proves no mailbox. */
export const isHandedOver = (token: string): boolean => token.startsWith(handed);

export type PersonWhoSignsIn = {
  userId: string;
  memberships: { organisationId: OrganisationId; isDemo: boolean }[];
};

/**
 * Makes what a link to a new password carries: it works once, for a day, and ends the sessions of whoever it is for.
 * An earlier one of that person stops working.
 */
export async function writePasswordToken(
  { auth, db }: Identity,
  userId: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = `${handed}${randomBytes(24).toString('base64url')}`;
  const expiresAt = new Date(now.getTime() + validHours * 3_600_000);
  await db.deleteFrom('verification').where('value', '=', userId).execute();
  const { internalAdapter } = await auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt,
  });
  return { token, expiresAt };
}

/** Who signs in as this member, and where else they belong; null where nobody does yet. */
export async function personOfMember(
  identity: Identity,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<PersonWhoSignsIn | null> {
  const row = await identity.db
    .selectFrom('membership')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row ? personWith(identity, row.user_id) : null;
}

/** Who signs in with this address; null where nobody does. */
export async function personAt(identity: Identity, email: string): Promise<PersonWhoSignsIn | null> {
  const row = await identity.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? personWith(identity, row.id) : null;
}

async function personWith({ db }: Identity, userId: string): Promise<PersonWhoSignsIn> {
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.organisation_id', 'membership.organisation_id')
    .select(['membership.organisation_id as organisationId', 'is_demo as isDemo'])
    .where('user_id', '=', userId)
    .execute();
  return { userId, memberships };
}
