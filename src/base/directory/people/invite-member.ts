import { audit } from '#base/audit/audit.ts';
import type { Identity } from '#base/auth/identity.ts';
import { writeInvitation } from '#base/auth/invitations.ts';
import { invitationLetter } from '#base/auth/letters.ts';
import { forMail } from '#base/auth/proof.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';
import type { Mail } from '#base/mail/mail.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { lockMember } from './queries.ts';
import { refusals } from './refusals.ts';

/**
 * Lets a member sign in by a link that works once, for 14 days. The link is mailed when mail is set, and always
 * answered, so that it can be handed over in another way; the one in the mail proves the mailbox besides.
 */
export async function inviteMember(
  ctx: Context,
  { memberId, email }: InputOf<typeof contract.inviteMember>,
  outside: { identity: Identity; mail: Mail; address: string },
) {
  allow(may.editPeople(ctx.actor));
  const member = await ctx.transaction(async (tx) => {
    const before = await lockMember(tx, memberId);
    allow(may.invite(ctx.actor, before, email));
    if (before.archived)
      throw new Refusal('refused', { because: 'member-archived', says: refusals['member-archived'] });
    await refuseTaken({ member_email: refusals['email-taken'] }, () =>
      tx
        .updateTable('member')
        .set({ email: email.toLowerCase(), can_sign_in: true, version: before.version + 1 })
        .where('id', '=', memberId)
        .execute(),
    );
    const after = await lockMember(tx, memberId);
    await audit(tx, ctx, {
      action: 'member.invited',
      subject: { kind: 'member', id: memberId },
      before,
      after,
    });
    return after;
  });
  const { token, expiresAt } = await writeInvitation(
    outside.identity,
    {
      organisationId: ctx.organisationId,
      organisationName: ctx.organisation.name,
      memberId,
      memberName: member.name,
      email,
      language: member.language,
    },
    ctx.now,
  );
  const linkOf = (secret: string) => `${outside.address}/invitation/${secret}`;
  const link = linkOf(token);
  const inviter = ctx.actor.kind === 'member' ? ctx.actor.name : ctx.organisation.name;
  const letter = invitationLetter(
    { email, name: member.name },
    { inviter, organisation: ctx.organisation.name },
    linkOf(forMail(outside.identity, token)),
    member.language,
  );
  // From an invented company nobody gets mail. A mail server that is away does not undo the invitation: the letter
  // waits for it, and the link is there to be handed over.
  const mailed = outside.mail.isSet && !ctx.organisation.isDemo;
  if (mailed) await ctx.transaction((tx) => outside.mail.post(tx, letter, expiresAt));
  return { link, mailed, expiresAt: expiresAt.toISOString() };
}
