import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import type { Details } from '#base/directory/accounts/table.ts';
import { canBelongTo } from '#base/directory/accounts/rules/can-belong-to.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import { detailsOf } from '#app/import/rules/extra-details.ts';
import type { AccountRecord } from '#app/import/rules/records.ts';

import { changeRows, markRows, readMarks } from './change-rows.ts';
import { knowAccount, type Known, type KnownAccount } from './known.ts';
import { markOf } from './mark.ts';
import type { Read, Run, Writer } from './run.ts';
import { ensureContacts } from './write-contacts.ts';
import { ensureMembers } from './write-people.ts';

type Naming = { name: string | null; externalId: string | null };

/** The account that is meant: by its id in the old system, else by name unless that name has another id. */
export function accountNamed(known: Known, { name, externalId }: Naming): KnownAccount | null {
  const byId = externalId === null ? undefined : known.accountsByExternalId.get(externalId);
  if (byId) return byId;
  const same = name === null ? undefined : known.accounts.get(nameKey(name));
  if (!same) return null;
  return externalId === null || same.externalId === null ? same : null;
}

/** Accounts with their parents, known by their id in the old system, else by name. */
export function accountWriter(run: Run, known: Known): Writer<AccountRecord> {
  const seen = new Set<AccountId>();
  const changed = new Set<AccountId>();
  const links: Link[] = [];
  return {
    async take(batch) {
      await ensureMembers(
        run,
        known,
        batch.flatMap(({ record: { ownerName: name } }) =>
          name === null ? [] : [{ name, email: null, team: null, manages: false }],
        ),
      );
      const fresh: { id: AccountId; record: AccountRecord }[] = [];
      const there: { id: AccountId; record: AccountRecord }[] = [];
      for (const { record, row, file } of batch) {
        const same = accountNamed(known, record);
        const id = same?.id ?? newId<AccountId>();
        if (same && seen.has(id)) {
          keepTwin(run, { record, row, file });
          continue;
        }
        seen.add(id);
        if (same) {
          if (record.externalId !== null && same.externalId === null) {
            same.externalId = record.externalId;
            known.accountsByExternalId.set(record.externalId, same);
          }
          there.push({ id, record });
        } else {
          knowAccount(known, { id, name: record.name, externalId: record.externalId });
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
          if (record.parentName !== null) links.push({ childId: id, isNew, parentName: record.parentName });
      await ensureContacts(
        run,
        known,
        [...fresh, ...there].flatMap(({ id, record: { contactName: name } }) =>
          name === null ? [] : [{ name, accountId: id }],
        ),
      );
    },
    finish: () => hangUnderParents(run, known, links, changed),
  };
}

type Link = { childId: AccountId; isNew: boolean; parentName: string };

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
    knowAccount(known, { id, ...record });
    made.push({ id, record });
  }
  run.tally.count('accounts', 'made', made.length);
  if (run.write) await insertAccounts(run, known, made);
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
      parent_id: null,
      owner_id: ownerOf(known, record.ownerName),
      industry: record.industry ?? null,
      employees: record.employees ?? null,
      annual_revenue_cents: record.revenue ?? null,
      chamber_of_commerce_number: record.chamberOfCommerceNumber ?? null,
      website: record.website ?? null,
      phone: record.phone ?? null,
      email: record.email ?? null,
      address: record.address ?? null,
      city: record.city ?? null,
      country: record.country ?? null,
      details: JSON.stringify(detailsOf(record, run.ctx.organisation.language)),
      external_id: record.externalId,
      import_id: run.importId,
      archived_at: null,
    })),
    ['details'],
  );
  await markRows(
    run,
    accounts.flatMap(({ id, record }) =>
      record.target === undefined ? [] : [{ id, mark: markOf(record as AccountRecord) }],
    ),
  );
}

function ownerOf(known: Known, name: string | null | undefined): MemberId | null {
  return name === null || name === undefined ? null : (known.members.get(nameKey(name))?.id ?? null);
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
    const set = row ? changesIn(row, record, known, run.ctx.organisation.language) : {};
    const differs = Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    if (differs) changed.add(id);
    run.tally.count('accounts', differs ? 'changed' : 'same');
  }
  if (run.write) {
    await changeRows(run, 'account', changes);
    await markRows(
      run,
      unmarked.map(({ id, record }) => ({ id, mark: markOf(record) })),
    );
  }
  return unmarked;
}

/** What a file says otherwise than what stands here. An empty cell says nothing. */
function changesIn(
  row: Record<string, unknown> & { details: Details },
  record: AccountRecord,
  known: Known,
  language: 'nl' | 'en',
): object {
  const said = {
    name: record.name,
    kind: record.kind,
    owner_id: ownerOf(known, record.ownerName),
    industry: record.industry,
    employees: record.employees,
    annual_revenue_cents: record.revenue,
    chamber_of_commerce_number: record.chamberOfCommerceNumber,
    website: record.website,
    phone: record.phone,
    email: record.email,
    address: record.address,
    city: record.city,
    country: record.country,
    external_id: record.externalId,
  };
  const set: Record<string, unknown> = Object.fromEntries(
    Object.entries(said).filter(([column, value]) => value !== null && value !== row[column]),
  );
  const details = detailsOf(record, language);
  if (Object.entries(details).some(([key, value]) => row.details[key] !== value))
    set['details'] = { ...row.details, ...details };
  return set;
}

/** Parents may stand below their children in a file, so they are tied when all rows are known. */
async function hangUnderParents(
  run: Run,
  known: Known,
  links: readonly Link[],
  changed: ReadonlySet<AccountId>,
): Promise<void> {
  if (links.length === 0) return;
  await ensureAccounts(
    run,
    known,
    links.map(({ parentName }) => ({ name: parentName, externalId: null })),
  );
  // All that hang under another, because a circle may run over accounts that no row names.
  const there = await run.tx
    .selectFrom('account')
    .select(['id', 'parent_id as parentId'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('parent_id', 'is not', null)
    .execute();
  const parentOf = new Map(there.map(({ id, parentId }) => [id, parentId]));
  const changes: { id: AccountId; set: object }[] = [];
  for (const { childId, isNew, parentName } of links) {
    const parent = known.accounts.get(nameKey(parentName));
    if (!parent || parentOf.get(childId) === parent.id) continue;
    if (!canBelongTo(childId, wayUp(parentOf, parent.id)).ok) continue;
    parentOf.set(childId, parent.id);
    changes.push({ id: childId, set: { parent_id: parent.id } });
    if (isNew || changed.has(childId)) continue;
    run.tally.count('accounts', 'changed');
    run.tally.count('accounts', 'same', -1);
  }
  if (run.write) await changeRows(run, 'account', changes);
}

/** An account, the one that it hangs under, and so on up. */
function wayUp(parentOf: ReadonlyMap<AccountId, AccountId | null>, from: AccountId): AccountId[] {
  const way: AccountId[] = [];
  for (let at: AccountId | null = from; at !== null && !way.includes(at); at = parentOf.get(at) ?? null)
    way.push(at);
  return way;
}
