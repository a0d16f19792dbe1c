import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { ownChange } from '#app/import/rules/own-fields.ts';
import { detailsOf } from '#app/import/rules/extra-details.ts';
import type { ContactRecord } from '#app/import/rules/records.ts';

import { isAlias, keepAliases } from './aliases.ts';
import { changeRows, markRows, readMarks } from './change-rows.ts';
import type { Known } from './known.ts';
import { accountNamed, doubtAbout } from './known-accounts.ts';
import { contactNamed, meansMergedContact, knowContact } from './known-contacts.ts';
import { markOf } from './mark.ts';
import { beginOwn, keptForRequired } from './own-fields.ts';
import type { Run, Writer } from './run.ts';
import { ensureAccounts } from './write-accounts.ts';

type Placed = { id: ContactId; accountId: AccountId | null; record: ContactRecord };

/** Contacts, known by their id in the old system, else within their account by address, else by name. */
export function contactWriter(run: Run, known: Known): Writer<ContactRecord> {
  const seen = new Set<ContactId>();
  return {
    async take(batch) {
      await ensureAccounts(
        run,
        known,
        batch.map(({ record }) => ({ name: record.accountName, externalId: record.accountExternalId })),
      );
      const fresh: Placed[] = [];
      const there: Placed[] = [];
      for (const { record, row, file } of batch) {
        const account = { name: record.accountName, externalId: record.accountExternalId };
        const accountId = accountNamed(known, account)?.id ?? null;
        const doubt = doubtAbout(known, account);
        if (doubt) run.tally.doubtful(doubt);
        const naming = namingOf(record, accountId);
        if (meansMergedContact(known.contacts, naming)) {
          run.tally.count('contacts', 'same');
          continue;
        }
        const same = contactNamed(known.contacts, naming);
        if (same !== null && seen.has(same)) {
          run.tally.count('contacts', 'aside');
          run.tally.rows.aside++;
          run.aside.keep(file, row, [{ column: null, value: record.name, because: 'row-twice' }]);
          continue;
        }
        if (same === null && keptForRequired(run, { record, row, file })) continue;
        const id = same ?? newId<ContactId>();
        seen.add(id);
        (same === null ? fresh : there).push({ id, accountId, record });
        if (same === null) knowContact(known.contacts, { id, accountId, ...record });
      }
      run.tally.count('contacts', 'made', fresh.length);
      if (run.write) await insertContacts(run, fresh);
      await changeContacts(run, there);
    },
    async finish() {},
  };
}

/** A namesake with an id of his own is somebody else. */
function namingOf({ externalId, email, name }: ContactRecord, accountId: AccountId | null) {
  return { externalId, email, name: externalId === null ? name : null, accountId };
}

/** Makes contacts that rows name without telling more about them. */
export async function ensureContacts(
  run: Run,
  known: Known,
  named: Iterable<
    Pick<ContactRecord, 'name' | 'email' | 'phone' | 'externalId'> & { accountId: AccountId | null }
  >,
): Promise<void> {
  const made: {
    id: ContactId;
    accountId: AccountId | null;
    record: Pick<ContactRecord, 'name' | 'email' | 'phone'>;
  }[] = [];
  for (const { accountId, externalId, name, email, phone } of named) {
    if (contactNamed(known.contacts, { externalId, email, name, accountId }) !== null) continue;
    const id = newId<ContactId>();
    knowContact(known.contacts, { id, name, accountId, email, externalId });
    made.push({ id, accountId, record: { name, email, phone } });
  }
  run.tally.count('contacts', 'made', made.length);
  if (run.write) await insertContacts(run, made);
}

async function insertContacts(
  run: Run,
  contacts: readonly {
    id: ContactId;
    accountId: AccountId | null;
    record: Partial<ContactRecord> & { name: string };
  }[],
): Promise<void> {
  await insertMany(
    run.tx,
    'contact',
    contacts.map(({ id, accountId, record }) => ({
      organisation_id: run.ctx.organisationId,
      id,
      account_id: accountId,
      name: record.name,
      job_title: record.jobTitle ?? null,
      email: record.email ?? null,
      phone: record.phone ?? null,
      details: JSON.stringify(detailsOf({ ...record, target: 'contacts' }, run.ctx.organisation.language)),
      fields: JSON.stringify(beginOwn(run, 'contacts', record.own)),
      external_source: run.source,
      external_id: record.externalId ?? null,
      import_id: run.importId,
      archived_at: null,
    })),
    ['details', 'fields'],
  );
  await markRows(
    run,
    contacts.flatMap(({ id, record }) =>
      record.target === undefined ? [] : [{ id, mark: markOf(record as ContactRecord) }],
    ),
  );
}

async function changeContacts(run: Run, rows: readonly Placed[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const marks = await readMarks(run.tx, run.ctx.organisationId, ids);
  const contacts = await run.tx
    .selectFrom('contact')
    .selectAll()
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('id', 'in', ids)
    .execute();
  const here = new Map(contacts.map((contact) => [contact.id, contact]));
  const unmarked = rows.filter(({ id, record }) => marks.get(id) !== markOf(record));
  run.tally.count('contacts', 'same', rows.length - unmarked.length);
  const changes: { id: ContactId; set: object }[] = [];
  for (const { id, accountId, record } of unmarked) {
    const row = here.get(id);
    const said: Record<string, unknown> = {
      account_id: accountId,
      name: record.name,
      job_title: record.jobTitle,
      email: record.email,
      phone: record.phone,
      // An id that another system gave it stays.
      external_id: (row?.external_id ?? null) === null ? record.externalId : null,
    };
    const standing: Record<string, unknown> = { ...row };
    const set = Object.fromEntries(
      Object.entries(said).filter(([column, value]) => value !== null && value !== standing[column]),
    );
    if ('external_id' in set) set['external_source'] = run.source;
    const details = detailsOf(record, run.ctx.organisation.language);
    if (row && Object.entries(details).some(([key, value]) => row.details[key] !== value))
      set['details'] = { ...row.details, ...details };
    if (row) Object.assign(set, ownChange(row.fields, record.own));
    const differs = row !== undefined && Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    run.tally.count('contacts', differs ? 'changed' : 'same');
  }
  if (!run.write) return;
  await keepAliases(
    run,
    'contact',
    unmarked.flatMap(({ id, record: { externalId } }) =>
      isAlias(run, here.get(id), externalId) ? [{ id, externalId }] : [],
    ),
  );
  await changeRows(run, 'contact', changes);
  await markRows(
    run,
    unmarked.map(({ id, record }) => ({ id, mark: markOf(record) })),
  );
}
