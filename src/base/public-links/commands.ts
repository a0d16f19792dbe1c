import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { PublicLink } from './contract.ts';
import type { PublicLinkId, PublicLinks } from './kinds.ts';
import { may } from './policy.ts';
import { lockPublicLink } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';
import { makeLinkToken } from './token.ts';

const mostOfOneSubject = 20;

/** Makes a secret link. Its address is in the answer and nowhere else: of the secret only a hash is kept. */
export async function addPublicLink(
  ctx: Context,
  kinds: PublicLinks,
  address: string,
  { kind, subjectId, name }: InputOf<typeof contract.addPublicLink>,
): Promise<OutputOf<typeof contract.addPublicLink>> {
  allow(may.useLinks(ctx.actor));
  return ctx.transaction(async (tx) => {
    allow(await kinds[kind].may(tx, ctx, subjectId));
    const { serving } = await tx
      .selectFrom('public_link')
      .where('kind', '=', kind)
      .where('subject_id', 'is not distinct from', subjectId)
      .where('revoked_at', 'is', null)
      .select((row) => row.fn.countAll<number>().as('serving'))
      .executeTakeFirstOrThrow();
    if (serving >= mostOfOneSubject)
      throw new Refusal('refused', { because: 'too-many-links', says: refusals['too-many-links'] });
    const id = newId<PublicLinkId>();
    const { token, hash } = makeLinkToken(ctx.organisationId, id);
    await tx
      .insertInto('public_link')
      .values({
        organisation_id: ctx.organisationId,
        id,
        kind,
        subject_id: subjectId,
        name,
        secret_hash: hash,
        made_by_id: memberOf(ctx.actor),
        last_used_at: null,
        revoked_at: null,
      })
      .execute();
    const { link } = await lockPublicLink(tx, id);
    await audit(tx, ctx, { action: 'public-link.added', subject: { kind: 'public-link', id }, after: link });
    return { link, url: new URL(kinds[kind].pathOf(token), address).href };
  });
}

/** Ends a link at once; ending it again changes nothing. */
export async function revokePublicLink(
  ctx: Context,
  { linkId }: { linkId: PublicLinkId },
): Promise<PublicLink> {
  allow(may.useLinks(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { link: before, madeById } = await lockPublicLink(tx, linkId);
    allow(may.revokeLink(ctx.actor, { madeById }));
    if (before.revokedAt !== null) return before;
    await tx.updateTable('public_link').set({ revoked_at: ctx.now }).where('id', '=', linkId).execute();
    const { link: after } = await lockPublicLink(tx, linkId);
    await audit(tx, ctx, {
      action: 'public-link.revoked',
      subject: { kind: 'public-link', id: linkId },
      before,
      after,
    });
    return after;
  });
}
