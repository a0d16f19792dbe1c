import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { ContactId, DealId, ImportId, OrganisationId } from '#base/kernel/id.ts';
import type {} from '#do/pipeline/people/table.ts';
import type { DecisionPart } from '#do/pipeline/people/words.ts';
import type {} from '#do/pipeline/rivals/table.ts';
import type { ResolvedDeal } from '#app/import/rules/deal-history.ts';

import type { Run } from './run.ts';

type Told = { id: DealId; deal: Pick<ResolvedDeal, 'contactId' | 'contactPart' | 'competitorId'> };

/**
 * Puts the people that rows name on their deals with their part in the decision, and whom the customer compares with.
 * What people wrote on a deal themselves stays as it is. What is added is kept for undoing.
 */
export async function writeParts(run: Run, told: readonly Told[]): Promise<void> {
  const people = told.flatMap(({ id, deal: { contactId, contactPart } }) =>
    contactId === null || !contactPart ? [] : [{ id, other: contactId as ContactId, part: contactPart }],
  );
  const rivals = told.flatMap(({ id, deal: { competitorId } }) =>
    !competitorId ? [] : [{ id, other: competitorId }],
  );
  await putPeopleOn(run, people);
  if (rivals.length > 0)
    await sql`
      with added as (
        insert into deal_competitor (organisation_id, deal_id, competitor_id)
        select ${run.ctx.organisationId}, c.id, c.other
        from json_to_recordset(${JSON.stringify(rivals)}::json) c (id uuid, other uuid)
        on conflict do nothing
        returning deal_id, competitor_id
      )
      ${keeping(run, 'deal_competitor', sql`jsonb_build_object('other', competitor_id)`)}`.execute(run.tx);
}

/** Puts people on deals with their part in the decision; who is there already keeps the part that they have. */
export async function putPeopleOn(
  run: Run,
  people: readonly { id: DealId; other: ContactId; part: DecisionPart }[],
): Promise<void> {
  if (people.length === 0) return;
  await sql`
    with added as (
      insert into deal_contact_part (organisation_id, deal_id, contact_id, part)
      select ${run.ctx.organisationId}, c.id, c.other, c.part
      from json_to_recordset(${JSON.stringify(people)}::json) c (id uuid, other uuid, part text)
      on conflict do nothing
      returning deal_id, contact_id, part
    )
    ${keeping(run, 'deal_contact_part', sql`jsonb_build_object('other', contact_id, 'part', part)`)}`.execute(
    run.tx,
  );
}

/** Keeps a list of what was added for each deal. */
function keeping({ ctx, importId }: Run, table: string, what: ReturnType<typeof sql>) {
  return sql`
    insert into import_change (organisation_id, import_id, table_name, row_id, before)
    select ${ctx.organisationId}, ${importId}, ${table}, deal_id, jsonb_agg(${what}) from added group by deal_id
    on conflict (organisation_id, import_id, table_name, row_id)
      do update set before = import_change.before || excluded.before`;
}

/** Takes what an import added to deals off them again, unless somebody has said more of it since. */
export async function takePartsOff(tx: Tx, own: OrganisationId, importId: ImportId): Promise<void> {
  await sql`
    delete from deal_contact_part p using import_change c, jsonb_array_elements(c.before) added
    where p.organisation_id = ${own} and c.organisation_id = ${own} and c.import_id = ${importId}
      and c.table_name = 'deal_contact_part' and c.row_id = p.deal_id and p.contact_id = (added->>'other')::uuid
      and p.part = added->>'part' and p.note is null and ${isNotKept(own, importId)}`.execute(tx);
  await sql`
    delete from deal_competitor p using import_change c, jsonb_array_elements(c.before) added
    where p.organisation_id = ${own} and c.organisation_id = ${own} and c.import_id = ${importId}
      and c.table_name = 'deal_competitor' and c.row_id = p.deal_id and p.competitor_id = (added->>'other')::uuid
      and p.threat is null and p.note is null and ${isNotKept(own, importId)}`.execute(tx);
}

/** A deal that the import made and somebody has edited stays whole. */
const isNotKept = (own: OrganisationId, importId: ImportId) => sql`not exists (select from deal d
  where d.organisation_id = ${own} and d.id = p.deal_id and d.import_id = ${importId} and d.version > 1)`;
