import type { CellForms, ColumnMapping, FileMapping } from '#app/import/mapping.ts';
import type { ColumnForm } from './detect-columns.ts';
import { currencyIn } from './evidence.ts';
import { fieldOf, fields, keepsDetails, targets, type Target } from './fields.ts';
import { headerKey, scaleIn } from './header-key.ts';
import { fits, resemblance } from './resemblance.ts';

export type FileSketch = { name: string; sheet: string | null; columns: readonly ColumnForm[] };
/** `score`, 0 to 1: how sure it is that the file is this. */
export type MappingProposal = { mapping: FileMapping; score: number };

type Match = { at: number; field: string; score: number };

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
};

/** Below this a header and a field have too little in common. */
const leastScore = 0.45;
/** From here on the header is the field's own name. */
const sureScore = 0.85;

/**
 * What a file is and what each of its columns means, by its headers (Dutch or English, of any program) and by
 * what stands below them. Every column gets a place: a field, a detail of the row, or left out where it is
 * empty or where the target keeps no details. A file that is none of the five is left out with the reason.
 */
export function proposeMapping(file: FileSketch): MappingProposal {
  const keys = file.columns.map(({ column }) => headerKey(column));
  if (isDataDictionary(keys)) return leftOut(file, 'data-dictionary');
  let best: { target: Target; matches: Match[]; weight: number } | null = null;
  for (const target of targets) {
    const matches = matchColumns(target, file.columns, keys);
    const weight = weightOf(target, matches, file.columns.length) + nameBonus(target, file.name);
    if (namesItsRows(target, matches) && explains(matches, file.columns) && weight > (best?.weight ?? 2.5))
      best = { target, matches, weight };
  }
  if (!best) return leftOut(file, 'nothing-recognised');
  return { mapping: mappingFor(file, best.target, best.matches), score: Math.min(1, best.weight / 8) };
}

/** The same for a target that a person chose. */
export function proposeMappingAs(file: FileSketch, target: Target): FileMapping {
  const keys = file.columns.map(({ column }) => headerKey(column));
  return mappingFor(file, target, matchColumns(target, file.columns, keys));
}

/** A list of columns and what they mean belongs to an export, but holds no rows of it. */
function isDataDictionary(keys: readonly string[]): boolean {
  const about =
    /^(?:table|tabel|field|veld|field name|veldnaam|column|kolom|column name|kolomnaam|description|beschrijving|omschrijving|data type|type|uitleg)$/;
  const naming = keys.filter((key) =>
    /^(?:field|veld|field name|veldnaam|column|kolom|column name|kolomnaam)$/.test(key),
  );
  return naming.length > 0 && keys.length >= 2 && keys.length <= 6 && keys.every((key) => about.test(key));
}

function matchColumns(target: Target, columns: readonly ColumnForm[], keys: readonly string[]): Match[] {
  const possible: Match[] = [];
  for (const [at, form] of columns.entries())
    for (const field of Object.keys(fields[target])) {
      const content = fieldOf(target, field)?.content ?? 'text';
      const score = resemblance(target, field, keys[at] ?? '') * fits(content, form, field);
      if (score >= leastScore) possible.push({ at, field, score });
    }
  possible.sort((a, b) => b.score - a.score || a.at - b.at);
  const columnsTaken = new Set<number>();
  const fieldsTaken = new Set<string>();
  return possible.filter(({ at, field }) => {
    if (columnsTaken.has(at) || fieldsTaken.has(field)) return false;
    columnsTaken.add(at);
    fieldsTaken.add(field);
    return true;
  });
}

/** Are enough of the columns recognised to say that the file is this? Invoices name a customer and are no list of customers. */
function explains(matches: readonly Match[], columns: readonly ColumnForm[]): boolean {
  const filled = columns.filter((form) => form.filled > 0).length;
  return matches.length >= 4 || matches.length >= filled / 2;
}

function weightOf(target: Target, matches: readonly Match[], columns: number): number {
  const told = matches.reduce((sum, { field, score }) => sum + score * (telling[target][field] ?? 0.25), 0);
  // Of two readings that tell as much, the one that leaves fewer columns unexplained.
  return told + matches.length / Math.max(1, columns);
}

function nameBonus(target: Target, name: string): number {
  const words: Record<Target, RegExp> = {
    deals: /deal|opportunit|pipeline|verkoopkans|kansen/i,
    accounts: /account|compan|organi[sz]ati|klant|relatie|bedrij|customer|debiteur/i,
    contacts: /contact|person|people/i,
    products: /product|artikel/i,
    members: /team|member|medewerker|user|gebruiker|verkoper|sellers?\b/i,
  };
  return words[target].test(name) ? 1 : 0;
}

/** Without these columns no row of the target can have a name, or there is nothing to tell about it. */
function namesItsRows(target: Target, matches: readonly Match[]): boolean {
  const has = (...wanted: string[]) => matches.some(({ field }) => wanted.includes(field));
  switch (target) {
    case 'deals':
      return has('title', 'externalId', 'accountName') && has('stage', 'status', 'amount', 'expectedCloseOn');
    case 'contacts':
      return (
        has('name', 'firstName', 'lastName') && has('email', 'phone', 'jobTitle', 'lastName', 'accountName')
      );
    case 'members':
      return has('name') && has('managerName', 'teamName', 'email');
    default:
      return has('name');
  }
}

function mappingFor(file: FileSketch, target: Target, matches: readonly Match[]): FileMapping {
  return {
    file: file.name,
    sheet: file.sheet,
    target,
    leftOutBecause: null,
    columns: file.columns.map((form, at) =>
      columnFor(
        target,
        form,
        matches.find((match) => match.at === at),
      ),
    ),
  };
}

function columnFor(target: Target, form: ColumnForm, match: Match | undefined): ColumnMapping {
  const forms = formsOf(form, match !== undefined && fieldOf(target, match.field)?.content === 'date');
  if (match) {
    const sure = match.score >= sureScore && (form.sure || !readsForms(target, match.field));
    return { column: form.column, to: { kind: 'field', field: match.field }, forms, sure };
  }
  const kind = form.filled > 0 && keepsDetails(target) ? 'detail' : 'leave-out';
  return { column: form.column, to: { kind }, forms, sure: true };
}

/** Does it matter for this field how numbers and dates are written? */
function readsForms(target: Target, field: string): boolean {
  return ['money', 'count', 'date'].includes(fieldOf(target, field)?.content ?? '');
}

function formsOf(form: ColumnForm, isDate: boolean): CellForms {
  return {
    decimal: form.decimal,
    dateOrder: isDate && form.maybeDates === 'compact' ? 'ymd' : form.dateOrder,
    serialDates: isDate && form.maybeDates === 'serial',
    currency: currencyIn(form.column) ?? form.currency,
    scale: scaleIn(form.column),
  };
}

function leftOut(file: FileSketch, because: 'data-dictionary' | 'nothing-recognised'): MappingProposal {
  const columns = file.columns.map((form) => ({
    column: form.column,
    to: { kind: 'leave-out' as const },
    forms: formsOf(form, false),
    sure: true,
  }));
  return {
    mapping: { file: file.name, sheet: file.sheet, target: null, leftOutBecause: because, columns },
    score: because === 'data-dictionary' ? 1 : 0,
  };
}
