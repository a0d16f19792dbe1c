import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { listMembers } from './queries.ts';
import type {} from './table.ts';

type FirstMember = { name: string; email: string };

/** Writes the organisation that a context was opened for. Its first member comes with `addFirstMember`. */
export async function foundOrganisation(ctx: Context): Promise<void> {
  const { id, name, timeZone, currency, language, isDemo } = ctx.organisation;
  await ctx.transaction(async (tx) => {
    await tx
      .insertInto('organisation')
      .values({
        organisation_id: id,
        name,
        time_zone: timeZone,
        currency,
        language,
        is_demo: isDemo,
      })
      .execute();
    await audit(tx, ctx, {
      action: 'organisation.founded',
      subject: { kind: 'organisation', id },
      after: ctx.organisation,
    });
  });
}

/**
 * Makes whoever signed up first an administrator. Where an import already made a member with this address or this
 * name, that is the one.
 */
export async function addFirstMember(ctx: Context, { name, email }: FirstMember): Promise<MemberId> {
  return ctx.inOne(async (inside) => {
    const same = (await listMembers(inside)).find(
      (member) =>
        member.email?.toLowerCase() === email.toLowerCase() ||
        (member.email === null && member.name === name),
    );
    const id = same?.id ?? newId<MemberId>();
    await inside.transaction(async (tx) => {
      if (same)
        await tx
          .updateTable('member')
          .set({ email, access: 'administrator', can_sign_in: true, version: same.version + 1 })
          .where('id', '=', id)
          .execute();
      else
        await tx
          .insertInto('member')
          .values({
            organisation_id: ctx.organisationId,
            id,
            name,
            email,
            access: 'administrator',
            language: ctx.language,
            team_id: null,
            reports_to_id: null,
            is_owner: false,
            can_sign_in: true,
            import_id: null,
            archived_at: null,
          })
          .execute();
      await audit(tx, ctx, {
        action: 'member.signed-up',
        subject: { kind: 'member', id },
        after: { name, email },
      });
    });
    return id;
  });
}
