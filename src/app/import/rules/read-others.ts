import { isChamberNumber, writtenChamberNumber } from '#base/directory/accounts/rules/chamber-number.ts';
import { legalFormIn, legalForms, type LegalForm } from '#base/directory/accounts/rules/legal-form.ts';
import { writtenPostcode } from '#base/directory/accounts/rules/region.ts';
import { isVatNumber, writtenVatNumber } from '#base/directory/accounts/rules/vat-number.ts';
import type { CellReader } from './read-cells.ts';
import type { RecordParts } from './record-parts.ts';
import type { AccountRecord, ContactRecord, Details, MemberRecord, ProductRecord } from './records.ts';

/** The account on the row that is being read; a kind that is neither prospect nor customer stays as a detail. */
export function accountOf({ cells, joined, idIn }: RecordParts, line: number): AccountRecord | null {
  const name = cells.text('name', 'required');
  if (name === null) cells.problem('name', 'name-missing');
  const written = cells.text('kind');
  const kind = kindOf(written);
  const details = cells.details();
  if (kind === null && written !== null) details['kind'] = written;
  const address = [cells.text('street'), cells.text('houseNumber')].filter((part) => part !== null).join(' ');
  const postcode = cells.text('postcode');
  const country = cells.text('country');
  const parent = joined('accounts', cells.text('parentName'));
  const record = {
    target: 'accounts' as const,
    line,
    externalId: idIn('externalId'),
    kind,
    legalForm: legalFormOf(cells.text('legalForm'), details),
    industry: cells.text('industry'),
    employees: cells.count('employees'),
    revenue: cells.money('revenue', 'count-unreadable')?.amount ?? null,
    address: address === '' ? null : address,
    postcode: postcode === null ? null : writtenPostcode(postcode),
    city: cells.text('city'),
    region: cells.text('region'),
    country,
    phone: cells.phone('phone'),
    email: cells.email('email'),
    website: cells.website('website'),
    chamberOfCommerceNumber: numberIn(cells, details, 'chamberOfCommerceNumber', (text) =>
      isChamberNumber(text, country) ? writtenChamberNumber(text) : null,
    ),
    vatNumber: numberIn(cells, details, 'vatNumber', (text) =>
      isVatNumber(text) ? writtenVatNumber(text) : null,
    ),
    yearEstablished: cells.year('yearEstablished'),
    // Some programs write the account itself where there is no parent.
    parentName: parent === name ? null : parent,
    parentExternalId: idIn('parentExternalId'),
    ownerName: joined('members', cells.text('ownerName')),
    ownerExternalId: idIn('ownerExternalId'),
    contactName: cells.text('contactName'),
    note: cells.longText('note'),
    own: cells.own(),
    details,
  };
  return name === null ? null : { ...record, name };
}

const unreadable = {
  vatNumber: 'vat-number-unreadable',
  chamberOfCommerceNumber: 'chamber-number-unreadable',
} as const;

/** A number of a register as it is written here; what cannot be one is told, and stays among the details. */
function numberIn(
  cells: CellReader,
  details: Details,
  field: keyof typeof unreadable,
  written: (text: string) => string | null,
): string | null {
  const text = cells.text(field);
  if (text === null) return null;
  const number = written(text);
  if (number !== null) return number;
  cells.problem(field, unreadable[field]);
  details[cells.columnOf(field) ?? field] = text;
  return null;
}

/** A legal form by its key or as names write it; another text stays as a detail. */
function legalFormOf(text: string | null, details: Details): LegalForm | null {
  if (text === null) return null;
  const form = legalForms.find((each) => each === text) ?? legalFormIn(`${text} `);
  if (form === null) details['legalForm'] = text;
  return form;
}

function kindOf(text: string | null): AccountRecord['kind'] {
  if (text === null) return null;
  if (/\b(?:prospect|lead|suspect|potentieel|potential|opportunity)/i.test(text)) return 'prospect';
  return /\b(?:klant|customer|client|bestaand|existing|debiteur)/i.test(text) ? 'customer' : null;
}

/** The contact on the row that is being read: by name, else by its parts, else by the e-mail address. */
export function contactOf({ cells, joined, idIn }: RecordParts, line: number): ContactRecord | null {
  const parts = [cells.text('firstName'), cells.text('infix'), cells.text('lastName')];
  const email = cells.email('email');
  const name = cells.text('name', 'required') ?? (parts.filter((part) => part !== null).join(' ') || email);
  if (name === null) cells.problem('name', 'name-missing');
  const record = {
    target: 'contacts' as const,
    line,
    externalId: idIn('externalId'),
    email,
    phone: cells.phone('phone'),
    jobTitle: cells.text('jobTitle'),
    accountName: joined('accounts', cells.text('accountName', 'required')),
    accountExternalId: idIn('accountExternalId'),
    note: cells.longText('note'),
    own: cells.own(),
    details: cells.details(),
  };
  return name === null ? null : { ...record, name };
}

/** The product on the row that is being read; with a price that is no number it goes in without one. */
export function productOf({ cells, currency }: RecordParts, line: number): ProductRecord | null {
  const name = cells.text('name', 'required');
  if (name === null) cells.problem('name', 'name-missing');
  const price = cells.money('price', 'price-unreadable');
  const negative = price !== null && price.amount < 0;
  if (negative) cells.problem('price', 'price-unreadable');
  const record = {
    target: 'products' as const,
    line,
    family: cells.text('family'),
    code: cells.text('code'),
    price: negative ? null : (price?.amount ?? null),
    currency: cells.currency('currency') ?? price?.currency ?? currency,
  };
  return name === null ? null : { ...record, name };
}

/** The member on the row that is being read. Nobody is his own manager. */
export function memberOf({ cells, joined, idIn }: RecordParts, line: number): MemberRecord | null {
  const name = cells.text('name', 'required');
  if (name === null) cells.problem('name', 'name-missing');
  const manager = joined('members', cells.text('managerName'));
  const record = {
    target: 'members' as const,
    line,
    externalId: idIn('externalId'),
    email: cells.email('email'),
    managerName: manager === name ? null : manager,
    teamName: cells.text('teamName'),
  };
  return name === null ? null : { ...record, name };
}
