import type { ColumnForm } from './detect-columns.ts';
import type { Target } from './fields.ts';
import { mainPrefix } from './recognise-source.ts';

/** A column (its place) taken for a field, and how sure that is, 0 to 1. */
export type Match = { at: number; field: string; score: number };

/** Columns that say which of the five a file is, and how strongly. */
const telling: Record<Target, Record<string, number>> = {
  deals: {
    stage: 4,
    amount: 2,
    closedOn: 2,
    expectedCloseOn: 2,
    openedOn: 1.5,
    status: 1,
    accountName: 1,
    ownerName: 1,
    title: 1,
    externalId: 0.5,
    productName: 1,
    lossReason: 2,
    competitorName: 1,
    contactName: 0.5,
    currency: 0.5,
  },
  accounts: {
    name: 2,
    industry: 2,
    employees: 2,
    revenue: 1.5,
    chamberOfCommerceNumber: 3,
    vatNumber: 1.5,
    city: 1,
    country: 1,
    street: 1,
    postcode: 1,
    website: 2,
    parentName: 2,
    yearEstablished: 2,
    phone: 0.5,
    email: 0.5,
    ownerName: 0.5,
    kind: 0.5,
    contactName: 0.5,
  },
  contacts: {
    firstName: 3,
    lastName: 3,
    name: 1.5,
    email: 1.5,
    phone: 1,
    jobTitle: 2,
    accountName: 1,
    infix: 1,
    accountExternalId: 1,
  },
  products: { name: 2, price: 3, family: 2, code: 2, currency: 0.5 },
  members: { name: 2, managerName: 3, teamName: 3, email: 0.5 },
  activities: { subject: 1, kind: 1, at: 1, note: 1, minutes: 2, memberName: 0.5, aboutExternalId: 3 },
  phases: { dealExternalId: 2, stage: 2, at: 1 },
  parts: { dealExternalId: 2, contactExternalId: 2, part: 2, primary: 1 },
};

/** A list of columns and what they mean belongs to an export, but holds no rows of it. */
export function isDataDictionary(keys: readonly string[]): boolean {
  const about =
    /^(?:table|tabel|field|veld|field name|veldnaam|column|kolom|column name|kolomnaam|description|beschrijving|omschrijving|data type|type|uitleg)$/;
  const naming = keys.filter((key) =>
    /^(?:field|veld|field name|veldnaam|column|kolom|column name|kolomnaam)$/.test(key),
  );
  return naming.length > 0 && keys.length >= 2 && keys.length <= 6 && keys.every((key) => about.test(key));
}

/** What headers leave no doubt about, whatever else stands beside them; null where they do. */
export function certainTarget(columns: readonly string[], keys: readonly string[]): Target | null {
  const has = (...wanted: string[]) => wanted.some((key) => keys.includes(key));
  const ofDeal = has('opportunity id', 'deal id', 'verkoopkans id', 'opportuniteit id');
  if (has('from stage', 'from opportunity stage name', 'van fase') && ofDeal) return 'phases';
  if (ofDeal && has('stage name', 'to stage', 'naar fase') && !has('title', 'name', 'opportunity name'))
    if (has('id', 'created date', 'at', 'datum')) return 'phases';
  if (ofDeal && has('contact id', 'contactpersoon id') && has('role', 'rol', 'contact role', 'is primary'))
    if (!has('title', 'titel', 'name', 'naam', 'stage', 'fase', 'stage name', 'amount')) return 'parts';
  if (has('who id', 'what id', 'activity date', 'activity type', 'note body', 'call notes', 'body preview'))
    return 'activities';
  if (has('username', 'profile id', 'user role id')) return 'members';
  return prefixTargets[mainPrefix(columns) ?? ''] ?? null;
}

/** What the rows of a file are in which most headers begin with the name of one thing, as Pipedrive's do. */
const prefixTargets: Partial<Record<string, Target>> = {
  deal: 'deals',
  obchod: 'deals',
  organization: 'accounts',
  organisation: 'accounts',
  organisatie: 'accounts',
  organizace: 'accounts',
  person: 'contacts',
  persoon: 'contacts',
  contactpersoon: 'contacts',
  osoba: 'contacts',
  activity: 'activities',
  activiteit: 'activities',
  note: 'activities',
  notitie: 'activities',
  product: 'products',
};

/** Are enough of the columns recognised to say that the file is this? Invoices name a customer and are no list of customers. */
export function explains(matches: readonly Match[], columns: readonly ColumnForm[]): boolean {
  const filled = columns.filter((form) => form.filled > 0).length || columns.length;
  return matches.length >= 4 || matches.length >= filled / 2;
}

/** How strongly the columns say that the file is this. */
export function weightOf(target: Target, matches: readonly Match[], columns: number): number {
  const told = matches.reduce((sum, { field, score }) => sum + score * (telling[target][field] ?? 0.25), 0);
  // Of two readings that tell as much, the one that leaves fewer columns unexplained.
  return told + matches.length / Math.max(1, columns);
}

/** A file that is called after what it holds. */
export function nameBonus(target: Target, name: string): number {
  const words: Record<Target, RegExp> = {
    deals: /deal|opportunit|pipeline|verkoopkans|kansen/i,
    accounts: /account|compan|organi[sz]ati|klant|relatie|bedrij|customer|debiteur/i,
    contacts: /contact|person|people/i,
    products: /product|artikel/i,
    members: /team|member|medewerker|user|gebruiker|verkoper|sellers?\b/i,
    activities: /activit|activiteit|task|taken|taak|note|notitie|calls?\b|gesprek|meeting|engagement/i,
    phases: /history|geschiedenis|phases|fasen/i,
    parts: /contact ?role|contactrol/i,
  };
  return words[target].test(name) ? 1 : 0;
}

/** Without these columns no row of the target can have a name, or there is nothing to tell about it. */
export function namesItsRows(target: Target, matches: readonly Match[]): boolean {
  const has = (...wanted: string[]) => matches.some(({ field }) => wanted.includes(field));
  switch (target) {
    case 'deals':
      return has('title', 'externalId', 'accountName') && has('stage', 'amount', 'expectedCloseOn');
    case 'contacts':
      return (
        has('name', 'firstName', 'lastName') && has('email', 'phone', 'jobTitle', 'lastName', 'accountName')
      );
    case 'members':
      return has('name') && has('managerName', 'teamName', 'email');
    case 'activities':
      return has('at', 'doneAt') && has('subject', 'note', 'kind');
    case 'phases':
      return has('dealExternalId') && has('stage') && has('at');
    case 'parts':
      return has('dealExternalId', 'dealName') && has('contactExternalId', 'contactName');
    default:
      return has('name');
  }
}
