/** What is compared and merged: two accounts, or two contacts. */
export const mergedKinds = ['account', 'contact'] as const;
export type MergedKind = (typeof mergedKinds)[number];

/** A row as the database writes it, by column. */
export type MergedRow = Readonly<Record<string, unknown>>;

/**
 * What is chosen as one when two become one, with the columns that it stands in: of an address nobody wants the street
 * of one and the town of the other.
 */
export const partsOf = {
  account: {
    name: ['name'],
    kind: ['kind'],
    legalForm: ['legal_form'],
    parent: ['parent_id'],
    owner: ['owner_id'],
    phone: ['phone'],
    email: ['email'],
    website: ['website'],
    visitAddress: ['address', 'postcode', 'city', 'region', 'country'],
    postAddress: ['post_address'],
    invoiceAddress: ['invoice_address'],
    industry: ['industry'],
    employees: ['employees'],
    annualRevenue: ['annual_revenue_cents'],
    chamberOfCommerceNumber: ['chamber_of_commerce_number'],
    vatNumber: ['vat_number'],
  },
  contact: {
    name: ['name'],
    account: ['account_id'],
    jobTitle: ['job_title'],
    phone: ['phone'],
    email: ['email'],
  },
} as const satisfies Record<MergedKind, Record<string, readonly string[]>>;

/** What the winner keeps as it is, or what is put together from both: no choice. */
export const keptColumns = [
  'organisation_id',
  'id',
  'details',
  'fields',
  'external_id',
  'external_source',
  'import_id',
  'version',
  'created_at',
  'updated_at',
  'archived_at',
  'merged_into_id',
] as const;

/** The key of a field of one's own among the parts: `field:region_code`. */
export const fieldPart = (key: string): string => `field:${key}`;

/** The parts of two rows: those of their kind, then the fields of one's own that one of them has. */
export function partKeys(kind: MergedKind, a: MergedRow, b: MergedRow): string[] {
  const own = new Set([...Object.keys(valuesIn(a, 'fields')), ...Object.keys(valuesIn(b, 'fields'))]);
  return [...Object.keys(partsOf[kind]), ...[...own].map(fieldPart)];
}

/** The columns of a part; none for a field of one's own. */
export function columnsOfPart(kind: MergedKind, part: string): readonly string[] {
  const parts: Readonly<Record<string, readonly string[]>> = partsOf[kind];
  return Object.hasOwn(parts, part) ? (parts[part] ?? []) : [];
}

/** The values of a part, as one that can be compared; null where nothing is known. */
export function partValue(kind: MergedKind, part: string, row: MergedRow): unknown {
  if (part.startsWith('field:')) return valuesIn(row, 'fields')[part.slice('field:'.length)] ?? null;
  const values = columnsOfPart(kind, part).map((column) => row[column] ?? null);
  return values.every((value) => value === null) ? null : values.length === 1 ? values[0] : values;
}

export function valuesIn(row: MergedRow, column: 'fields' | 'details'): Record<string, unknown> {
  const values = row[column];
  return typeof values === 'object' && values !== null ? { ...values } : {};
}
