/** The part of JSON Schema that contracts come out as. */
export type JsonSchema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  pattern?: string;
  minimum?: number;
  minLength?: number;
};

const byFormat: Record<string, string> = {
  uuid: '018f4c2a-7b1e-7c3d-9a52-6e1f0d4b8a21',
  date: '2026-11-22',
  'date-time': '2026-11-22T14:05:00.000Z',
  email: 'inkoop@verzonnen.example',
};

const byName: Record<string, string> = {
  currency: 'EUR',
  title: 'Nieuwe machine',
  name: 'Verzonnen Bouw BV',
  phone: '+31 30 123 4567',
  city: 'Utrecht',
  website: 'https://verzonnen.example',
  url: 'https://verzonnen.example/webhook',
  issuer: 'https://login.verzonnen.example',
  domains: 'verzonnen.example',
  text: 'bouw',
  cursor: '',
  note: 'Belt donderdag terug.',
  reason: 'Mondeling akkoord, papier volgt.',
  orderConfirmation: 'Order 2026-118',
};

const deepest = 6;

/**
 * Something that this schema accepts and a reader understands: the first of a choice, a day, an amount in cents.
 * @param name of the field, which says more than its type does
 */
export function exampleOf(schema: JsonSchema, name = '', depth = 0): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.find((one) => one.type !== 'null');
  if (choice) return exampleOf(choice, name, depth);
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  switch (type) {
    case 'object':
      return depth > deepest ? {} : exampleOfObject(schema, depth);
    case 'array':
      return depth > deepest || !schema.items ? [] : [exampleOf(schema.items, name, depth + 1)];
    case 'integer':
    case 'number':
      return exampleNumber(schema, name);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return exampleText(schema, name);
  }
}

function exampleOfObject(schema: JsonSchema, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, exampleOf(field, name, depth + 1)]),
  );
}

function exampleNumber({ minimum = 0 }: JsonSchema, name: string): number {
  if (/cents$/i.test(name) || name.startsWith('amount')) return 1_250_000;
  if (name === 'limit') return 50;
  return Math.max(1, minimum);
}

function exampleText({ format, pattern, minLength = 0 }: JsonSchema, name: string): string {
  if (format !== undefined && byFormat[format] !== undefined) return byFormat[format];
  const known = byName[name] ?? (pattern?.includes('W') ? '2026-W47' : 'tekst');
  return known.padEnd(minLength, '…');
}
