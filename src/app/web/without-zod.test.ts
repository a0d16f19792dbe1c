import { expect, test } from 'vitest';

import { withoutShapes } from './without-zod.ts';

const cut = (code: string) => withoutShapes(code, 'contract.ts');

test('an endpoint keeps its method and its path, and loses what only the server reads', () => {
  expect(
    cut(`export const getDeal = endpoint({
  method: 'GET', path: '/api/v1/deals/:dealId', summary: 'One deal', input: z.object({ dealId }), output: dealShape,
});`),
  ).toBe(`export const getDeal = endpoint({
  method: 'GET', path: '/api/v1/deals/:dealId', summary: z.any, input: z.any, output: z.any,
});`);
});

test('a shape goes whole, with all that is built inside it', () => {
  expect(cut('const a = z.object({ b: z.array(c).min(1), d: field(3) }).partial();')).toBe(
    'const a = z.any;',
  );
  expect(cut('const a = z.iso.date().refine(ok) as unknown as z.ZodType<Day>;')).toBe(
    'const a = z.any as unknown as z.ZodType<Day>;',
  );
  expect(cut('const line = (most: number) => z.string().max(most);')).toBe(
    'const line = (most: number) => z.any;',
  );
});

test('lists, types and functions beside the shapes stay as they are', () => {
  const code = `export const kinds = ['deal', 'account'] as const;
export type Kind = z.output<typeof kindShape>;
export const isKind = (kind: string) => kinds.some((each) => each === kind);
const more = kindShape.extend({ a: 1 });`;
  expect(cut(code)).toBe(code);
});
