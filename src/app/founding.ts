import type pg from 'pg';

import { newId, openContext, type Context } from '#base/db/context.ts';
import { addFirstMember, foundOrganisation } from '#base/directory/people/found-organisation.ts';
import { amsterdam } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { euro } from '#base/kernel/money.ts';
import { makeDefaultCycles } from '#plan/sales-cycle/make-default-cycles.ts';
import { insertStartingKpis } from '#plan/targets/insert-starting-kpis.ts';

type Wish = { organisationName: string; name: string; email: string; language: Language };

/** Makes organisations for people who sign up, or gives them the one that waits. */
export function foundFor(pool: pg.Pool) {
  return async (
    wish: Wish,
    waiting: OrganisationId | null,
  ): Promise<{ organisationId: OrganisationId; memberId: MemberId }> => {
    const ctx = contextFor(pool, { ...wish, id: waiting ?? newId<OrganisationId>() });
    return ctx.inOne(async (inside) => {
      const signingUp: Context = { ...inside, via: { kind: 'sign-up', id: ctx.organisationId } };
      if (waiting === null) await equipOrganisation(signingUp);
      return { organisationId: ctx.organisationId, memberId: await addFirstMember(signingUp, wish) };
    });
  };
}

/** Writes a new organisation with everything that each one has from the start. */
export async function equipOrganisation(ctx: Context): Promise<void> {
  await foundOrganisation(ctx);
  await makeDefaultCycles(ctx);
  await ctx.transaction((tx) => insertStartingKpis(tx, ctx.organisationId));
}

/** The context in which an organisation is made. Here its id is minted. */
export function contextFor(
  pool: pg.Pool,
  wish: { id: OrganisationId; organisationName: string; language: Language; isDemo?: boolean },
): Context {
  return openContext(pool, {
    organisation: {
      id: wish.id,
      name: wish.organisationName,
      timeZone: amsterdam,
      currency: euro,
      language: wish.language,
      isDemo: wish.isDemo ?? false,
    },
    actor: { kind: 'command-line' },
    language: wish.language,
    now: new Date(),
  });
}
