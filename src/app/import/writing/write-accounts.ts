import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { legalFormIn } from '#base/directory/accounts/rules/legal-form.ts';
import { regionAfter } from '#base/directory/accounts/rules/region.ts';
import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { Details } from '#base/directory/accounts/table.ts';
import { detailsOf } from '#app/import/rules/extra-details.ts';
import { ownChange } from '#app/import/rules/own-fields.ts';
import type { AccountRecord } from '#app/import/rules/records.ts';

import { isAlias, keepAliases } from './aliases.ts';
import { changeRows, markRows, readMarks } from './change-rows.ts';
import { memberNamed, type Known } from './known.ts';
import { accountNamed, doubtAbout, knowAccount, type KnownAccount } from './known-accounts.ts';
import { markOf } from './mark.ts';
import { hangUnderParents, type ParentLink } from './hang-under-parents.ts';
import { beginOwn, keptForRequired } from './own-fields.ts';
import type { Read, Run, Writer } from './run.ts';
import { ensureContacts } from './write-contacts.ts';
import { ensureMembers } from './write-people.ts';

type Naming = { name: string | null; externalId: string | null };

/** Accounts with their parents, known by their id in the old system, else by name. */
export function accountWriter(run: Run, known: Known): Writer<AccountRecord> {
  const seen = new Set<AccountId>();
  const changed = new Set<AccountId>();
  const links: ParentLink[] = [];
  return {
    async take(batch) {
      await ensureMembers(
        run,
        known,
        batch.flatMap(({ record: { ownerName: name } }) =>
          name === null ? [] : [{ name, email: null, externalId: null, team: null, manages: false }],
        ),
      );
      const fresh: { id: AccountId; record: AccountRecord }[] = [];
      const there: { id: AccountId; record: AccountRecord }[] = [];
      for (const { record, row, file } of batch) {
        const same = accountNamed(known, record);
        const doubt = doubtAbout(known, record);
        if (doubt) run.tally.doubtful(doubt);
        if (same?.merged) {
          run.tally.count('accounts', 'same');
          continue;
        }
        const id = same?.id ?? newId<AccountId>();
        if (same && seen.has(id)) {
          keepTwin(run, { record, row, file });
          continue;
        }
        if (!same && keptForRequired(run, { record, row, file })) continue;
        seen.add(id);
        if (same) {
          if (record.externalId !== null && same.externalId === null) {
            same.externalId = record.externalId;
            known.accountsByExternalId.set(record.externalId, same);
          }
          there.push({ id, record });
        } else {
          knowAccount(known, newAccount(id, record));
          fresh.push({ id, record });
        }
      }
      run.tally.count('accounts', 'made', fresh.length);
      if (run.write) await insertAccounts(run, known, fresh);
      const saidAnew = await changeAccounts(run, known, there, changed);
      for (const [rows, isNew] of [
        [fresh, true],
        [saidAnew, false],
      ] as const)
        for (const { id, record } of rows)
          if (record.parentName !== null || record.parentExternalId !== null)
            links.push({
              childId: id,
              isNew,
              parentName: record.parentName,
              parentExternalId: record.parentExternalId,
            });
      await ensureContacts(
        run,
        known,
        [...fresh, ...there].flatMap(({ id, record: { contactName: name } }) =>
          name === null ? [] : [{ name, accountId: id, email: null, phone: null, externalId: null }],
        ),
      );
    },
    async finish() {
      await ensureAccounts(
        run,
        known,
        links.map(({ parentName, parentExternalId }) => ({ name: parentName, externalId: parentExternalId })),
      );
      await hangUnderParents(run, known, links, changed);
    },
  };
}

function keepTwin(run: Run, { record, row, file }: Read<AccountRecord>) {
  run.tally.count('accounts', 'aside');
  run.tally.rows.aside++;
  run.aside.keep(file, row, [{ column: null, value: record.name, because: 'row-twice' }]);
}

/** Makes accounts that rows name without telling more about them. */
export async function ensureAccounts(run: Run, known: Known, named: Iterable<Naming>): Promise<void> {
  const made: { id: AccountId; record: Pick<AccountRecord, 'name' | 'externalId'> }[] = [];
  for (const naming of named) {
    if (naming.name === null || accountNamed(known, naming)) continue;
    const id = newId<AccountId>();
    const record = { name: naming.name, externalId: naming.externalId };
    knowAccount(known, newAccount(id, record));
    made.push({ id, record });
  }
  run.tally.count('accounts', 'made', made.length);
  if (run.write) await insertAccounts(run, known, made);
}

function newAccount(
  id: AccountId,
  { name, externalId, city = null }: Naming & { name: string; city?: string | null },
): KnownAccount {
  return { id, name, externalId, city, foreign: false, fresh: true };
}

