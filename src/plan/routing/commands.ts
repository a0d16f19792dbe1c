import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { readRouting } from './queries.ts';
import { refusals } from './refusals.ts';
import type { Routing } from './routing.ts';
import { canWriteRouting } from './rules/can-write.ts';
import type {} from './table.ts';

/** Writes the given parts of the routing. Who was second hears what it has become. */
export async function writeRouting(
  ctx: Context,
  { version, ...given }: InputOf<typeof contract.writeRouting>,
): Promise<OutputOf<typeof contract.writeRouting>> {
  allow(may.designRouting(ctx.actor));
  return ctx.transaction(async (tx) => {
    await tx
      .selectFrom('organisation')
      .where('organisation_id', '=', ctx.organisationId)
      .select('organisation_id')
      .forUpdate()
      .execute();
    const before = await readRouting(tx, ctx, true);
    sameVersion(before, version);
    const parts = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
    const routing: Routing = { ...before.routing, ...parts };
    const teams = await tx
      .selectFrom('team')
      .where('organisation_id', '=', ctx.organisationId)
      .select('id')
      .execute();
    refuseUnless(canWriteRouting(routing, new Set(teams.map(({ id }) => id))), refusals);
    const values = {
      channels: JSON.stringify(routing.channels),
      kinds: JSON.stringify(routing.kinds),
      opening: JSON.stringify(routing.opening),
      rules: JSON.stringify(routing.rules),
      mix: JSON.stringify(routing.mix),
      panel: JSON.stringify(routing.panel),
      version: version + 1,
      updated_at: ctx.now,
    };
    await tx
      .insertInto('routing')
      .values({ organisation_id: ctx.organisationId, ...values })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
      .execute();
    await audit(tx, ctx, {
      action: 'routing.set',
      subject: { kind: 'routing', id: null },
      before: before.routing,
      after: routing,
    });
    return { routing, version: version + 1 };
  });
}
