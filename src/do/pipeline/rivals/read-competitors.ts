import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/offering/table.ts';
import type { DealId } from '#base/kernel/id.ts';

import type { DealCompetitor } from './contract.ts';
import type {} from './table.ts';
import { threats } from './words.ts';

/** The competitors of a deal, the most threatening first. */
export async function readCompetitors(tx: Tx, ctx: Context, dealId: DealId): Promise<DealCompetitor[]> {
  const rows = await tx
    .selectFrom('deal_competitor as d')
    .innerJoin('competitor', (on) =>
      on
        .onRef('competitor.organisation_id', '=', 'd.organisation_id')
        .onRef('competitor.id', '=', 'd.competitor_id'),
    )
    .where('d.organisation_id', '=', ctx.organisationId)
    .where('d.deal_id', '=', dealId)
    .select(['competitor.id', 'competitor.name', 'd.threat', 'd.note'])
    .orderBy('competitor.name')
    .orderBy('competitor.id')
    .execute();
  const weight = ({ threat }: DealCompetitor) => (threat === null ? -1 : threats.indexOf(threat));
  return rows
    .map(({ id, name, threat, note }) => ({ competitor: { id, name }, threat, note }))
    .toSorted((a, b) => weight(b) - weight(a));
}