async function insertAccounts(
  run: Run,
  known: Known,
  accounts: readonly {
    id: AccountId;
    record: Partial<AccountRecord> & Pick<AccountRecord, 'name' | 'externalId'>;
  }[],
): Promise<void> {
  await insertMany(
    run.tx,
    'account',
    accounts.map(({ id, record }) => ({
      organisation_id: run.ctx.organisationId,
      id,
      name: record.name,
      kind: record.kind ?? 'prospect',
      legal_form: record.legalForm ?? legalFormIn(record.name),
      parent_id: null,
      owner_id: ownerOf(known, record),
      industry: record.industry ?? null,
      employees: record.employees ?? null,
      annual_revenue_cents: record.revenue ?? null,
      chamber_of_commerce_number: record.chamberOfCommerceNumber ?? null,
      vat_number: record.vatNumber ?? null,
      website: record.website ?? null,
      phone: record.phone ?? null,
      email: record.email ?? null,
      address: record.address ?? null,
      postcode: record.postcode ?? null,
      city: record.city ?? null,
      region: record.region ?? regionAfter(nowhere, placeOf(record)),
      country: record.country ?? null,
      details: JSON.stringify(detailsOf(record, run.ctx.organisation.language)),
      fields: JSON.stringify(beginOwn(run, 'accounts', record.own)),
      external_source: run.source,
      external_id: record.externalId,
      import_id: run.importId,
      archived_at: null,
    })),
    ['details', 'fields'],
  );
  await markRows(
    run,
    accounts.flatMap(({ id, record }) =>
      record.target === undefined ? [] : [{ id, mark: markOf(record as AccountRecord) }],
    ),
  );
}

function ownerOf(known: Known, { ownerName, ownerExternalId }: Partial<AccountRecord>): MemberId | null {
  return memberNamed(known, { name: ownerName ?? null, externalId: ownerExternalId ?? null });
}

async function changeAccounts(
  run: Run,
  known: Known,
  rows: readonly { id: AccountId; record: AccountRecord }[],
  changed: Set<AccountId>,
): Promise<{ id: AccountId; record: AccountRecord }[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const marks = await readMarks(run.tx, run.ctx.organisationId, ids);
  const unmarked = rows.filter(({ id, record }) => marks.get(id) !== markOf(record));
  run.tally.count('accounts', 'same', rows.length - unmarked.length);
  const accounts = await run.tx
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('id', 'in', ids)
    .execute();
  const here = new Map(accounts.map((account) => [account.id, account]));
  const changes: { id: AccountId; set: object }[] = [];
  for (const { id, record } of unmarked) {
    const row = here.get(id);
    // Named by another row of this set, which made it; in a dry run it is not there to be compared.
    const set = row ? changesIn(run, row, record, known) : {};
    const differs = Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    if (differs) changed.add(id);
    run.tally.count('accounts', differs ? 'changed' : 'same');
  }
  if (run.write) {
    await keepAliases(
      run,
      'account',
      unmarked.flatMap(({ id, record: { externalId } }) =>
        isAlias(run, here.get(id), externalId) ? [{ id, externalId }] : [],
      ),
    );
    await changeRows(run, 'account', changes);
    await markRows(
      run,
      unmarked.map(({ id, record }) => ({ id, mark: markOf(record) })),
    );
  }
  return unmarked;
}

type Place = { postcode: string | null; country: string | null; region: string | null };
const nowhere: Place = { postcode: null, country: null, region: null };
const placeOf = ({ postcode, country }: Partial<AccountRecord>) => ({
  postcode: postcode ?? null,
  country: country ?? null,
});

/** The region that follows from a postcode that the file says otherwise. */
function movedTo(here: Place, record: AccountRecord): string | null {
  const after = { postcode: record.postcode ?? here.postcode, country: record.country ?? here.country };
  return record.postcode === null && record.country === null ? null : regionAfter(here, after);
}

/** What a file says otherwise than what stands here. An empty cell says nothing. */
function changesIn(
  run: Run,
  row: Record<string, unknown> & Place & { details: Details; fields: FieldValues },
  record: AccountRecord,
  known: Known,
): object {
  const said = {
    name: record.name,
    kind: record.kind,
    owner_id: ownerOf(known, record),
    industry: record.industry,
    employees: record.employees,
    annual_revenue_cents: record.revenue,
    chamber_of_commerce_number: record.chamberOfCommerceNumber,
    legal_form: record.legalForm,
    vat_number: record.vatNumber,
    website: record.website,
    phone: record.phone,
    email: record.email,
    address: record.address,
    postcode: record.postcode,
    city: record.city,
    region: record.region ?? movedTo(row, record),
    country: record.country,
    // An id that another system gave it stays.
    external_id: row['external_id'] === null ? record.externalId : null,
  };
  const set: Record<string, unknown> = Object.fromEntries(
    Object.entries(said).filter(([column, value]) => value !== null && value !== row[column]),
  );
  if ('external_id' in set) set['external_source'] = run.source;
  const details = detailsOf(record, run.ctx.organisation.language);
  if (Object.entries(details).some(([key, value]) => row.details[key] !== value))
    set['details'] = { ...row.details, ...details };
  return { ...set, ...ownChange(row.fields, record.own) };
}
