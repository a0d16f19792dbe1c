import { sql } from 'kysely';

import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';
import type {} from '#do/pipeline/table.ts';
import { nameKey } from '#app/import/rules/name-key.ts';

import type { Run } from './run.ts';

export type FoundDeal = { id: DealId; accountId: AccountId | null; contactId: ContactId | null };
/** How a row names a deal; `aboutExternalId` may be of something else. */
type Naming = { dealExternalId: string | null; aboutExternalId?: string | null; dealName: string | null };

/** The deals that these rows name: by id, else by a title that only one deal has. */
export async function dealsMeant(
  run: Run,
  records: readonly Naming[],
): Promise<(record: Naming) => FoundDeal | null> {
  const ids = records.flatMap(({ dealExternalId, aboutExternalId }) =>
    [dealExternalId, aboutExternalId ?? null].filter((id) => id !== null),
  );
  const names = records.flatMap(({ dealName }) => (dealName === null ? [] : [dealName]));
  const byId = await run.tx
    .selectFrom('deal')
    .select(['id', 'account_id as accountId', 'contact_id as contactId', 'external_id as externalId'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('external_source', '=', run.source)
    .where(sql<boolean>`external_id = any(${ids}::text[])`)
    .execute();
  const byTitle = await run.tx
    .selectFrom('deal')
    .select(['id', 'account_id as accountId', 'contact_id as contactId', 'title'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where(sql<boolean>`title = any(${names}::text[])`)
    .execute();
  const found = new Map(byId.map(({ externalId, ...deal }) => [externalId, deal]));
  const titled = new Map<string, FoundDeal | null>();
  for (const { title, ...deal } of byTitle) {
    const key = nameKey(title);
    titled.set(key, titled.has(key) ? null : deal);
  }
  return ({ dealExternalId, aboutExternalId, dealName }) =>
    found.get(dealExternalId ?? aboutExternalId ?? '') ??
    (dealName === null ? null : (titled.get(nameKey(dealName)) ?? null));
}
