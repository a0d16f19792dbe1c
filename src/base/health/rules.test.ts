import { expect, test } from 'vitest';

import { mostLoad, overloadOf, readinessOf, schemaState } from './rules.ts';

const quiet = { requests: 0, waiting: 0, heap: 0.2 };

test('a quiet process takes on more', () => {
  expect(overloadOf(quiet)).toBeNull();
  expect(overloadOf({ requests: 599, waiting: 299, heap: 0.91 })).toBeNull();
});

test.each(['requests', 'waiting', 'heap'] as const)('too much %s is refused', (what) => {
  expect(overloadOf({ ...quiet, [what]: mostLoad[what] })).toBe(what);
});

test('memory is named first: it is what ends a process', () => {
  expect(overloadOf({ requests: 1e6, waiting: 1e6, heap: 0.99 })).toBe('heap');
});

test('the schema is the one that this version knows, lacks something, or is newer', () => {
  expect(schemaState(['0001', '0002'], ['0001', '0002'])).toBe('current');
  expect(schemaState(['0001', '0002'], ['0001'])).toBe('behind');
  expect(schemaState(['0001', '0002'], ['0001', '0002', '0003'])).toBe('newer');
  expect(schemaState(['0001', '0002'], ['0001', '0003'])).toBe('behind');
});

test('requests may come where the database is reached and the schema is there', () => {
  const found = { stopping: false, database: 'reached', schema: 'current' } as const;
  expect(readinessOf(found).ready).toBe(true);
  expect(readinessOf({ ...found, schema: 'newer' }).ready).toBe(true);
  expect(readinessOf({ ...found, schema: 'behind' }).ready).toBe(false);
  expect(readinessOf({ ...found, database: 'away', schema: 'unknown' }).ready).toBe(false);
  expect(readinessOf({ ...found, stopping: true }).ready).toBe(false);
});
