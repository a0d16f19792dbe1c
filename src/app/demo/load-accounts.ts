import type {} from '#base/directory/accounts/table.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';

import { inventedConsents } from './consents.ts';
import { accountFields, contactFields } from './custom-fields.ts';
import type { DemoCompany } from './demo-company.ts';
import { enteredTwice } from './entered-twice.ts';
import { idsFor, required } from './ids.ts';
import { instant } from './moment.ts';

/** To whom is sold, who works there, and what they said about being approached; a few were entered twice. */
export async function loadAccounts(
  tx: Tx,
  ctx: Context,
  { accounts: known, contacts: people, today }: DemoCompany,
  members: Map<string, MemberId>,
) {
  const twice = enteredTwice({ accounts: known, contacts: people });
  const accounts = [...known, ...twice.accounts];
  const contacts = [...people, ...twice.contacts];
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null, external_id: null };
  const ids = { accounts: idsFor<AccountId>(accounts), contacts: idsFor<ContactId>(contacts) };
  await insertMany(
    tx,
    'account',
    accounts.map((account) => ({
      ...own,
      id: required(ids.accounts, account.key),
      name: account.name,
      kind: account.kind,
      legal_form: account.legalForm,
      parent_id: account.parent === null ? null : required(ids.accounts, account.parent),
      owner_id: required(members, account.owner),
      industry: account.industry,
      employees: account.employees,
      annual_revenue_cents: null,
      chamber_of_commerce_number: account.kvk,
      vat_number: account.vatNumber,
      website: account.website || null,
      phone: account.phone || null,
      email: null,
      address: null,
      city: account.city,
      region: account.region,
      country: 'Nederland',
      fields: JSON.stringify(accountFields(account, today)),
      created_at: instant({ date: account.createdOn, time: '09:00' }),
      updated_at: instant({ date: account.createdOn, time: '09:00' }),
    })),
    ['fields'],
  );
  await insertMany(
    tx,
    'contact',
    contacts.map((contact) => ({
      ...own,
      id: required(ids.contacts, contact.key),
      account_id: required(ids.accounts, contact.account),
      name: contact.name,
      job_title: contact.jobTitle,
      email: contact.email,
      phone: contact.phone,
      fields: JSON.stringify(contactFields(contact)),
    })),
    ['fields'],
  );
  await insertMany(
    tx,
    'consent',
    inventedConsents({ accounts, contacts }).map((consent) => ({
      organisation_id: ctx.organisationId,
      id: newId(),
      account_id: consent.account === null ? null : required(ids.accounts, consent.account),
      contact_id: consent.contact === null ? null : required(ids.contacts, consent.contact),
      channel: consent.channel,
      answer: consent.answer,
      on_date: consent.onDate,
      source: consent.source,
      proof: consent.proof,
      proof_link: null,
      recorded_by_id: required(members, consent.recordedBy),
      recorded_at: instant({ date: consent.onDate, time: '16:00' }),
    })),
  );
  return ids;
}
