import { createHash, randomBytes } from 'node:crypto';

import { Refusal } from '#base/kernel/refusal.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Identity } from './identity.ts';
import { cameBack } from './proof.ts';
import { refusals } from './refusals.ts';
import { providerOf } from './single-sign-on/provider.ts';

const validDays = 14;

export type Invitation = {
  organisationId: OrganisationId;
  organisationName: string;
  memberId: MemberId;
  memberName: string;
  email: string;
  language: Language;
};

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes an invitation; an earlier one for the same member stops working. The token is known to the link only. */
export async function writeInvitation(
  { db }: Identity,
  invitation: Invitation,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('invitation')
      .where('organisation_id', '=', invitation.organisationId)
      .where('member_id', '=', invitation.memberId)
      .where('accepted_at', 'is', null)
      .execute();
    await tx
      .insertInto('invitation')
      .values({
        token_hash: hashOf(token),
        organisation_id: invitation.organisationId,
        organisation_name: invitation.organisationName,
        member_id: invitation.memberId,
        member_name: invitation.memberName,
        email: invitation.email.toLowerCase(),
        language: invitation.language,
        expires_at: expiresAt,
        accepted_at: null,
        created_at: now,
      })
      .execute();
  });
  return { token, expiresAt };
}

/** The invitation behind a link, mailed or handed over; refuses one that has expired or was used. */
export async function readInvitation(
  identity: Identity,
  given: string,
): Promise<Invitation & { known: boolean; singleSignOnOnly: boolean }> {
  const { token } = cameBack(identity, given);
  const row = await identity.db
    .selectFrom('invitation')
    .leftJoin('user', 'user.email', 'invitation.email')
    .select([
      'invitation.organisation_id as organisationId',
      'organisation_name as organisationName',
      'member_id as memberId',
      'member_name as memberName',
      'invitation.email',
      'language',
      'user.id as userId',
    ])
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  if (!row) throw new Refusal('refused', { because: 'link-spent', says: refusals['link-spent'] });
  const { userId, ...invitation } = row;
  const provider = await providerOf(identity, invitation.organisationId);
  return { ...invitation, known: userId !== null, singleSignOnOnly: provider?.required ?? false };
}

/**
 * Makes the person behind an address the member of the invitation; works once. A link that came by mail proves the
 * address. Links to a new password that were made before end: an administrator who could make one for somebody of
 * their own organisation alone would come into this one with it.
 */
export async function spendInvitation(identity: Identity, given: string, email: string): Promise<void> {
  const { token, byMail } = cameBack(identity, given);
  await identity.db.transaction().execute(async (tx) => {
    const spent = await tx
      .updateTable('invitation')
      .set({ accepted_at: new Date() })
      .where('token_hash', '=', hashOf(token))
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', new Date())
      .returning(['organisation_id', 'member_id'])
      .executeTakeFirst();
    if (!spent) throw new Refusal('refused', { because: 'link-spent', says: refusals['link-spent'] });
    const user = await tx
      .selectFrom('user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    await tx.deleteFrom('verification').where('value', '=', user.id).execute();
    if (byMail)
      await tx.updateTable('user').set({ email_verified: true }).where('id', '=', user.id).execute();
    // Who was invited anew at another address comes in by that one, and no longer by the old one.
    await tx
      .deleteFrom('membership')
      .where('organisation_id', '=', spent.organisation_id)
      .where('member_id', '=', spent.member_id)
      .where('user_id', '!=', user.id)
      .execute();
    await tx
      .insertInto('membership')
      .values({ user_id: user.id, ...spent, created_at: new Date() })
      .onConflict((conflict) => conflict.columns(['user_id', 'organisation_id']).doNothing())
      .execute();
  });
}
