import type pg from 'pg';

import { audit } from '#base/audit/audit.ts';
import type { Reception } from '#base/auth/single-sign-on/arrive.ts';
import { newId } from '#base/db/context.ts';
import { jobContext } from '#base/jobs/organisation-context.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

/** What an organisation does when somebody comes from its provider. */
export function receptionOf(pool: pg.Pool): Reception {
  const inside = async (id: OrganisationId) => {
    const ctx = await jobContext(pool, id, 'single-sign-on', null);
    if (!ctx) throw new Refusal('not-found');
    return ctx;
  };
  return {
    async makeMember(organisationId, { name, email }) {
      const ctx = await inside(organisationId);
      const id = newId<MemberId>();
      await ctx.transaction(async (tx) => {
        await tx
          .insertInto('member')
          .values({
            organisation_id: organisationId,
            id,
            name,
            email,
            access: 'member',
            language: ctx.organisation.language,
            team_id: null,
            reports_to_id: null,
            is_owner: false,
            can_sign_in: true,
            import_id: null,
            archived_at: null,
          })
          .execute();
        await audit(tx, ctx, {
          action: 'member.added',
          subject: { kind: 'member', id },
          after: { name, email },
        });
      });
      return id;
    },
    async letMemberIn(organisationId, memberId) {
      const ctx = await inside(organisationId);
      await ctx.transaction(async (tx) => {
        await tx
          .updateTable('member')
          .set((member) => ({ can_sign_in: true, version: member('version', '+', 1) }))
          .where('id', '=', memberId)
          .execute();
        await audit(tx, ctx, { action: 'member.let-in', subject: { kind: 'member', id: memberId } });
      });
    },
    async worked(organisationId, version) {
      const ctx = await inside(organisationId);
      await ctx.transaction((tx) =>
        tx
          .updateTable('single_sign_on')
          .set({ worked_at: ctx.now })
          .where('organisation_id', '=', organisationId)
          .where('version', '=', version)
          .where('worked_at', 'is', null)
          .execute(),
      );
    },
  };
}
