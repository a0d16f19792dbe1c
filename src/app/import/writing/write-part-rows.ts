import { sql } from 'kysely';

import type { ContactId, DealId } from '#base/kernel/id.ts';
import type { DecisionPart } from '#do/pipeline/people/words.ts';
import type { PartRecord } from '#app/import/rules/records.ts';

import { changeRows } from './change-rows.ts';
import { dealsMeant } from './deals-meant.ts';
import type { Known } from './known.ts';
import { contactNamed } from './known-contacts.ts';
import type { Run, Writer } from './run.ts';
import { putPeopleOn } from './write-parts.ts';

type Told = { id: DealId; other: ContactId; part: DecisionPart };

/**
 * Parts in the decision that stand in a file of their own, as Salesforce's OpportunityContactRole. Who is to be called
 * first becomes a deal's contact where it has none.
 */
export function partWriter(run: Run, known: Known): Writer<PartRecord> {
  return {
    async take(batch) {
      const deals = await dealsMeant(
        run,
        batch.map(({ record }) => record),
      );
      const told = new Map<string, Told>();
      const first = new Map<DealId, ContactId>();
      let unknown = 0;
      for (const { record } of batch) {
        const deal = deals(record);
        const contact =
          deal &&
          contactNamed(known.contacts, {
            externalId: record.contactExternalId,
            email: null,
            name: record.contactName,
            accountId: deal.accountId,
          });
        if (!deal || !contact) {
          unknown++;
          continue;
        }
        told.set(`${deal.id} ${contact}`, { id: deal.id, other: contact, part: record.part });
        if (record.primary && deal.contactId === null) first.set(deal.id, contact);
      }
      // A dry run makes no deals; those of this set will be there.
      if (!run.write) run.tally.count('parts', 'made', unknown);
      else run.tally.warn('part-without-deal', unknown);
      const there = await partsThere(run, [...told.values()]);
      const fresh = [...told].flatMap(([key, part]) => (there.has(key) ? [] : [part]));
      run.tally.count('parts', 'made', fresh.length);
      run.tally.count('parts', 'same', told.size - fresh.length);
      if (!run.write) return;
      await putPeopleOn(run, fresh);
      await changeRows(
        run,
        'deal',
        [...first].map(([id, contact_id]) => ({ id, set: { contact_id } })),
      );
    },
    async finish() {},
  };
}

/** Which of these people are on their deals already, with whatever part. */
async function partsThere(run: Run, told: readonly Told[]): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`
    select deal_id || ' ' || contact_id as key from deal_contact_part
    where organisation_id = ${run.ctx.organisationId} and deal_id = any(${told.map(({ id }) => id)}::uuid[])`.execute(
    run.tx,
  );
  return new Set(rows.map(({ key }) => key));
}
