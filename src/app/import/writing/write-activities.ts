import { sql, type Insertable } from 'kysely';

import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, ActivityId, ContactId, DealId } from '#base/kernel/id.ts';
import type { ActivityTable } from '#do/pipeline/table.ts';
import { dayOf, instants } from '#app/import/rules/moment.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { ActivityRecord } from '#app/import/rules/records.ts';

import { activityKeys } from './activity-keys.ts';
import { changeRows, markRows, readMarks } from './change-rows.ts';
import { memberNamed, type Known } from './known.ts';
import { accountNamed, doubtAbout } from './known-accounts.ts';
import { contactNamed } from './known-contacts.ts';
import { markOf } from './mark.ts';
import type { Run, Writer } from './run.ts';
import { ensureMembers } from './write-people.ts';

type FoundDeal = { id: DealId; accountId: AccountId | null };
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

/** The deals that these rows name: by id, else by a title that only one deal has. */
async function dealsMeant(
  run: Run,
  records: readonly ActivityRecord[],
): Promise<(record: ActivityRecord) => FoundDeal | null> {
  const ids = records.flatMap(({ dealExternalId, aboutExternalId }) =>
    [dealExternalId, aboutExternalId].filter((id) => id !== null),
  );
  const names = records.flatMap(({ dealName }) => (dealName === null ? [] : [dealName]));
  const byId = await run.tx
    .selectFrom('deal')
    .select(['id', 'account_id as accountId', 'external_id as externalId'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('external_source', '=', run.source)
    .where(sql<boolean>`external_id = any(${ids}::text[])`)
    .execute();
  const byTitle = await run.tx
    .selectFrom('deal')
    .select(['id', 'account_id as accountId', 'title'])
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
