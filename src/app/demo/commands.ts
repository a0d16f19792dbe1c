import type pg from 'pg';

import { newId, type Context } from '#base/db/context.ts';
import { send } from '#base/jobs/send.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { lookForSignalsJob } from '#check/signals/jobs.ts';

import { contextFor, equipOrganisation } from '../founding.ts';
import { generateDemo } from './generate.ts';
import { loadDemo } from './load-demo.ts';
import { loadProcesses } from './load-processes.ts';
import { may } from './policy.ts';
import { refusals } from './refusals.ts';

const demoNames: Record<Language, string> = {
  nl: 'Voorbeeldbedrijf (verzonnen)',
  en: 'Example company (invented)',
};

/**
 * Makes the invented company: fourteen people and eighteen months up to today, in an organisation of its own.
 * @returns the organisation and the member who runs it
 */
export async function makeDemo(
  pool: pg.Pool,
  language: Language,
): Promise<{ organisationId: OrganisationId; memberId: MemberId }> {
  const ctx = contextFor(pool, {
    id: newId<OrganisationId>(),
    organisationName: demoNames[language],
    language,
    isDemo: true,
  });
  const company = generateDemo({ today: ctx.today });
  const memberId = await ctx.inOne(async (inside) => {
    await equipOrganisation(inside);
    const director = await loadDemo(inside, company);
    await loadProcesses(inside, company, director);
    return director;
  });
  // What is hidden in it is found right after, while somebody already looks around.
  await ctx.transaction((tx) => send(tx, lookForSignalsJob, {}));
  return { organisationId: ctx.organisationId, memberId };
}

/** Throws an invented company away. Refuses to do so with any other. */
export async function throwAwayDemo(ctx: Context): Promise<void> {
  allow(may.throwAwayDemo(ctx.actor));
  if (!ctx.organisation.isDemo)
    throw new Refusal('refused', { because: 'not-a-demo', says: refusals['not-a-demo'] });
  await ctx.transaction(async (tx) => {
    // In this order, so that the weekly sums are taken off while their organisation is still there.
    await tx.deleteFrom('activity').where('organisation_id', '=', ctx.organisationId).execute();
    await tx.deleteFrom('deal').where('organisation_id', '=', ctx.organisationId).execute();
    await tx
      .deleteFrom('organisation')
      .where('organisation_id', '=', ctx.organisationId)
      .where('is_demo', '=', true)
      .execute();
  });
}
