import * as fc from 'fast-check';

type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
};

/** What somebody could send in the place of anything. */
const anything: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  2 ** 31,
  1e12,
  9e15,
  1e308,
  true,
  [],
  [[]],
  {},
  { nl: 'x', toString: 'x', constructor: 1 },
  'a'.repeat(6000),
  '\u0000',
  '\ud800',
  'e\u0301\u202e\u{1f4a9}\u200d',
  `'; DROP TABLE deal; --`,
  '%_\\',
  '$1',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-02-30',
  '0000-W01',
  '9999-W52',
  '-000001-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];

const lines = fc.constantFrom(
  'Proef',
  'e\u0301\u202e\u{1f4a9}',
  `O'Neill; --`,
  '%',
  '=1+1',
  '\u00a0x',
  '１２',
);
const days = ['0000-01-01', '0001-01-01', '0999-12-31', '1582-10-10', '2024-02-29', '9999-12-31'];
const instants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2026-03-29T02:30:00Z',
  '9999-12-31T23:59:59.999999999Z',
];
const weeks = [
  '0000-W01',
  '0000-W52',
  '0001-W01',
  '0099-W10',
  '1970-W01',
  '2026-W47',
  '9999-W52',
  '9999-W53',
];

/**
 * Values for a schema of the OpenAPI document: those at its edges, which it lets through and the code behind it has
 * to bear, and now and then something else altogether.
 * @param idsFor the ids to choose from for a field of this name
 */
export function hostileValues(schema: Schema, name: string, idsFor: (name: string) => string[]) {
  return fc.oneof(
    { weight: 12, arbitrary: fitting(schema, name, idsFor) },
    { weight: 1, arbitrary: fc.constantFrom(...anything) },
  );
}

function fitting(schema: Schema, name: string, idsFor: (name: string) => string[]): fc.Arbitrary<unknown> {
  const inner = (of: Schema, called = name) => hostileValues(of, called, idsFor);
  const either = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (either) return fc.oneof(...either.map((of) => inner(of)));
  if (schema.format === 'uuid') return fc.constantFrom(...idsFor(name));
  if (schema.format === 'date') return fc.oneof(fc.constantFrom(...days), date());
  if (schema.format === 'date-time') return fc.constantFrom(...instants);
  if (schema.format === 'email') return fc.constantFrom('a@b.example', 'ANNA@verzonnen.example');
  if (name === 'cursor') return fc.constantFrom('!!', 'W10', 'bnVsbA', 'A'.repeat(1000));
  if (/^week$|[a-z]Week$/.test(name)) return fc.constantFrom(...weeks);
  if (name === 'currency') return fc.constantFrom('EUR', 'USD', 'ZZZ');
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number': {
      const { minimum = -9e15, maximum = 9e15 } = schema;
      if (name === 'version') return fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 2 ** 31);
      return fc.constantFrom(minimum, maximum, Math.max(minimum, Math.min(maximum, 1)));
    }
    case 'string': {
      const { maxLength = 300, minLength = 0 } = schema;
      return fc.oneof(lines, fc.constantFrom('x'.repeat(maxLength), 'é'.repeat(Math.max(minLength, 1))));
    }
    case 'array':
      return fc.oneof(
        fc.array(inner(schema.items ?? {}), { maxLength: 4 }),
        inner(schema.items ?? {}).map((item) =>
          Array.from({ length: mostOf(item, schema.maxItems) }, () => item),
        ),
      );
    case 'object':
      return fields(schema, idsFor);
    default:
      return fc.constantFrom(...anything);
  }
}

const date = () =>
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

/** An object with the fields of a schema, some of those that may be left out left out, and one that is not known. */
export function fields(schema: Schema, idsFor: (name: string) => string[]) {
  const required = schema.required ?? [];
  const values = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, of]) => {
      const value = hostileValues(of, name, idsFor);
      return [
        name,
        required.includes(name) ? value : fc.oneof(value, fc.constant(undefined), fc.constant(undefined)),
      ];
    }),
  );
  return fc.record({ ...values, organisationId: fc.constantFrom(...idsFor('organisationId')) });
}

const odd: unknown[] = [
  null,
  0,
  -1,
  1.5,
  9_007_199_254_740_991,
  -9_007_199_254_740_991,
  1e300,
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(500),
  '275760-09-13',
  '2026',
  'now',
  'Sun Nov 22 2026 (x)',
  '2026-99-99 99:99:99+99',
  '2026-01-01 00:00:00+00',
  '2026-01-01 00:00:00+99',
  '2026-01-01 ...:::+0',
  '2026-01-01T00:00:00Z',
  ...days,
  true,
  {},
];

/** Cursors as each list writes them, by its address, with every odd value in the place of the value. */
export function oddCursors(phaseId: string, dealId: string): string[] {
  const write = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  return odd.flatMap((value) => [
    ...['asc', 'desc'].flatMap((direction) => [
      ...['title', 'amount', 'expected-close', 'opened', 'closed', 'updated'].map(
        (sort) =>
          `/api/v1/deals?sort=${sort}&direction=${direction}&cursor=${write([sort, direction, value, dealId])}`,
      ),
      ...['name', 'updated'].map(
        (sort) =>
          `/api/v1/accounts?sort=${sort}&direction=${direction}&cursor=${write([sort, direction, value, dealId])}`,
      ),
    ]),
    ...['won', 'new-deals', 'appointments', 'quotes', 'win-ratio'].map(
      (measure) =>
        `/api/v1/scoreboard/detail?measure=${measure}&week=2026-W40&cursor=${write([measure, value, dealId])}`,
    ),
    `/api/v1/board/${phaseId}/deals?cursor=${write(['board', value, dealId])}`,
    `/api/v1/deals/${dealId}/timeline?cursor=${write(['timeline', value, dealId])}`,
    ...['planned', 'done'].map(
      (status) =>
        `/api/v1/activities?status=${status}&cursor=${write([`activities-${status}`, value, dealId])}`,
    ),
    `/api/v1/deals?cursor=${write(['updated', 'desc', '2026-01-01 00:00:00+00', value])}`,
    `/api/v1/accounts?cursor=${write([value])}`,
  ]);
}

const mostOfAll = 2 * 1024 * 1024;

/** As many as may be sent; of long ones as many as no server would read to the end. */
function mostOf(item: unknown, maxItems = 200): number {
  const length = JSON.stringify(item)?.length ?? 1;
  return Math.min(maxItems, Math.max(1, Math.ceil(mostOfAll / length)));
}
