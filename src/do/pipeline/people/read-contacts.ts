import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type { DealId } from '#base/kernel/id.ts';

import type {} from '../table.ts';
import type { DealContact } from './contract.ts';
import type {} from './table.ts';
import { decisionParts } from './words.ts';

/**
 * The people of a deal: the first to call first, then by their part in the decision. Whoever is the first to call
 * and has no part as yet is there too.
 */
export async function readContacts(tx: Tx, ctx: Context, dealId: DealId): Promise<DealContact[]> {
  const rows = await tx
    .selectFrom('contact')
    .innerJoin('deal', (on) =>
      on.onRef('deal.organisation_id', '=', 'contact.organisation_id').on('deal.id', '=', dealId),
    )
    .leftJoin('deal_contact_part as d', (on) =>
      on
        .onRef('d.organisation_id', '=', 'contact.organisation_id')
        .onRef('d.contact_id', '=', 'contact.id')
        .on('d.deal_id', '=', dealId),
    )
    .where('contact.organisation_id', '=', ctx.organisationId)
    .where(
      sql<boolean>`contact.id IN (
        SELECT contact_id FROM deal_contact_part WHERE organisation_id = ${ctx.organisationId} AND deal_id = ${dealId}
        UNION ALL SELECT contact_id FROM deal WHERE organisation_id = ${ctx.organisationId} AND id = ${dealId})`,
    )
    .select([
      'contact.id',
      'contact.name',
      'contact.job_title as jobTitle',
      'contact.email',
      'contact.phone',
      'd.part',
      'd.note',
      sql<boolean>`coalesce(deal.contact_id = contact.id, false)`.as('primary'),
    ])
    .orderBy('contact.name')
    .orderBy('contact.id')
    .execute();
  return rows
    .map(({ part, note, primary, ...contact }): DealContact => ({
      contact,
      part: part ?? 'other',
      note,
      primary,
    }))
    .toSorted(
      (a, b) =>
        Number(b.primary) - Number(a.primary) ||
        decisionParts.indexOf(a.part) - decisionParts.indexOf(b.part),
    );
}
