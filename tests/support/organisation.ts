import { newId, openContext, type Context } from '#base/db/context.ts';
import type { Access, Actor } from '#base/kernel/actor.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import { contextFor, equipOrganisation } from '#app/founding.ts';
import type { TestDatabase } from './database.ts';

export type TestOrganisation = {
  /** What the command line may do: everything in this organisation. */
  ctx: Context;
  /** The context of another who acts in it: a program, a job. */
  by(actor: Actor): Context;
  /** A new member with this access, and the context in which that member acts. */
  as(
    access: Access,
    extra?: { name?: string; now?: Date; language?: Language },
  ): Promise<Context & { memberId: MemberId }>;
};

/** An organisation as a new customer gets it. */
export async function makeOrganisation(
  { pools }: TestDatabase,
  { name = 'Proefbedrijf', now = new Date() }: { name?: string; now?: Date } = {},
): Promise<TestOrganisation> {
  const ctx = contextFor(pools.app, { id: newId<OrganisationId>(), organisationName: name, language: 'nl' });
  await ctx.inOne(equipOrganisation);
  const at = (actor: Actor, language: Language, when: Date) =>
    openContext(pools.app, { organisation: ctx.organisation, actor, language, now: when });
  return {
    ctx: at({ kind: 'command-line' }, 'nl', now),
    by: (actor) => at(actor, 'nl', now),
    async as(access, extra = {}) {
      const id = newId<MemberId>();
      const called = extra.name ?? `Proef ${access}`;
      await ctx.transaction((tx) =>
        tx
          .insertInto('member')
          .values({
            organisation_id: ctx.organisationId,
            id,
            name: called,
            email: null,
            access,
            language: 'nl',
            team_id: null,
            reports_to_id: null,
            is_owner: false,
            can_sign_in: true,
            import_id: null,
            archived_at: null,
          })
          .execute(),
      );
      const acting = at(
        { kind: 'member', memberId: id, name: called, access },
        extra.language ?? 'nl',
        extra.now ?? now,
      );
      return { ...acting, memberId: id };
    },
  };
}
