import { audit } from '#base/audit/audit.ts';
import type { Identity } from '#base/auth/identity.ts';
import { passwordLink } from '#base/auth/password-link-address.ts';
import { personOfMember, writePasswordToken } from '#base/auth/password-link.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { lockMember } from './queries.ts';
import { refusals } from './refusals.ts';
import { canRenewPassword } from './rules.ts';

/**
 * Makes a link with which a member who forgot the password chooses a new one: once, within a day. Refuses a member
 * who does not sign in yet, and somebody who also belongs to another organisation: this link would open that one too.
 */
export async function makePasswordLink(
  ctx: Context,
  { memberId }: InputOf<typeof contract.makePasswordLink>,
  { identity, address }: { identity: Identity; address: string },
) {
  return ctx.transaction(async (tx) => {
    const member = await lockMember(tx, memberId);
    allow(may.renewPassword(ctx.actor, member));
    const person = await personOfMember(identity, ctx.organisationId, memberId);
    const elsewhere =
      person?.memberships.some(
        ({ organisationId, isDemo }) => !isDemo && organisationId !== ctx.organisationId,
      ) ?? false;
    refuseUnless(canRenewPassword({ ...member, signsIn: person !== null, elsewhere }), refusals);
    await audit(tx, ctx, { action: 'member.password-link-made', subject: { kind: 'member', id: memberId } });
    const { token, expiresAt } = await writePasswordToken(identity, person?.userId ?? '', ctx.now);
    return { link: passwordLink(address, token), expiresAt: expiresAt.toISOString() };
  });
}
