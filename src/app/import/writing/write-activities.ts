import { sql, type Insertable } from 'kysely';

import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { ActivityId, ContactId } from '#base/kernel/id.ts';
import type { ActivityTable } from '#do/pipeline/table.ts';
import { dayOf, instants } from '#app/import/rules/moment.ts';
import type { ActivityRecord } from '#app/import/rules/records.ts';

import { activityKeys } from './activity-keys.ts';
import { changeRows, markRows, readMarks } from './change-rows.ts';
import { dealsMeant, type FoundDeal } from './deals-meant.ts';
import { memberNamed, type Known } from './known.ts';
import { accountNamed, doubtAbout } from './known-accounts.ts';
import { contactNamed } from './known-contacts.ts';
import { markOf } from './mark.ts';
import type { Run, Writer } from './run.ts';
import { ensureMembers } from './write-people.ts';

type Row = Insertable<ActivityTable>;
type Keyed = { key: string; record: ActivityRecord; said: ReturnType<typeof stateOf> };

/** Calls, visits, tasks and notes, known by their id in the old system, else by all that they say. */
export function activityWriter(run: Run, known: Known): Writer<ActivityRecord> {
  const keyOf = activityKeys();
  const seen = new Set<string>();
  const instant = instants(run.ctx.organisation.timeZone);
  return {
    async take(batch) {
      await ensureMembers(
        run,
        known,
        batch.flatMap(({ record: { memberName: name } }) =>
          name === null ? [] : [{ name, email: null, externalId: null, team: null, manages: false }],
        ),
      );
      const deals = await dealsMeant(
        run,
        batch.map(({ record }) => record),
      );
      const activities: Keyed[] = [];
      for (const { record, row, file } of batch) {
        const key = keyOf(record);
        if (seen.has(key)) {
          run.tally.count('activities', 'aside');
          run.tally.rows.aside++;
          run.aside.keep(file, row, [{ column: null, value: record.externalId ?? '', because: 'row-twice' }]);
          continue;
        }
        seen.add(key);
        const deal = deals(record);
        const said = stateOf(record, deal, known, instant);
        const doubt =
          deal === null
            ? doubtAbout(known, { name: record.accountName, externalId: record.accountExternalId })
            : null;
        if (doubt) run.tally.doubtful(doubt);
        if (said.deal_id === null && said.account_id === null && run.write)
          run.tally.warn('activity-about-nothing');
        activities.push({ key, record, said });
      }
      await writeActivities(run, known, activities);
    },
    async finish() {},
  };
}

function stateOf(
  record: ActivityRecord,
  deal: FoundDeal | null,
  known: Known,
  instant: ReturnType<typeof instants>,
) {
  const account = accountNamed(known, { name: record.accountName, externalId: record.accountExternalId });
  const accountId = deal?.accountId ?? account?.id ?? null;
  const contactId: ContactId | null = contactNamed(known.contacts, {
    externalId: record.contactExternalId,
    email: null,
    name: record.contactName,
    accountId,
  });
  return {
    kind: record.kind,
    status: record.status,
    member_id: memberNamed(known, { name: record.memberName, externalId: record.memberExternalId }),
    deal_id: deal?.id ?? null,
    account_id: accountId,
    contact_id: contactId,
    at: instant(record.at),
    on_date: dayOf(record.at),
    minutes: record.minutes,
    outcome: record.outcome,
    note: record.note,
  };
}

async function writeActivities(run: Run, known: Known, activities: readonly Keyed[]): Promise<void> {
  const standing = known.earlier.activities ? await activitiesHere(run, activities) : [];
  const here = new Map(standing.map((row) => [row.external_id ?? '', row]));
  const marks = await readMarks(
    run.tx,
    run.ctx.organisationId,
    standing.map(({ id }) => id),
  );
  const rows: Row[] = [];
  const changes: { id: ActivityId; set: object }[] = [];
  const newMarks: { id: ActivityId; mark: string }[] = [];
  for (const { key, record, said } of activities) {
    const row = here.get(key);
    const mark = markOf(record);
    if (row && marks.get(row.id) === mark) {
      run.tally.count('activities', 'same');
      continue;
    }
    const id = row?.id ?? newId<ActivityId>();
    newMarks.push({ id, mark });
    if (!row) {
      run.tally.count('activities', 'made');
      rows.push(newRow(run, id, key, said));
      continue;
    }
    const set = Object.fromEntries(
      Object.entries(said).filter(([column, value]) => {
        const here = row[column as keyof typeof said];
        const alike = here instanceof Date && value instanceof Date ? +here === +value : here === value;
        return value !== null && !alike;
      }),
    );
    const differs = Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    run.tally.count('activities', differs ? 'changed' : 'same');
  }
  if (!run.write) return;
  await insertMany(run.tx, 'activity', rows);
  await changeRows(run, 'activity', changes);
  await markRows(run, newMarks);
}

async function activitiesHere(run: Run, activities: readonly Keyed[]) {
  return run.tx
    .selectFrom('activity')
    .selectAll()
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('external_source', '=', run.source)
    .where(sql<boolean>`external_id = any(${activities.map(({ key }) => key)}::text[])`)
    .execute();
}

function newRow(run: Run, id: ActivityId, key: string, said: Keyed['said']): Row {
  return {
    organisation_id: run.ctx.organisationId,
    id,
    ...said,
    external_source: run.source,
    external_id: key,
    import_id: run.importId,
    created_at: run.ctx.now,
    updated_at: said.at,
  };
}
