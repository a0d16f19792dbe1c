import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { refuseUnless } from '#base/kernel/refusal.ts';

import { catalogueOf } from './catalogue.ts';
import { refusals } from './refusals.ts';
import type { CatalogueRole, Role } from './role.ts';
import type {} from './table.ts';

/** The roles of the organisation: the seven, then its own, retired ones among them. */
export async function readCatalogue(tx: Tx, organisationId: OrganisationId): Promise<CatalogueRole[]> {
  const kept = await tx
    .selectFrom('sales_role')
    .where('organisation_id', '=', organisationId)
    .select(['code', 'name', 'mission', 'sells', 'version'])
    .select((role) => role('retired_at', 'is not', null).as('retired'))
    .orderBy('created_at')
    .orderBy('code')
    .execute();
  return catalogueOf(kept.map((row) => ({ ...row, retired: Boolean(row.retired) })));
}

/** The roles, for whoever asks. */
export async function listCatalogue(ctx: Context): Promise<CatalogueRole[]> {
  return ctx.read((tx) => readCatalogue(tx, ctx.organisationId));
}

/**
 * Refuses a role that is not there or is no longer in use, unless it stood there before.
 * @param before what was already chosen
 */
export async function refuseUnknownRoles(
  tx: Tx,
  organisationId: OrganisationId,
  wanted: readonly Role[],
  before: readonly Role[] = [],
): Promise<void> {
  const fresh = wanted.filter((role) => !before.includes(role));
  if (fresh.length === 0) return;
  const catalogue = await readCatalogue(tx, organisationId);
  const inUse = new Set(catalogue.filter(({ retired }) => !retired).map(({ code }) => code));
  refuseUnless(
    fresh.every((role) => inUse.has(role)) ? { ok: true } : { ok: false, because: 'no-such-role' },
    refusals,
  );
}
