import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow, Refusal, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { readRouting } from './queries.ts';
import { refusals } from './refusals.ts';
import type { Routing } from './routing.ts';
import { withCellEdits } from './rules/cell-edits.ts';
import { canWriteRouting } from './rules/can-write.ts';
import type {} from './table.ts';

/**
 * Writes the given parts of the routing, or single cells of its table. Who changed other parts or other cells meanwhile
 * keeps theirs; who was second with the same hears what it has become.
 */
export async function writeRouting(
  ctx: Context,
  { version, cells, ...given }: InputOf<typeof contract.writeRouting>,
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
    const parts = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
    const names = Object.keys(parts) as (keyof Routing)[];
    const current = { routing: before.routing, version: before.version };
    if (version > before.version || names.some((name) => (before.parts[name] ?? 0) > version))
      throw new Refusal('conflict', { because: 'changed-meanwhile', current });
    const edited = withCellEdits(given.rules ?? before.routing.rules, cells ?? []);
    if (!edited.ok)
      throw new Refusal('conflict', {
        because: 'cells-changed',
        current: { ...current, clashes: edited.clashes },
      });
    const routing: Routing = { ...before.routing, ...parts, rules: edited.rules };
    const next = before.version + 1;
    const touched = cells ? [...names, 'rules' as const] : names;
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
      parts: JSON.stringify({
        ...before.parts,
        ...Object.fromEntries(touched.map((name) => [name, next])),
      }),
      version: next,
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
    return { routing, version: next };
  });
}
